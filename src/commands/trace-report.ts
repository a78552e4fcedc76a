import type { Advice } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { neutralise } from '../report/neutralise.ts'
import { outlineDetail } from '../report/outline-detail.ts'
import { paintTerminal } from '../report/paint-terminal.ts'
import { canvasOf } from './canvas-of.ts'
import { PLAIN_COLUMNS } from './paint-findings.ts'
import type { ReadRequirements } from './read-requirements.ts'

/** What `-v` tells on stderr: what was read, and of each verdict the whole arithmetic. */
export async function traceReport(
  read: Pick<ReadRequirements, 'texts' | 'documents'>,
  advices: readonly Advice[],
  catalogue: Catalogue,
): Promise<string> {
  const { name, version, digest } = catalogue
  const canvas = await canvasOf(PLAIN_COLUMNS, false)
  return [
    `Catalogue ${name} ${version} ${digest}\n`,
    ...[...read.texts].map(
      ([file, text]) => `Read "${neutralise(file)}": ${text.length} characters\n`,
    ),
    `Documents: ${read.documents}, reports: ${advices.length}\n`,
    ...advices.map(advice => `\n${paintTerminal(outlineDetail(advice, catalogue), canvas)}`),
  ].join('')
}

import type { Advice } from '../model/advice.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { neutralise } from '../report/neutralise.ts'
import { outlineDetail } from '../report/outline-detail.ts'
import { paintTerminal } from '../report/paint-terminal.ts'
import { canvasOf } from './canvas-of.ts'
import { PLAIN_COLUMNS } from './paint-findings.ts'
import type { ReadRequirements } from './read-requirements.ts'

/** What `-v` tells of an advice on stderr: the whole arithmetic of each verdict. */
export async function tracerOf(catalogue: Catalogue): Promise<(advice: Advice) => string> {
  const canvas = await canvasOf(PLAIN_COLUMNS, false)
  return advice => `\n${paintTerminal(outlineDetail(advice, catalogue), canvas)}`
}

/** What `-v` tells of what was read. */
export function traceReading(
  { texts, documents, requirements }: ReadRequirements,
  { name, version, digest }: Catalogue,
): string {
  const read = [...texts].map(
    ([file, text]) => `Read "${neutralise(file)}": ${text.length} characters\n`,
  )
  return `Catalogue ${name} ${version} ${digest}\n${read.join('')}Documents: ${documents}, reports: ${requirements.length}\n`
}

import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import { outlineDetail } from '../../report/advice/outline-detail.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { paintTerminal } from '../../report/terminal/paint-terminal.ts'
import type { World } from '../world.ts'
import { createCanvas, decideUnicode } from './create-canvas.ts'
import { PLAIN_COLUMNS } from './faults/paint-findings.ts'

/** What `-v` tells of an advice on stderr: the whole arithmetic of each verdict. */
export async function tracerOf(
  catalogue: Catalogue,
  world: World,
): Promise<(advice: Advice) => string> {
  const unicode = decideUnicode(world.environment, world.stderr)
  const canvas = await createCanvas(PLAIN_COLUMNS, false, unicode)
  return advice => `\n${paintTerminal(outlineDetail(advice, catalogue), canvas)}`
}

/** What was read, and how many documents and reports that came to. */
interface TracedReading {
  readonly texts: ReadonlyMap<string, string>
  readonly documents: number
  readonly reports: number
}

/** What `-v` tells of what was read. */
export function traceReading(
  { texts, documents, reports }: TracedReading,
  { name, version, digest }: Catalogue,
): string {
  const read = [...texts].map(
    ([file, text]) => `Read "${neutralise(file)}": ${text.length} characters\n`,
  )
  return `Catalogue ${name} ${version} ${digest}\n${read.join('')}Documents: ${documents}, reports: ${reports}\n`
}

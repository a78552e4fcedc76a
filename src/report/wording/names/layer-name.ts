import type { Advice } from '../../../model/result/advice.ts'
import type { PartKind } from '../../../model/technology.ts'
import { lowerFirst } from '../phrases.ts'

/** What stands for `{layer}` where no picture has one. */
export const SHARED_LAYER = 'the shared layer'

/** What the picture of an advice calls the layer between both systems, as inside a sentence: "the device broker". */
export function layerName({ builtWith }: Partial<Pick<Advice, 'builtWith'>>): string {
  const layer = builtWith?.find(({ part, label }) => LAYERS.has(part) && !label.includes('{'))
  return layer ? `the ${lowerFirst(layer.label)}` : SHARED_LAYER
}

/** The parts of a picture that can carry several exchanges. */
const LAYERS: ReadonlySet<PartKind> = new Set<PartKind>([
  'api-gateway',
  'b2b-gateway',
  'broker',
  'device-broker',
  'event-log',
  'file-transfer',
  'integration-platform',
  'process-engine',
  'queue',
  'relay',
])

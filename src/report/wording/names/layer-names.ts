import type { LayerKind } from '../../../model/result/landscape.ts'

/** What interfaces can share one of, inside a sentence. */
export const LAYER_NAMES: Readonly<Record<LayerKind, string>> = {
  'event-backbone': 'event backbone',
  'integration-platform': 'integration platform',
  'api-gateway': 'API gateway',
  'partner-gateway': 'partner gateway',
  'file-transfer': 'managed file transfer',
  'device-broker': 'device broker',
  'process-engine': 'process engine',
  'data-pipeline': 'data pipeline',
  'shared-layer': 'shared layer of any kind',
}

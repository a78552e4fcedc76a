import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { InterfaceAdvice } from '../../model/result/interface.ts'
import { fillNames } from '../wording/names.ts'
import { interfaceField } from './interface-field.ts'
import { printerOf } from './printer-of.ts'
import { reportField } from './report-field.ts'

/**
 * Advices as one JSON text, ending in a line break; the schema `report` of `writeSchemas` describes it. Same input, same bytes:
 * neither more fields of an advice nor their order change it. `interfaces` stand beside the reports where a document has
 * several flows. The catalogue is the one that they were made with.
 *
 * @example
 * JSON.parse(toJson([advise(engine, requirements)], engine.catalogue)).reports[0].verdicts
 */
export function toJson(
  advices: readonly Advice[],
  { name, version, digest, layers }: Pick<Catalogue, 'name' | 'version' | 'digest' | 'layers'>,
  interfaces: readonly InterfaceAdvice[] = [],
): string {
  const envelope = {
    schemaVersion: SCHEMA_VERSION,
    catalogue: { name, version, digest, ...layersOf(layers) },
    reports: advices.map(publishAdvice),
    ...(interfaces.length > 0 && {
      interfaces: interfaces.map(each => printInterface(each, text => text)),
    }),
  }
  return `${JSON.stringify(envelope, null, 2)}\n`
}

/**
 * One advice as a line of NDJSON, line break included: an element of `reports` of `toJson`.
 *
 * @example
 * advices.map(toNdjson).join('')
 */
export function toNdjson(advice: Advice): string {
  return `${JSON.stringify(publishAdvice(advice))}\n`
}

/** Raised where what is printed is no longer as the schema had it. */
export const SCHEMA_VERSION = 1

/** Only where something is laid over something. */
function layersOf(layers: Catalogue['layers']) {
  return layers.length < 2 ? {} : { layers: layers.map(({ name, version }) => ({ name, version })) }
}

const printReport = printerOf(reportField)
const printInterface = printerOf(interfaceField)

function publishAdvice(advice: Advice): unknown {
  const names = { from: advice.from, to: advice.to.join(', ') }
  return printReport(advice, text => fillNames(text, names))
}

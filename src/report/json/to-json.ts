import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { BriefAdvice } from '../../model/result/brief.ts'
import type { InterfaceAdvice } from '../../model/result/interface.ts'
import { allNames, fillNames } from '../wording/names/system-names.ts'
import { interfaceField } from './interface-field.ts'
import { printerOf } from './printer-of.ts'
import { reportField } from './report-field.ts'
import { stringify } from './stringify.ts'

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
  catalogue: PublishedCatalogue,
  interfaces: readonly InterfaceAdvice[] = [],
): string {
  return [...printJson(advices, catalogue, () => interfaces)].join('')
}

/** The same, report by report: together they may be longer than a string can be. `interfaces` is asked after the last. */
export function* printJson(
  advices: Iterable<Advice>,
  { name, version, digest, layers }: PublishedCatalogue,
  interfaces: () => Iterable<InterfaceAdvice>,
): Generator<string> {
  const head = {
    schemaVersion: SCHEMA_VERSION,
    catalogue: { name, version, digest, ...layersOf(layers) },
  }
  yield `${stringify(head, 2).slice(0, -'\n}'.length)},\n`
  yield* printList('reports', mapEach(advices, publishAdvice))
  const together = [...interfaces()]
  const printed = together.map(each => printInterface(each, text => text))
  if (printed.length > 0) {
    yield ',\n'
    yield* printList('interfaces', printed)
  }
  yield '\n}\n'
}

/** What is published of a catalogue. */
export type PublishedCatalogue = Pick<Catalogue, 'name' | 'version' | 'digest' | 'layers'>

/** A list under a key of the outermost object. */
function* printList(key: string, items: Iterable<unknown>): Generator<string> {
  let before = `  "${key}": [\n    `
  let isEmpty = true
  for (const item of items) {
    yield before + stringify(item, 2).replaceAll('\n', '\n    ')
    before = ',\n    '
    isEmpty = false
  }
  yield isEmpty ? `  "${key}": []` : '\n  ]'
}

function* mapEach<From, To>(items: Iterable<From>, map: (item: From) => To): Generator<To> {
  for (const item of items) yield map(item)
}

/**
 * One advice as a line of NDJSON, line break included: an element of `reports` of `toJson`.
 *
 * @example
 * advices.map(toNdjson).join('')
 */
export function toNdjson(advice: Advice): string {
  return `${stringify(publishAdvice(advice), null)}\n`
}

/**
 * What an advice comes to as a line of NDJSON, line break included: below a kilobyte, whatever the catalogue says.
 *
 * @example
 * toBriefNdjson(adviseBriefly(engine, requirements))
 */
export function toBriefNdjson({
  name,
  flow,
  source,
  choices,
  strength,
  settled,
}: BriefAdvice): string {
  return `${stringify({ name, flow, source, choices, strength, settled }, null)}\n`
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
  const names = allNames(advice)
  return printReport(advice, text => fillNames(text, names))
}

import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { writeEntry } from './change-entry.ts'
import { type Exchange, locateExchange } from './locate-exchange.ts'
import { schemaLine } from './schema-line.ts'
import { dataAt } from './yaml-edit/entry-change.ts'
import { writeBlockValue } from './yaml-edit/write-value.ts'

/** The systems of an exchange, and its name. */
export interface Heading {
  readonly name: string
  /** The system that has the information or gives the order. */
  readonly from: string
  /** The systems that need the information or carry out the order; one at least. */
  readonly to: readonly string[]
}

/** What a new file refers to, by paths from its own folder. */
export interface References {
  /** The JSON Schema that editors check it against; null: none is known. */
  readonly schema: string | null
  /** The profile that it extends; null: none. */
  readonly profile: string | null
}

/**
 * A new requirements file with the known parts of its heading and no answers yet.
 *
 * @example
 * writeNewRequirements({ name: 'Nightly orders', from: 'Shop', to: ['SAP'] })
 * // two lines of comment, then
 * // name: Nightly orders
 * // from: Shop
 * // to: [SAP]
 * // answers:
 */
export function writeNewRequirements(
  heading: Partial<Heading>,
  { schema, profile }: References = { schema: null, profile: null },
): string {
  const lines = KEYS.flatMap(key => {
    const data = heading[key]
    return data === undefined ? [] : [`${key}: ${writeBlockValue(data)}`]
  })
  const all = [
    ...(schema === null ? [] : [schemaLine(schema)]),
    ...INTRODUCTION,
    ...lines,
    ...(profile === null ? [] : [`extends: ${writeBlockValue(profile)}`]),
    'answers:',
  ]
  return `${all.join('\n')}\n`
}

const KEYS = ['name', 'from', 'to'] as const

const INTRODUCTION = [
  '# What is known of one integration. The interview adds each answer, and keeps what else is written here.',
  '# To go on with it: integration-advisor ask FILE',
]

/**
 * The text with these parts of the heading of a document or of its flow; all else stays as it was written, a part that
 * says the same already too.
 *
 * @throws Error if the text has no such exchange, or its document has faults.
 *
 * @example
 * const source = { file: 'orders.yaml', text: 'name: n  # draft\nfrom: a\nto: b\n', syntax: 'yaml' } as const
 * writeHeading(source, { document: 1, flow: null }, { name: 'Nightly orders', to: ['b', 'c'] })
 * // name: Nightly orders  # draft
 * // from: a
 * // to: [b, c]
 */
export function writeHeading(source: SourceText, at: Exchange, heading: Partial<Heading>): string {
  const { path } = locateExchange(source, at)
  return KEYS.reduce((text, key) => {
    const data = heading[key]
    if (data === undefined) return text
    const document = { document: at.document, flow: null }
    const exchange = locateExchange({ ...source, text }, document)
    const old = dataAt(exchange.data, [...path, key])
    if (JSON.stringify([old].flat()) === JSON.stringify([data].flat())) return text
    return writeEntry({ ...source, text }, exchange, { path, key, data, order: HEADING })
  }, source.text)
}

/** The order in which a document and a flow say what they say. */
export const HEADING = [
  'name',
  'description',
  'from',
  'to',
  'extends',
  'answers',
  'platforms',
  'fixed',
  'flows',
]

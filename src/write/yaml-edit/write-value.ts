import { Scalar, stringify, type ToStringOptions } from 'yaml'

/** Data as a requirements file holds it. */
export type WrittenData =
  | string
  | number
  | boolean
  | null
  | readonly WrittenData[]
  | { readonly [key: string]: WrittenData }

/** How a text writes what stands in braces: as JSON or as people write YAML, and with which blanks. */
export interface ValueStyle {
  readonly json: boolean
  /** Behind colons and commas. */
  readonly space: string
  /** Within braces. */
  readonly padding: string
}

/** As people write YAML. */
export const YAML_STYLE: ValueStyle = { json: false, space: ' ', padding: ' ' }

/** Data on one line as it may stand anywhere, within braces and brackets too. */
export function writeValue(data: WrittenData, style: ValueStyle): string {
  const { space, padding } = style
  if (typeof data === 'string') return writeText(data, style)
  if (typeof data !== 'object' || data === null) return String(data)
  if (isList(data)) return `[${data.map(item => writeValue(item, style)).join(`,${space}`)}]`
  const pairs = Object.entries(data).map(([key, value]) => writePair(key, value, style))
  return pairs.length === 0 ? '{}' : `{${padding}${pairs.join(`,${space}`)}${padding}}`
}

/** A key with its value on one line, as it may stand anywhere. */
export function writePair(key: string, value: WrittenData, style: ValueStyle): string {
  return `${writeText(key, style)}:${style.space}${writeValue(value, style)}`
}

/** Data on one line behind the key of a block, where text needs fewer quotes. */
export function writeBlockValue(data: WrittenData): string {
  if (typeof data !== 'string') return writeValue(data, YAML_STYLE)
  return escapeRest(stringify({ key: scalarOf(data) }, OPTIONS).slice('key: '.length, -1))
}

function isList(data: object): data is readonly WrittenData[] {
  return Array.isArray(data)
}

function writeText(text: string, { json }: ValueStyle): string {
  if (json) return JSON.stringify(text)
  return escapeRest(stringify([scalarOf(text)], { ...OPTIONS, ...IN_FLOW }).slice(1, -2))
}

/** One line whatever the text: no folding, and line breaks as `\n`. */
const OPTIONS: ToStringOptions = { lineWidth: 0, doubleQuotedAsJSON: true }
const IN_FLOW: ToStringOptions = { collectionStyle: 'flow', flowCollectionPadding: false }

function scalarOf(text: string): Scalar<string> {
  const scalar = new Scalar(text)
  if (BREAKS_LINE.test(text)) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

/** What can end a line, is invisible, or would be taken for the start of a document. */
const BREAKS_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff]|^(?:---|\.\.\.)/u

/** JSON leaves them as they are; within the double quotes that they made necessary an escape means the same. */
function escapeRest(written: string): string {
  return written.replace(
    /[\x7f-\x9f\u2028\u2029\ufeff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

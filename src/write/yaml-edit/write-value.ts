import { Scalar, stringify, type ToStringOptions } from 'yaml'

/** Data as a requirements file holds it. */
export type WrittenData =
  | string
  | number
  | boolean
  | null
  | readonly WrittenData[]
  | { readonly [key: string]: WrittenData }

/** Data on one line of YAML as it may stand anywhere, within braces and brackets too. */
export function writeFlowValue(data: WrittenData): string {
  if (typeof data === 'string')
    return escapeRest(stringify([scalarOf(data)], { ...OPTIONS, ...IN_FLOW }).slice(1, -2))
  if (typeof data !== 'object' || data === null) return String(data)
  if (isList(data)) return `[${data.map(writeFlowValue).join(', ')}]`
  const pairs = Object.entries(data).map(
    ([key, value]) => `${writeFlowValue(key)}: ${writeFlowValue(value)}`,
  )
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

/** Data on one line behind the key of a block, where text needs fewer quotes. */
export function writeBlockValue(data: WrittenData): string {
  if (typeof data !== 'string') return writeFlowValue(data)
  return escapeRest(stringify({ key: scalarOf(data) }, OPTIONS).slice('key: '.length, -1))
}

function isList(data: object): data is readonly WrittenData[] {
  return Array.isArray(data)
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

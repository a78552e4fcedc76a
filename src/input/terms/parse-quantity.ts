import type { QuantityKind } from '../../model/question.ts'
import { composedPatterns, composedRange } from './composed-quantity.ts'
import { NUMBER, readingsOf } from './parse-number.ts'
import { factorOf, type QuantityRange, scale, unitPattern } from './quantity-units.ts'

/** What a text means as a quantity, or why it means none. */
export type ReadQuantity =
  | { readonly ok: true; readonly range: QuantityRange }
  | { readonly ok: false; readonly because: 'wrong' | 'reversed' | 'fraction' }
  /** A comma or a dot before three digits: the texts that say each of its two meanings clearly. */
  | { readonly ok: false; readonly because: 'ambiguous'; readonly readings: readonly string[] }

/**
 * The quantity that a text such as `500ms`, `5 min`, `200kB`, `1 440 000`, `2k`, `1e6`, `2000..15000`, `1-2 h`, `4 to 7`,
 * `8+`, `1h30m` or `< 5 min` names. A unit that the low end of a range leaves out is that of the high end.
 */
export function readQuantity(text: string, kind: QuantityKind): ReadQuantity {
  const plain = text.trim().replace(BLANKS, ' ')
  const range = rangeOf(plain, kind)
  if (range !== null) {
    if (range.low > range.high) return { ok: false, because: 'reversed' }
    const isWhole = kind !== 'count' || [range.low, range.high].every(isCount)
    return isWhole ? { ok: true, range } : { ok: false, because: 'fraction' }
  }
  const readings = readingsOf(plain).filter(reading => rangeOf(reading, kind) !== null)
  return readings.length > 0
    ? { ok: false, because: 'ambiguous', readings }
    : { ok: false, because: 'wrong' }
}

/** What a number without a unit means, as JSON has it: a count. */
export function readNumber(value: number, kind: QuantityKind): ReadQuantity {
  if (kind !== 'count' || !(value >= 0)) return { ok: false, because: 'wrong' }
  return isCount(value)
    ? { ok: true, range: { low: value, high: value } }
    : { ok: false, because: 'fraction' }
}

/** The range that a text names; `low` may exceed `high`. null where the text is no quantity of this kind, or not clearly one. */
export function parseQuantity(text: string, kind: QuantityKind): QuantityRange | null {
  const read = readQuantity(text, kind)
  return read.ok ? read.range : null
}

/** A written end of a band in milliseconds, bytes or pieces; null where it is open, a range or no quantity of this kind. */
export function bandEdge(written: string | number | undefined, kind: QuantityKind): number | null {
  const range = written === undefined ? null : parseQuantity(String(written), kind)
  return range !== null && range.low === range.high ? range.low : null
}

/** The source of a regular expression for the texts that are read as a quantity. */
export function quantityPattern(kind: QuantityKind): string {
  return [GRAMMARS[kind].source, ...composedPatterns(kind)]
    .join('|')
    .replaceAll(/\(\?<\w+>/g, '(?:')
}

/** Narrow ones and those that do not break included. */
const BLANKS = /\s+/g
const BETWEEN = String.raw`(?: ?(?:\.\.|[-\u2013\u2014]) ?| (?:to|TO|To) )`

/** Groups: the number and the unit of the low end, of which both or the unit may be left out; those of the high end; `more`. */
const GRAMMARS: Readonly<Record<QuantityKind, RegExp>> = {
  duration: grammarOf('duration'),
  size: grammarOf('size'),
  count: grammarOf('count'),
}

function grammarOf(kind: QuantityKind): RegExp {
  const unit = `(?: ?${unitPattern(kind)})`
  const isOptional = kind === 'count' ? '?' : ''
  const low = `(?:(?<low>${NUMBER})(?<lowUnit>${unit}?)${BETWEEN})?`
  // What is open above is no range.
  const isOneOrMore = String.raw`(?!.+(?:${BETWEEN}).+\+$)`
  return new RegExp(
    `^${isOneOrMore}${low}(?<high>${NUMBER})(?<unit>${unit}${isOptional})(?<more>(?: ?\\+)?)$`,
  )
}

// What nearly everybody writes; the grammar of all that people write takes many milliseconds to compile.
const PLAIN = /^(?:(?<low>\d+)\.\.)?(?<high>\d+)(?<unit> ?[A-Za-z]*)$/

function rangeOf(text: string, kind: QuantityKind): QuantityRange | null {
  const groups = PLAIN.exec(text)?.groups ?? GRAMMARS[kind].exec(text)?.groups
  if (groups === undefined) return composedRange(text, kind)
  const { low, lowUnit = '', high = '', unit = '', more = '' } = groups
  const upper = scale(high, factorOf(unit, kind))
  if (Number.isNaN(upper)) return null
  const lower = low === undefined ? upper : scale(low, factorOf(lowUnit || unit, kind))
  return { low: lower, high: more === '' ? upper : Number.POSITIVE_INFINITY }
}

const isCount = (value: number) => Number.isInteger(value) || value === Number.POSITIVE_INFINITY

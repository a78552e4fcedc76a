import type { QuantityKind } from '../../model/question.ts'
import { NUMBER, numberOf, readingsOf } from './parse-number.ts'

/** A range of a quantity, both ends included, in milliseconds, bytes or pieces; of "8 or more" the high end is infinite. */
export interface QuantityRange {
  readonly low: number
  readonly high: number
}

/** What a text means as a quantity, or why it means none. */
export type ReadQuantity =
  | { readonly ok: true; readonly range: QuantityRange }
  | { readonly ok: false; readonly because: 'wrong' | 'reversed' | 'fraction' }
  /** A comma or a dot before three digits: the texts that say each of its two meanings clearly. */
  | { readonly ok: false; readonly because: 'ambiguous'; readonly readings: readonly string[] }

/**
 * The quantity that a text such as `500ms`, `5 min`, `200kB`, `1 440 000`, `2k`, `1e6`, `2000..15000`, `1-2 h`, `4 to 7` or
 * `8+` names. A unit that the low end of a range leaves out is that of the high end.
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
  return GRAMMARS[kind].source.replaceAll(/\(\?<\w+>/g, '(?:')
}

/** The units of a kind of quantity as they are best written, smallest first; none where a plain number is meant. */
export function unitsOf(kind: QuantityKind): readonly string[] {
  return UNITS[kind].flatMap(({ names: [name = ''] }) =>
    name === '' || kind === 'count' ? [] : [name],
  )
}

interface Unit {
  readonly factor: number
  /** The one that is best first; capitals count where they tell units apart. */
  readonly names: readonly string[]
  readonly exact?: boolean
}

/** In milliseconds, bytes (1 kB = 1000 B) and pieces. */
const UNITS: Readonly<Record<QuantityKind, readonly Unit[]>> = {
  duration: [
    { factor: 1, names: ['ms', 'msec', 'msecs', 'millisecond', 'milliseconds'] },
    { factor: 1000, names: ['s', 'sec', 'secs', 'second', 'seconds'] },
    // A capital M alone is a month to some.
    { factor: 60_000, names: ['m'], exact: true },
    { factor: 60_000, names: ['min', 'mins', 'minute', 'minutes'] },
    { factor: 3_600_000, names: ['h', 'hr', 'hrs', 'hour', 'hours'] },
    { factor: 86_400_000, names: ['d', 'day', 'days'] },
    { factor: 604_800_000, names: ['week', 'weeks'] },
  ],
  size: [
    { factor: 1, names: ['B', 'byte', 'bytes'] },
    { factor: 1e3, names: ['kB'] },
    { factor: 1e6, names: ['MB'] },
    { factor: 1e9, names: ['GB'] },
    { factor: 1e12, names: ['TB'] },
    { factor: 1024, names: ['KiB'] },
    { factor: 1024 ** 2, names: ['MiB'] },
    { factor: 1024 ** 3, names: ['GiB'] },
  ],
  count: [
    { factor: 1, names: [''] },
    { factor: 1e3, names: ['k', 'thousand'] },
    { factor: 1e6, names: ['M'], exact: true },
    { factor: 1e6, names: ['million'] },
  ],
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
  const names = UNITS[kind].flatMap(({ names, exact }) =>
    names.filter(name => name !== '').map(name => (exact ? name : anyCase(name))),
  )
  const unit = `(?: ?(?:${names.join('|')}))`
  const isOptional = kind === 'count' ? '?' : ''
  const low = `(?:(?<low>${NUMBER})(?<lowUnit>${unit}?)${BETWEEN})?`
  // What is open above is no range.
  const isOneOrMore = String.raw`(?!.+(?:${BETWEEN}).+\+$)`
  return new RegExp(
    `^${isOneOrMore}${low}(?<high>${NUMBER})(?<unit>${unit}${isOptional})(?<more>(?: ?\\+)?)$`,
  )
}

function anyCase(word: string): string {
  return word.replace(/[a-z]/gi, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
}

// What nearly everybody writes; the grammar of all that people write takes many milliseconds to compile.
const PLAIN = /^(?:(?<low>\d+)\.\.)?(?<high>\d+)(?<unit> ?[A-Za-z]*)$/

function rangeOf(text: string, kind: QuantityKind): QuantityRange | null {
  const groups = PLAIN.exec(text)?.groups ?? GRAMMARS[kind].exec(text)?.groups
  if (groups === undefined) return null
  const { low, lowUnit = '', high = '', unit = '', more = '' } = groups
  const upper = scale(high, factorOf(unit, kind))
  if (Number.isNaN(upper)) return null
  const lower = low === undefined ? upper : scale(low, factorOf(lowUnit || unit, kind))
  return { low: lower, high: more === '' ? upper : Number.POSITIVE_INFINITY }
}

function factorOf(written: string, kind: QuantityKind): number {
  const unit = written.trim()
  const isNamed = ({ names, exact }: Unit) =>
    names.some(name => (exact ? name === unit : name.toLowerCase() === unit.toLowerCase()))
  return UNITS[kind].find(isNamed)?.factor ?? Number.NaN
}

const isCount = (value: number) => Number.isInteger(value) || value === Number.POSITIVE_INFINITY

/** To twelve digits: 0.29s is 290 ms, not the 289.99999999999994 of binary fractions. */
function scale(number: string, factor: number): number {
  return Number((numberOf(number) * factor).toPrecision(12))
}

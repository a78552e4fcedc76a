import type { QuantityKind } from '../../model/question.ts'

/** A range of a quantity, both ends included, in milliseconds, bytes or pieces. */
export interface QuantityRange {
  readonly low: number
  readonly high: number
}

/**
 * The range that a text such as `500ms`, `200kB`, `250000`, `2000..15000` or `5..30m` names, as wide as one value or more;
 * `low` may exceed `high`. null where the text is no quantity of this kind.
 */
export function parseQuantity(text: string, kind: QuantityKind): QuantityRange | null {
  const match = PATTERNS[kind].exec(text)
  if (match === null) return null
  const [, low, lowUnit, high = '', unit = ''] = match
  const factors = UNITS[kind]
  const upper = scale(high, factors[unit])
  return {
    low: low === undefined ? upper : scale(low, factors[lowUnit ?? unit]),
    high: upper,
  }
}

/** A written end of a band in milliseconds, bytes or pieces; null where it is open, a range or no quantity of this kind. */
export function bandEdge(written: string | number | undefined, kind: QuantityKind): number | null {
  const range = written === undefined ? null : parseQuantity(String(written), kind)
  return range !== null && range.low === range.high ? range.low : null
}

/** The source of a regular expression for the texts that `parseQuantity` reads. */
export function quantityPattern(kind: QuantityKind): string {
  return PATTERNS[kind].source
}

/** The units of a kind of quantity, smallest first; none where a plain number is meant. */
export function unitsOf(kind: QuantityKind): readonly string[] {
  return Object.keys(UNITS[kind]).filter(unit => unit !== '')
}

/** In milliseconds, bytes (1 kB = 1000 B) and pieces. */
const UNITS: Readonly<Record<QuantityKind, Readonly<Record<string, number>>>> = {
  duration: { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 },
  size: { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
  count: { '': 1 },
}

/** Groups: the number and unit of a range's low end, of which the unit may be left out; the number and unit of the high end. */
const PATTERNS: Readonly<Record<QuantityKind, RegExp>> = {
  duration: withUnits('ms|s|m|h|d'),
  size: withUnits('B|kB|MB|GB|TB'),
  count: /^(?:(\d+(?:\.\d+)?)() ?\.\. ?)?(\d+(?:\.\d+)?)()$/,
}

function withUnits(units: string): RegExp {
  const number = String.raw`(\d+(?:\.\d+)?)`
  return new RegExp(String.raw`^(?:${number}(?: ?(${units}))? ?\.\. ?)?${number} ?(${units})$`)
}

/** To twelve digits: 0.29s is 290 ms, not the 289.99999999999994 of binary fractions. */
function scale(number: string, factor = 1): number {
  return Number((Number(number) * factor).toPrecision(12))
}

import type { QuantityKind } from '../model/catalogue.ts'

/** A stretch of a quantity, both ends included: in milliseconds, bytes or pieces. */
export interface QuantityRange {
  readonly low: number
  readonly high: number
}

/** `500ms`, `200kB`, `250000` or a range such as `2000..15000`; null where the text is no quantity of this kind. */
export function parseQuantity(text: string, kind: QuantityKind): QuantityRange | null {
  const [first = '', last = first, ...rest] = text.trim().split(/ ?\.\. ?/)
  const high = parseAmount(last, kind)
  const low = parseAmount(first, kind) ?? parseAmount(first + unitOf(last), kind)
  return low === null || high === null || rest.length > 0 ? null : { low, high }
}

/** The units of a kind of quantity, smallest first; none where a plain number is meant. */
export function unitsOf(kind: QuantityKind): readonly string[] {
  return Object.keys(UNITS[kind]).filter(unit => unit !== '')
}

/** What `parseQuantity` reads of a kind, as a regular expression for editors. */
export function quantityPattern(kind: QuantityKind): string {
  const units = unitsOf(kind).join('|')
  const unit = units === '' ? '' : ` ?(${units})`
  const amount = String.raw`\d+(\.\d+)?`
  const low = units === '' ? amount : `${amount}(${unit})?`
  return String.raw`^(${low} ?\.\. ?)?${amount}${unit}$`
}

/** In milliseconds, bytes (1 kB = 1000 B) and pieces. */
const UNITS: Readonly<Record<QuantityKind, Readonly<Record<string, number>>>> = {
  duration: { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 },
  size: { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 },
  count: { '': 1 },
}

const AMOUNT = /^(\d+(?:\.\d+)?) ?([a-zA-Z]*)$/

function parseAmount(text: string, kind: QuantityKind): number | null {
  const [, number = '', unit = ''] = AMOUNT.exec(text) ?? []
  const factor = Object.hasOwn(UNITS[kind], unit) ? UNITS[kind][unit] : undefined
  if (number === '' || factor === undefined) return null
  // Twelve digits: 0.29s is 290 ms, not the 289.99999999999994 of binary fractions.
  return Number((Number(number) * factor).toPrecision(12))
}

/** In `5..30m` the unit stands once. */
function unitOf(amount: string): string {
  return AMOUNT.exec(amount)?.[2] ?? ''
}

import type { QuantityKind } from '../../model/question.ts'

/** A quantity in full words, both ends included: "5 minutes", "1 hour to 2 hours", "8 or more", "1 440 000". */
export function quantityText(
  { low, high, beyond }: { readonly low: number; readonly high: number; readonly beyond?: number },
  kind: QuantityKind,
): string {
  if (beyond !== undefined) return `${low === 0 ? 'less' : 'more'} than ${amountText(beyond, kind)}`
  if (low === high) return amountText(low, kind)
  if (high === Number.POSITIVE_INFINITY) return `${amountText(low, kind)} or more`
  return `${amountText(low, kind)} to ${amountText(high, kind)}`
}

/** Of milliseconds, bytes or pieces, in the largest unit in which it is at least one. */
function amountText(amount: number, kind: QuantityKind): string {
  const unit = UNITS[kind].findLast(({ size }) => amount >= size) ?? UNITS[kind][0]
  if (unit === undefined) return groupDigits(amount)
  const number = amount / unit.size
  const name = number === 1 || kind === 'size' ? unit.name : `${unit.name}s`
  return `${groupDigits(number)} ${name}`
}

const UNITS: Readonly<
  Record<QuantityKind, readonly { readonly size: number; readonly name: string }[]>
> = {
  duration: [
    { size: 1, name: 'millisecond' },
    { size: 1000, name: 'second' },
    { size: 60_000, name: 'minute' },
    { size: 3_600_000, name: 'hour' },
    { size: 86_400_000, name: 'day' },
  ],
  size: [
    { size: 1, name: 'B' },
    { size: 1e3, name: 'kB' },
    { size: 1e6, name: 'MB' },
    { size: 1e9, name: 'GB' },
    { size: 1e12, name: 'TB' },
  ],
  count: [],
}

/** Blanks between the thousands: a comma or a dot means something else to some. At most six digits of a fraction. */
function groupDigits(number: number): string {
  const [whole = '', fraction] = String(Number(number.toPrecision(12))).split('.')
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ' ')
  return fraction === undefined ? grouped : `${grouped}.${fraction.slice(0, 6)}`
}

import type { QuantityKind } from '../../model/question.ts'
import { NUMBER } from './parse-number.ts'
import { factorOf, factorsOf, type QuantityRange, scale, unitPattern } from './quantity-units.ts'

/** The range that a text of several parts names: a duration such as `1h30m`, or a bound such as `< 5 min`; null where it is neither. */
export function composedRange(text: string, kind: QuantityKind): QuantityRange | null {
  return boundedRange(text, kind) ?? summedRange(text, kind)
}

/** The sources of regular expressions for the texts that are read so. */
export function composedPatterns(kind: QuantityKind): readonly string[] {
  return kind === 'duration' ? [boundPattern(kind), SUM] : [boundPattern(kind)]
}

/** Milliseconds, bytes and pieces are whole: less than one of them is at most the one before; a fraction of a count stays one. */
function boundedRange(text: string, kind: QuantityKind): QuantityRange | null {
  if (!/^[<>]/.test(text)) return null
  const groups = new RegExp(boundPattern(kind)).exec(text)?.groups
  if (groups === undefined) return null
  const { sign = '', number = '', unit = '' } = groups
  const amount = scale(number, factorOf(unit, kind))
  const isInside = sign.endsWith('=') || (kind === 'count' && !Number.isInteger(amount))
  return sign.startsWith('<') ? below(amount, isInside) : above(amount, isInside)
}

function below(amount: number, isInside: boolean): QuantityRange {
  return isInside
    ? { low: 0, high: amount }
    : { low: 0, high: Math.ceil(amount) - 1, beyond: amount }
}

function above(amount: number, isInside: boolean): QuantityRange {
  const high = Number.POSITIVE_INFINITY
  return isInside ? { low: amount, high } : { low: Math.floor(amount) + 1, high, beyond: amount }
}

function boundPattern(kind: QuantityKind): string {
  const isOptional = kind === 'count' ? '?' : ''
  return `^${NOT_BELOW_NOTHING}(?<sign>[<>]=?) ?(?<number>${NUMBER})(?<unit>(?: ?${unitPattern(kind)})${isOptional})$`
}

/** No quantity is less than 0, however that is written. */
const NOT_BELOW_NOTHING = "(?!< ?[0.,_' ]+(?![0-9.,_' ]))"

/** From the largest unit to the smallest, each at most once, and at least two of them. */
const SUM = `^(?=\\d+\\D+\\d)${factorsOf('duration')
  .map(factor => String.raw`(?: ?\d+ ?${unitPattern('duration', factor)})?`)
  .join('')}$`

function summedRange(text: string, kind: QuantityKind): QuantityRange | null {
  if (kind !== 'duration' || !/^\d+ ?[a-z]+ ?\d/i.test(text) || !new RegExp(SUM).test(text))
    return null
  const parts = text.matchAll(/(\d+) ?([a-z]+)/gi)
  const sum = [...parts].reduce(
    (sum, [, number = '', unit = '']) => sum + scale(number, factorOf(unit, kind)),
    0,
  )
  return { low: sum, high: sum }
}

import type { QuantityKind } from '../../model/question.ts'
import { numberOf } from './parse-number.ts'

/** A range of a quantity, both ends included, in milliseconds, bytes or pieces; of "8 or more" the high end is infinite. */
export interface QuantityRange {
  readonly low: number
  readonly high: number
  /** Of a text such as `< 5 min`: the figure in it, which the range just leaves out. */
  readonly beyond?: number
}

/** The units of a kind of quantity as they are best written, smallest first; none where a plain number is meant. */
export function unitsOf(kind: QuantityKind): readonly string[] {
  return UNITS[kind].flatMap(({ names: [name = ''] }) =>
    name === '' || kind === 'count' ? [] : [name],
  )
}

/** The source of a regular expression for every unit of a kind of quantity, or for those of one factor. */
export function unitPattern(kind: QuantityKind, factor: number | null = null): string {
  const units = UNITS[kind].filter(unit => factor === null || unit.factor === factor)
  const names = units.flatMap(({ names, exact }) =>
    names.filter(name => name !== '').map(name => (exact ? name : anyCase(name))),
  )
  return `(?:${names.join('|')})`
}

/** The factors of the units of a kind of quantity, each once, the largest first. */
export function factorsOf(kind: QuantityKind): readonly number[] {
  return [...new Set(UNITS[kind].map(({ factor }) => factor))].sort((a, b) => b - a)
}

/** How much a unit is; not a number where the kind of quantity has no such unit. */
export function factorOf(written: string, kind: QuantityKind): number {
  const unit = written.trim()
  const isNamed = ({ names, exact }: Unit) =>
    names.some(name => (exact ? name === unit : name.toLowerCase() === unit.toLowerCase()))
  return UNITS[kind].find(isNamed)?.factor ?? Number.NaN
}

/** To twelve digits: 0.29s is 290 ms, not the 289.99999999999994 of binary fractions. */
export function scale(number: string, factor: number): number {
  return Number((numberOf(number) * factor).toPrecision(12))
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

function anyCase(word: string): string {
  return word.replace(/[a-z]/gi, letter => `[${letter.toLowerCase()}${letter.toUpperCase()}]`)
}

import type { PairTable, Touch } from './engine.ts'

/** What hangs on any of these questions, pair by pair; pairs that hang on none of them are left out. */
export function touchesOf(
  pairs: readonly PairTable[],
  questions: readonly number[],
): readonly Touch[] {
  return pairs.flatMap(({ units }, pair) => {
    const isTouched = units.map(unit => unit.questions.some(each => questions.includes(each)))
    const touched = units.filter((_, index) => isTouched[index])
    const others = units.flatMap((_, index) => (isTouched[index] ? [] : [index]))
    return touched.length > 0 ? [{ pair, units: touched, others }] : []
  })
}

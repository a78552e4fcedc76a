import type { PairTable, Touch } from './engine.ts'

/** What hangs on any of these questions, pair by pair; pairs that hang on none of them are left out. */
export function touchesOf(
  pairs: readonly PairTable[],
  questions: readonly number[],
): readonly Touch[] {
  return pairs.flatMap((table, pair) => {
    const touched = new Set(
      table.units.flatMap((unit, index) =>
        questions.some(question => unit.questions.includes(question)) ? [index] : [],
      ),
    )
    return touched.size > 0 ? [touchOf(table, pair, touched)] : []
  })
}

/** By question, what hangs on it. */
export function touchesByQuestion(
  pairs: readonly PairTable[],
  count: number,
): readonly (readonly Touch[])[] {
  const touches = Array.from({ length: count }, (): Touch[] => [])
  for (const [pair, table] of pairs.entries())
    for (const [question, touched] of unitsByQuestion(table))
      touches[question]?.push(touchOf(table, pair, touched))
  return touches
}

function unitsByQuestion({ units }: PairTable): ReadonlyMap<number, ReadonlySet<number>> {
  const byQuestion = new Map<number, Set<number>>()
  for (const [index, unit] of units.entries())
    for (const question of unit.questions) {
      const touched = byQuestion.get(question)
      if (touched) touched.add(index)
      else byQuestion.set(question, new Set([index]))
    }
  return byQuestion
}

function touchOf({ units }: PairTable, pair: number, touched: ReadonlySet<number>): Touch {
  return {
    pair,
    units: units.filter((_, index) => touched.has(index)),
    others: [...units.keys()].filter(index => !touched.has(index)),
  }
}

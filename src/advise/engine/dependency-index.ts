import type { AffectedGroups, CompiledPair } from './engine.ts'

/** The scoring groups that depend on any of these questions, by pair; pairs without one are left out. */
export function groupsAffectedBy(
  pairs: readonly CompiledPair[],
  questions: readonly number[],
): readonly AffectedGroups[] {
  return pairs.flatMap((compiled, pair) => {
    const touched = new Set(
      compiled.groups.flatMap((group, index) =>
        questions.some(question => group.questions.includes(question)) ? [index] : [],
      ),
    )
    return touched.size > 0 ? [affectedGroups(compiled, pair, touched)] : []
  })
}

/** By index of the question: the scoring groups that depend on it, by pair. */
export function indexAffectedGroups(
  pairs: readonly CompiledPair[],
  count: number,
): readonly (readonly AffectedGroups[])[] {
  const affected = Array.from({ length: count }, (): AffectedGroups[] => [])
  for (const [pair, compiled] of pairs.entries())
    for (const [question, touched] of groupsByQuestion(compiled))
      affected[question]?.push(affectedGroups(compiled, pair, touched))
  return affected
}

function groupsByQuestion({ groups }: CompiledPair): ReadonlyMap<number, ReadonlySet<number>> {
  const byQuestion = new Map<number, Set<number>>()
  for (const [index, group] of groups.entries())
    for (const question of group.questions) {
      const touched = byQuestion.get(question)
      if (touched) touched.add(index)
      else byQuestion.set(question, new Set([index]))
    }
  return byQuestion
}

function affectedGroups(
  { groups }: CompiledPair,
  pair: number,
  touched: ReadonlySet<number>,
): AffectedGroups {
  return {
    pair,
    groups: groups.filter((_, index) => touched.has(index)),
    unaffected: [...groups.keys()].filter(index => !touched.has(index)),
  }
}

import type { AffectedGroups, CompiledPair, ScoringGroup } from './engine.ts'

/** The scoring groups that depend on any of these variables, by pair; pairs without one are left out. */
export function groupsAffectedBy(
  pairs: readonly CompiledPair[],
  variables: readonly number[],
): readonly AffectedGroups[] {
  return pairs.flatMap((compiled, pair) => {
    const touched = new Set(
      compiled.groups.flatMap((group, index) =>
        variables.some(variable => group.variables.includes(variable)) ? [index] : [],
      ),
    )
    return touched.size > 0 ? [affectedGroups(compiled, pair, touched)] : []
  })
}

/** By index of the variable: the scoring groups that depend on it, by pair. */
export function indexAffectedGroups(
  pairs: readonly CompiledPair[],
  count: number,
): readonly (readonly AffectedGroups[])[] {
  const affected = Array.from({ length: count }, (): AffectedGroups[] => [])
  for (const [pair, compiled] of pairs.entries())
    for (const [variable, touched] of groupsByVariable(compiled))
      affected[variable]?.push(affectedGroups(compiled, pair, touched))
  return affected
}

function groupsByVariable({ groups }: CompiledPair): ReadonlyMap<number, ReadonlySet<number>> {
  const byVariable = new Map<number, Set<number>>()
  for (const [index, group] of groups.entries())
    for (const variable of group.variables) {
      const touched = byVariable.get(variable)
      if (touched) touched.add(index)
      else byVariable.set(variable, new Set([index]))
    }
  return byVariable
}

function affectedGroups(
  { groups }: CompiledPair,
  pair: number,
  touched: ReadonlySet<number>,
): AffectedGroups {
  const indexes = [...touched]
  return { pair, groups: indexes.map(index => groups[index] as ScoringGroup), indexes }
}

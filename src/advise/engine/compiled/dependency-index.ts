import type { AffectedGroups, CompiledPair, ScoringGroup } from '../engine.ts'

/** The scoring groups that depend on any of several variables, by pair, from those that depend on each. */
export function joinAffected(
  lists: readonly (readonly AffectedGroups[])[],
): readonly AffectedGroups[] {
  const joined = new Map<number, AffectedGroups>()
  for (const list of lists)
    for (const affected of list) {
      const known = joined.get(affected.pair)
      joined.set(affected.pair, known ? joinGroups(known, affected) : affected)
    }
  return [...joined.values()]
}

function joinGroups(one: AffectedGroups, { indexes, groups }: AffectedGroups): AffectedGroups {
  const isNew = (index: number) => !one.indexes.includes(index)
  return {
    pair: one.pair,
    groups: [...one.groups, ...groups.filter((_, at) => isNew(indexes[at] as number))],
    indexes: [...one.indexes, ...indexes.filter(isNew)],
  }
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

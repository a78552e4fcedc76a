import type { Answer } from '../../model/answers.ts'
import type { FixedDecision } from '../../model/requirements.ts'

/** What a profile, a file or a flow states: answers by question, fixed decisions, and facts of systems. */
export interface RequirementsLayer {
  readonly answers: Readonly<Record<string, Answer>>
  readonly fixed: readonly FixedDecision[]
  /** Only a profile states facts of systems. */
  readonly systems: Systems
  /** What the company runs, by id. */
  readonly platforms: readonly string[]
}

/** The facts of systems that profiles state, by the name that `from` and `to` give a system. */
export type Systems = ReadonlyMap<string, SystemFacts>

/** Who owns a system, and its facts as answers by question. */
export interface SystemFacts {
  readonly owner: string | null
  readonly answers: Readonly<Record<string, Answer>>
}

/** The layer that states nothing. */
export const EMPTY_LAYER: RequirementsLayer = {
  answers: {},
  fixed: [],
  systems: new Map(),
  platforms: [],
}

/** The inner layer laid over the outer one: its answers, decisions and facts replace those of the outer, and what it runs is added. */
export function inheritLayer(
  outer: RequirementsLayer,
  inner: RequirementsLayer,
): RequirementsLayer {
  const replaced = new Set(inner.fixed.map(({ pair }) => pair))
  return {
    answers: { ...outer.answers, ...inner.answers },
    fixed: [...outer.fixed.filter(({ pair }) => !replaced.has(pair)), ...inner.fixed],
    systems: inheritSystems(outer.systems, inner.systems),
    platforms: [...new Set([...outer.platforms, ...inner.platforms])],
  }
}

/** The facts of both; where both state one, that of the inner, and its owner. */
function inheritSystems(outer: Systems, inner: Systems): Systems {
  if (outer.size === 0 || inner.size === 0) return outer.size === 0 ? inner : outer
  const merged = [...inner].map(([name, { owner, answers }]) => {
    const inherited = outer.get(name)
    const facts = {
      owner: owner ?? inherited?.owner ?? null,
      answers: { ...inherited?.answers, ...answers },
    }
    return [name, facts] as const
  })
  return new Map([...outer, ...merged])
}

import { groupsAffectedBy } from '../engine/dependency-index.ts'
import type {
  AffectedGroups,
  CompiledPair,
  CompiledTension,
  Engine,
  ScoringGroup,
} from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import type { LinkedGroups } from '../verdict/linked-groups.ts'
import { type Evaluation, stateWithout } from './evaluation.ts'

/** What has to be evaluated again when the answers to some questions change. */
export interface Impact {
  readonly affected: readonly AffectedPair[]
  /** The tensions whose condition depends on one of the questions. */
  readonly tensions: readonly CompiledTension[]
}

/** Scoring groups of a pair that are to be scored again; those that partial answers link are so together. */
export interface AffectedParts extends AffectedGroups {
  /** Of the groups those that nothing links. */
  readonly plain: readonly ScoringGroup[]
  readonly linked: readonly LinkedGroups[]
}

/** The scoring groups of a pair that depend on the variables, and the sum of all its others. */
interface AffectedPair extends AffectedParts {
  readonly unaffectedState: PairState
}

/** The scoring groups that are to be scored again when these variables change, by pair. */
export function affectedBy(
  { engine, answers, linked }: Evaluation,
  variables: readonly number[],
): readonly AffectedParts[] {
  const [only = -1] = variables
  const affected =
    variables.length === 1
      ? (engine.affectedByVariable[only] ?? [])
      : groupsAffectedBy(engine.pairs, variables)
  return affected.map(each =>
    answers.slots.length === 0
      ? { ...each, plain: each.groups, linked: NONE }
      : withLinked(engine, each, linked[each.pair] ?? NONE),
  )
}

const NONE: readonly LinkedGroups[] = []

function withLinked(
  { pairs }: Engine,
  affected: AffectedGroups,
  linked: readonly LinkedGroups[],
): AffectedParts {
  const own = linked.filter(each => each.indexes.some(index => affected.indexes.includes(index)))
  if (own.length === 0) return { ...affected, plain: affected.groups, linked: own }
  const { groups } = pairs[affected.pair] as CompiledPair
  const groupsAt = (indexes: readonly number[]) =>
    indexes.map(index => groups[index] as ScoringGroup)
  const tied = own.flatMap(each => each.indexes)
  const indexes = [...new Set([...affected.indexes, ...tied])]
  return {
    pair: affected.pair,
    indexes,
    groups: groupsAt(indexes),
    plain: groupsAt(affected.indexes.filter(index => !tied.includes(index))),
    linked: own,
  }
}

/** What changed answers to these variables can affect. */
export function impactOf(evaluation: Evaluation, variables: readonly number[]): Impact {
  return {
    affected: affectedBy(evaluation, variables).map(parts => ({
      ...parts,
      unaffectedState: stateWithout(evaluation, parts.pair, parts.indexes),
    })),
    tensions: tensionsOf(evaluation.engine, variables),
  }
}

function tensionsOf(
  { tensionsByVariable }: Engine,
  variables: readonly number[],
): readonly CompiledTension[] {
  const [only] = variables
  return only !== undefined && variables.length === 1
    ? (tensionsByVariable[only] ?? [])
    : [...new Set(variables.flatMap(variable => tensionsByVariable[variable] ?? []))]
}

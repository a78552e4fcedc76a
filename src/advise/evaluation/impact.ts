import type { AnswerState } from '../engine/answer-state.ts'
import { joinAffected } from '../engine/compiled/dependency-index.ts'
import type { AffectedGroups, CompiledTension, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import type { LinkedGroups } from '../verdict/linked-groups.ts'
import { type Evaluation, stateWithout } from './evaluation.ts'
import type { PairParts } from './pair-parts.ts'

/** What has to be evaluated again when the answers to some questions change. */
export interface Impact {
  readonly affected: readonly AffectedPair[]
  /** The tensions whose condition depends on one of the questions. */
  readonly tensions: readonly CompiledTension[]
}

/** Scoring groups of a pair that are to be scored again, by their indexes: those that nothing links, and those that partial answers link. */
export interface AffectedParts extends AffectedGroups {
  readonly linked: readonly LinkedGroups[]
}

/** The scoring groups of a pair that depend on the variables, and the sum of all its others. */
interface AffectedPair extends AffectedParts {
  readonly unaffectedState: PairState
}

/** What changed answers to these variables can affect. */
export function impactOf(evaluation: Evaluation, variables: readonly number[]): Impact {
  const { engine, answers } = evaluation
  const all = withPartial(answers, variables)
  return {
    affected: affectedGroups(engine, all).map(each => {
      const { pair, groups, indexes, linked } = withLinked(evaluation, each)
      const unaffectedState = stateWithout(evaluation, pair, indexes)
      return { pair, groups, indexes, linked, unaffectedState }
    }),
    tensions: tensionsOf(engine, all),
  }
}

/** With them the others of a partial answer of which one changes: it says nothing of these any more. */
function withPartial({ slots }: AnswerState, variables: readonly number[]): readonly number[] {
  if (slots.length === 0) return variables
  const own = slots.filter(slot => slot.variables.some(each => variables.includes(each)))
  return [...new Set([...variables, ...own.flatMap(slot => slot.variables)])]
}

/** The scoring groups of a pair that are to be scored again when a variable changes; undefined where none is. */
export function affectedIn(
  evaluation: Evaluation,
  { variable, pair }: { readonly variable: number; readonly pair: number },
): AffectedParts | undefined {
  const own = affectedGroups(evaluation.engine, [variable]).find(each => each.pair === pair)
  return own && withLinked(evaluation, own)
}

function affectedGroups(
  { affectedByVariable }: Engine,
  variables: readonly number[],
): readonly AffectedGroups[] {
  const lists = variables.map(variable => affectedByVariable[variable] ?? [])
  return lists.length === 1 ? (lists[0] as readonly AffectedGroups[]) : joinAffected(lists)
}

const NONE: readonly LinkedGroups[] = []

function withLinked({ answers, parts }: Evaluation, own: AffectedGroups): AffectedParts {
  const { pair, groups, indexes } = own
  if (answers.slots.length === 0) return { pair, groups, indexes, linked: NONE }
  const tying = (parts[pair] as PairParts).linked.filter(each =>
    indexes.some(index => each.indexes.includes(index)),
  )
  if (tying.length === 0) return { pair, groups, indexes, linked: NONE }
  const isFree = (index: number) => tying.every(each => !each.indexes.includes(index))
  return {
    pair,
    indexes: indexes.filter(isFree).concat(...tying.map(each => each.indexes)),
    groups: groups.filter((_, at) => isFree(indexes[at] as number)),
    linked: tying,
  }
}

function tensionsOf(
  { tensionsByVariable }: Engine,
  variables: readonly number[],
): readonly CompiledTension[] {
  const lists = variables.map(variable => tensionsByVariable[variable] ?? [])
  return lists.length === 1 ? (lists[0] as readonly CompiledTension[]) : [...new Set(lists.flat())]
}

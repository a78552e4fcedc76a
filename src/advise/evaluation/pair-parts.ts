import type { AnswerState } from '../engine/answer-state.ts'
import type { Completer } from '../engine/completions.ts'
import type { Slot } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { type LinkedGroups, linkGroups } from '../verdict/linked-groups.ts'
import { scoreWithLinked } from '../verdict/score-pair.ts'
import { type GroupStates, scoreEachGroup } from './group-states.ts'
import { evaluatePair, type PairEvaluation } from './pair-evaluation.ts'

/** One pair for one set of answers, with what searches ask of it. The same object where the answers that bear on the pair are as they were the last time. */
export interface PairParts {
  readonly evaluation: PairEvaluation
  /** The scoring groups that partial answers link, which are scored together; their sum is the state of the first. */
  readonly linked: readonly LinkedGroups[]
  /** Made when a search asks for it first. */
  readonly groupStates: () => GroupStates
}

/** By index of the pair: the choice that was taken elsewhere; null where none was. */
export type Fixed = readonly (number | null)[]

/** What the pairs of an engine are evaluated on. */
interface Given {
  readonly answers: AnswerState
  readonly fixed: Fixed
  readonly completionsOf: Completer
}

interface Evaluated extends Pick<Given, 'answers' | 'fixed'> {
  readonly parts: readonly PairParts[]
}

const lastOf = new WeakMap<Engine, Evaluated>()

/** All pairs for these answers, by their indexes. */
export function pairParts(engine: Engine, given: Given): readonly PairParts[] {
  const last = lastOf.get(engine)
  const parts =
    last !== undefined && isNear(last.answers, given.answers)
      ? engine.pairs.map((compiled, pair) =>
          isAlike(compiled, [last, given], pair)
            ? (last.parts[pair] as PairParts)
            : partsOf(engine, pair, given),
        )
      : engine.pairs.map((_, pair) => partsOf(engine, pair, given))
  lastOf.set(engine, { answers: given.answers, fixed: given.fixed, parts })
  return parts
}

/** Whether few answers differ: of others nothing is likely to be the same, and looking takes as long as scoring. */
function isNear({ masks: one }: AnswerState, { masks: other }: AnswerState): boolean {
  let differing = 0
  for (let variable = 0; variable < one.length && differing <= FEW; variable++)
    if (one[variable] !== other[variable]) differing++
  return differing <= FEW
}

// Variables: as many as a question of which several options may hold most often has.
const FEW = 8

function partsOf(engine: Engine, pair: number, given: Given): PairParts {
  const { answers, fixed, completionsOf } = given
  const compiled = engine.pairs[pair] as CompiledPair
  const linked = linkGroups(engine, compiled, { answers, completionsOf })
  const state = scoreWithLinked(engine, compiled, { answers, linked })
  let groupStates: GroupStates | null = null
  return {
    evaluation: evaluatePair(compiled, state, fixed[pair] ?? null),
    linked,
    groupStates: () => {
      groupStates ??= scoreEachGroup(engine, compiled, { answers, linked })
      return groupStates
    },
  }
}

/** Whether all that bears on a pair is the same. */
function isAlike(
  { variables }: CompiledPair,
  [one, other]: readonly [Omit<Evaluated, 'parts'>, Omit<Evaluated, 'parts'>],
  pair: number,
): boolean {
  if ((one.fixed[pair] ?? null) !== (other.fixed[pair] ?? null)) return false
  const [a, b] = [one.answers, other.answers]
  if (a.closed !== b.closed) return false
  // Those of an `ask-when` are among them, so that what counts is the same as well.
  for (const variable of variables) if (a.masks[variable] !== b.masks[variable]) return false
  return haveSameSlots(variables, a.slots, b.slots)
}

function haveSameSlots(
  variables: readonly number[],
  one: readonly Slot[],
  other: readonly Slot[],
): boolean {
  if (one.length === 0 && other.length === 0) return true
  const isOwn = (slot: Slot) => slot.variables.some(variable => variables.includes(variable))
  const [own, others] = [one.filter(isOwn), other.filter(isOwn)]
  return (
    own.length === others.length &&
    own.every((slot, index) => isSameSlot(slot, others[index] as Slot))
  )
}

function isSameSlot(one: Slot, other: Slot): boolean {
  return (
    one.question === other.question &&
    one.variables.join() === other.variables.join() &&
    one.values.length === other.values.length &&
    one.values.every((row, index) => row.join() === other.values[index]?.join())
  )
}

/** What is worked out of a pair and the answers that bear on it, once for as long as these stay the same. */
export function oncePerPair<V>(): (parts: PairParts, make: () => V) => V {
  // Of what nobody holds any more nothing is kept.
  const known = new WeakMap<PairParts, { readonly made: V }>()
  return (parts, make) => {
    const found = known.get(parts) ?? { made: make() }
    known.set(parts, found)
    return found.made
  }
}

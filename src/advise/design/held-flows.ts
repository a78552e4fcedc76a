import type { PairChoice } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { Requirements } from '../../model/requirements.ts'
import { decodeChoices } from '../changes/decode-tipping-points.ts'
import { answerState } from '../engine/answer-state.ts'
import { choiceId, encodeFixed } from '../engine/choice-code.ts'
import type { SaidAnswers } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts'
import { bestObjective, existingChoices, type Held } from './best-objective.ts'

/** One flow of an interface. */
export interface Flow {
  readonly name: string
  readonly evaluation: Evaluation
  /** The greatest objective of all its designs. */
  readonly best: number
  /** By pair the choice of its own design; null: either. */
  readonly own: readonly (string | null)[]
}

/** What a flow is made of. */
export interface FlowInput extends Pick<Requirements, 'name' | 'flow'> {
  readonly answers: SaidAnswers
  readonly fixed: readonly PairChoice[]
}

/** One exchange of an interface as a flow. */
export function flowOf(engine: Engine, requirements: FlowInput): Flow {
  const answers = answerState(engine, requirements.answers)
  const evaluation = evaluate(engine, answers, encodeFixed(engine, requirements.fixed))
  return {
    name: requirements.flow ?? requirements.name,
    evaluation,
    best: bestObjective(evaluation, []) ?? 0,
    own: engine.catalogue.pairs.map((pair, index) =>
      decodeChoices(pair, evaluation.design[index] ?? []),
    ),
  }
}

/** A pair and its index. */
export interface IndexedPair {
  readonly index: number
  readonly pair: Pair
}

/** Whether every pair has a choice. */
export function isFeasible({ evaluation: { pairEvaluations } }: Flow): boolean {
  return pairEvaluations.every(each => existingChoices(each).length > 0)
}

/** The pairs that are held to a choice. */
export function heldTo(choices: readonly (readonly [pair: number, choice: number])[]): Held {
  const held: (number | null)[] = []
  for (const [pair, choice] of choices) held[pair] = choice
  return held
}

/** The pairs of the connection held to choices, in their order; null: to none. */
export function heldToChoices(
  pairs: readonly IndexedPair[],
  choices: readonly (number | null)[],
): Held {
  return heldTo(
    pairs.flatMap(({ index }, at) => {
      const choice = choices[at] ?? null
      return choice === null ? [] : [[index, choice] as const]
    }),
  )
}

/** By pair what the flow would choose by itself, where that is another than these choices. */
export function departures(
  { own }: Flow,
  pairs: readonly IndexedPair[],
  choices: readonly (number | null)[],
): readonly (readonly [pair: string, choice: string])[] {
  return pairs.flatMap(({ index, pair }, at) => {
    const [mine, held] = [own[index] ?? null, choices[at] ?? null]
    if (mine === null || held === null || mine === choiceId(pair, held)) return []
    return [[pair.id, mine] as const]
  })
}

/** What a flow gives up where these choices are held. */
export function concedes({ evaluation, best }: Flow, held: Held): number {
  return best - (bestObjective(evaluation, held) ?? Number.NEGATIVE_INFINITY)
}

/** By what the objectives of flows are divided before they are printed. */
export function denominatorOf([flow]: readonly Flow[]): number {
  return flow?.evaluation.pairEvaluations[0]?.compiled.share.denominator ?? 1
}

/** The choices of a pair that exist in every flow. */
export function sharedChoices(flows: readonly Flow[], index: number): readonly number[] {
  const [first = [], ...others] = flows.map(({ evaluation }) => {
    const own = evaluation.pairEvaluations[index]
    return own ? existingChoices(own) : []
  })
  return first.filter(choice => others.every(other => other.includes(choice)))
}

/** Every combination of one item of each set. */
export function productOf(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return sets.reduce<readonly (readonly number[])[]>(
    (all, set) => all.flatMap(taken => set.map(item => [...taken, item])),
    [[]],
  )
}

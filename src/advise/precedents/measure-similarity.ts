import type { SupportingAnswers } from '../../model/answers.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Engine } from '../engine/engine.ts'
import type { Masks } from '../engine/variables.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'

/** How much each answer weighed in the verdict on one pair. */
export interface AnswerWeights {
  /** By variable: the weight of the heaviest evidence that its answer gave. */
  readonly byVariable: Int32Array
  readonly sum: number
}

/** How similar a case and a precedent are: net / whole, at most 1, over the answers that weigh in some pairs. */
export interface Similarity {
  /** Sum of weight x {2, 1, 0, -2}, the factor from `compareAnswers`. */
  readonly net: number
  /** Sum of weight x 2. */
  readonly whole: number
}

/** By index of the pair: how much each answer weighed. Answers that decided nothing here say nothing about similarity. */
export function weighAnswers(
  engine: Engine,
  verdicts: readonly Verdict[],
): readonly AnswerWeights[] {
  const { largestWeight } = engine.catalogue.constants
  return verdicts.map(({ evidence, vetoes }) => {
    const byVariable = new Int32Array(engine.variables.length)
    const note = (answers: SupportingAnswers, weight: number) => {
      for (const variable of variablesIn(engine, answers))
        byVariable[variable] = Math.max(byVariable[variable] as number, weight)
    }
    for (const { answers, counts } of evidence) note(answers, counts)
    // A veto says more than any evidence can.
    for (const { answers } of vetoes) note(answers, largestWeight)
    return { byVariable, sum: byVariable.reduce((sum, weight) => sum + weight, 0) }
  })
}

/** The variables that answers are of: of a question of which several options may hold, those of the options that mattered. */
function variablesIn({ index }: Engine, answers: SupportingAnswers): readonly number[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const options =
      typeof answer === 'object' && 'holds' in answer
        ? [...answer.holds, ...answer.holdsNot, ...answer.oneOf]
        : [answer].flat()
    return index.tests(id, options).map(({ variable }) => variable)
  })
}

/** Compares these answers with those of a precedent, in what weighs here for some pairs; a question that one side leaves open counts 0. */
export function measureSimilarity(
  effectiveMasks: Masks,
  compiled: CompiledPrecedent,
  weights: readonly AnswerWeights[],
): Similarity {
  let net = 0
  let whole = 0
  // Plain loops: every precedent is held against every case.
  for (const { byVariable, sum } of weights) {
    whole += 2 * sum
    for (let at = 0; at < compiled.answered.length; at++) {
      const weight = byVariable[compiled.answered[at] as number] as number
      if (weight > 0) net += weight * compareAnswers(effectiveMasks, compiled, at)
    }
  }
  return { net, whole }
}

/** The variables that weigh and are answered alike, heaviest first, then in the catalogue's order. */
export function listShared(
  effectiveMasks: Masks,
  compiled: CompiledPrecedent,
  weights: readonly AnswerWeights[],
): readonly number[] {
  const weightOf = (variable: number) =>
    compiled.pairs.reduce((sum, pair) => sum + (weights[pair]?.byVariable[variable] as number), 0)
  return compiled.answered
    .map((variable, at) => ({
      variable,
      weight: weightOf(variable) * compareAnswers(effectiveMasks, compiled, at),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ variable }) => variable)
}

/** How its answer `at` is beside the one here. 2: the same; 1: one of them is a vaguer word for the other; -2: they exclude each other; 0: they may be the same. */
export function compareAnswers(
  effectiveMasks: Masks,
  { answered, masks }: CompiledPrecedent,
  at: number,
): -2 | 0 | 1 | 2 {
  const here = effectiveMasks[answered[at] as number] as number
  const there = masks[at] as number
  if (here === there) return 2
  const both = here & there
  if (both === 0) return -2
  return both === here || both === there ? 1 : 0
}

import type { SupportingAnswers } from '../../model/answers.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Engine } from '../engine/engine.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'

/** What the answers here weighed in the verdict on one pair. */
export interface AnswerWeights {
  /** By question: the weight of the heaviest evidence that its answer gave. */
  readonly byQuestion: Int32Array
  readonly sum: number
}

/** How like a case and a precedent are, on what weighs in the pairs that the precedent decided. */
export interface Similarity {
  /** Twice the weight of what both answer alike, half of that where one of them is vaguer; less twice the weight of what they answer otherwise. */
  readonly net: number
  /** Twice all weight; `net` over this is the likeness, 1 for the case itself and never more. */
  readonly whole: number
}

/** By pair: what each answer weighed; what did not decide here tells nothing of who is alike. */
export function weighAnswers(
  engine: Engine,
  verdicts: readonly Verdict[],
): readonly AnswerWeights[] {
  const { catalogue, index } = engine
  const { largestWeight } = catalogue.constants
  return verdicts.map(({ evidence, vetoes }) => {
    const byQuestion = new Int32Array(catalogue.questions.length)
    const note = (answers: SupportingAnswers, weight: number) => {
      for (const id of Object.keys(answers)) {
        const question = index.question(id) as number
        byQuestion[question] = Math.max(byQuestion[question] as number, weight)
      }
    }
    for (const { answers, counts } of evidence) note(answers, counts)
    // A veto says more than any evidence can.
    for (const { answers } of vetoes) note(answers, largestWeight)
    return { byQuestion, sum: byQuestion.reduce((sum, weight) => sum + weight, 0) }
  })
}

/** Holds the answers that count here against those of a precedent; a question that one side leaves open says nothing. */
export function measureSimilarity(
  effectiveMasks: Int32Array,
  compiled: CompiledPrecedent,
  weights: readonly AnswerWeights[],
): Similarity {
  let net = 0
  let whole = 0
  // Plain loops: every precedent is held against every case.
  for (const pair of compiled.pairs) {
    const { byQuestion, sum } = weights[pair] as AnswerWeights
    whole += 2 * sum
    for (let at = 0; at < compiled.answered.length; at++) {
      const weight = byQuestion[compiled.answered[at] as number] as number
      if (weight > 0) net += weight * compareAnswers(effectiveMasks, compiled, at)
    }
  }
  return { net, whole }
}

/** The questions that weigh and are answered alike, heaviest first, then in the catalogue's order. */
export function listShared(
  effectiveMasks: Int32Array,
  compiled: CompiledPrecedent,
  weights: readonly AnswerWeights[],
): readonly number[] {
  const weightOf = (question: number) =>
    compiled.pairs.reduce((sum, pair) => sum + (weights[pair]?.byQuestion[question] as number), 0)
  return compiled.answered
    .map((question, at) => ({
      question,
      weight: weightOf(question) * compareAnswers(effectiveMasks, compiled, at),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ question }) => question)
}

/** How its answer `at` is beside the one here. 2: the same; 1: one of them is a vaguer word for the other; -2: they exclude each other; 0: they may be the same. */
export function compareAnswers(
  effectiveMasks: Int32Array,
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

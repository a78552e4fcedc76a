import type { SupportingAnswers } from '../../model/answers.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Engine } from '../engine/engine.ts'
import type { PrecedentTable } from './compile-precedents.ts'

/** What the answers here weighed in the verdict on one pair. */
export interface Weights {
  /** By question: the weight of the heaviest evidence that its answer gave. */
  readonly byQuestion: Int32Array
  readonly sum: number
}

/** How like a case and a precedent are, on what weighs in the pairs that the precedent decided. */
export interface Likeness {
  /** Twice the weight of what both answer alike, half of that where one of them is vaguer; less twice the weight of what they answer otherwise. */
  readonly net: number
  /** Twice all weight; `net` over this is the likeness, 1 for the case itself and never more. */
  readonly whole: number
}

/** By pair: what each answer weighed; what did not decide here tells nothing of who is alike. */
export function weighAnswers(engine: Engine, verdicts: readonly Verdict[]): readonly Weights[] {
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
export function measureLikeness(
  counted: Int32Array,
  table: PrecedentTable,
  weights: readonly Weights[],
): Likeness {
  let net = 0
  let whole = 0
  // Plain loops: every precedent is held against every case.
  for (const pair of table.pairs) {
    const { byQuestion, sum } = weights[pair] as Weights
    whole += 2 * sum
    for (let at = 0; at < table.answered.length; at++) {
      const weight = byQuestion[table.answered[at] as number] as number
      if (weight > 0) net += weight * compareAnswers(counted, table, at)
    }
  }
  return { net, whole }
}

/** The questions that weigh and are answered alike, heaviest first, then in the catalogue's order. */
export function listShared(
  counted: Int32Array,
  table: PrecedentTable,
  weights: readonly Weights[],
): readonly number[] {
  const weightOf = (question: number) =>
    table.pairs.reduce((sum, pair) => sum + (weights[pair]?.byQuestion[question] as number), 0)
  return table.answered
    .map((question, at) => ({
      question,
      weight: weightOf(question) * compareAnswers(counted, table, at),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ question }) => question)
}

/** How its answer `at` is beside the one here. 2: the same; 1: one of them is a vaguer word for the other; -2: they exclude each other; 0: they may be the same. */
export function compareAnswers(
  counted: Int32Array,
  { answered, masks }: PrecedentTable,
  at: number,
): -2 | 0 | 1 | 2 {
  const here = counted[answered[at] as number] as number
  const there = masks[at] as number
  if (here === there) return 2
  const both = here & there
  if (both === 0) return -2
  return both === here || both === there ? 1 : 0
}

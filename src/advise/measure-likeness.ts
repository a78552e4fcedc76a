import type { Answers, Verdict } from '../model/advice.ts'
import type { PrecedentTable } from './compile-precedents.ts'
import type { Engine } from './engine.ts'

/** By pair, then by question: the weight of the heaviest evidence that the answer to it gave here. */
export type Weights = readonly Int32Array[]

/** How like a case and a precedent are, on what weighs in the pairs that the precedent decided. */
export interface Likeness {
  /** Twice the weight of what both answer alike, half of that where one of them is vaguer; less twice the weight of what they answer otherwise. */
  readonly net: number
  /** Twice all weight; `net` over this is the likeness, 1 for the case itself and never more. */
  readonly whole: number
  /** The questions that weigh and are answered alike, heaviest first, then in the catalogue's order. */
  readonly shared: readonly number[]
}

/** What each answer weighed in the verdicts: what did not decide here tells nothing of who is alike. */
export function weighAnswers(engine: Engine, verdicts: readonly Verdict[]): Weights {
  const { catalogue, index } = engine
  const { largestWeight } = catalogue.constants
  return verdicts.map(({ evidence, vetoes }) => {
    const weights = new Int32Array(catalogue.questions.length)
    const note = (answers: Answers, weight: number) => {
      for (const id of Object.keys(answers)) {
        const question = index.question(id) as number
        weights[question] = Math.max(weights[question] as number, weight)
      }
    }
    for (const { answers, counts } of evidence) note(answers, counts)
    // A veto says more than any evidence can.
    for (const { answers } of vetoes) note(answers, largestWeight)
    return weights
  })
}

/** Holds the answers that count here against those of a precedent; a question that one side leaves open says nothing. */
export function measureLikeness(
  counted: Int32Array,
  { counted: theirs, answered, pairs }: PrecedentTable,
  weights: Weights,
): Likeness {
  const weightOf = (question: number) =>
    pairs.reduce((sum, pair) => sum + (weights[pair]?.[question] as number), 0)
  const held = answered.map(question => ({
    question,
    weight: weightOf(question),
    alike: compareMasks(counted[question] as number, theirs[question] as number),
  }))
  const all = pairs.flatMap(pair => [...(weights[pair] ?? [])])
  return {
    net: held.reduce((sum, { weight, alike }) => sum + weight * alike, 0),
    whole: 2 * all.reduce((sum, weight) => sum + weight, 0),
    shared: held
      .filter(({ weight, alike }) => weight > 0 && alike > 0)
      .sort((one, other) => other.weight * other.alike - one.weight * one.alike)
      .map(({ question }) => question),
  }
}

/** 2: the same; 1: one of them is a vaguer word for the other; -2: they exclude each other; 0: they may be the same. */
export function compareMasks(here: number, there: number): -2 | 0 | 1 | 2 {
  if (here === there) return 2
  const both = here & there
  if (both === 0) return -2
  return both === here || both === there ? 1 : 0
}

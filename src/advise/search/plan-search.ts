import type { Unit } from '../engine/engine.ts'
import { type Conditions, testsOn } from './distinguishing-masks.ts'
import { mostShared, type Part, splitParts } from './independent-components.ts'

/**
 * How the completions of a part are gone through: try every answer to the pivot, the question that holds
 * the part together; what is left falls into pieces that are gone through one by one. Exact, and far less
 * work than the product of all options.
 */
export interface Plan {
  readonly pivot: number
  /** The masks that the part holds an answer to the pivot against: answers that they do not tell apart are one. */
  readonly tests: readonly number[]
  /** Units that nothing but the pivot leaves open. */
  readonly fixed: readonly Unit[]
  readonly pieces: readonly Plan[]
  /** The free questions of the part, the pivot included. */
  readonly questions: readonly number[]
}

/** A plan for a part; where `last` is one of its questions, that one is tried after all that it hangs on. */
export function planSearch(conditions: Conditions, part: Part, last: number | null = null): Plan {
  const others = part.questions.filter(question => question !== last)
  const pivot = mostShared(part, others.length > 0 ? others : part.questions)
  const free = new Set(part.questions.filter(question => question !== pivot))
  const { fixed, parts } = splitParts(part.units, free)
  return {
    pivot,
    tests: testsOn(conditions, part.units, pivot),
    fixed,
    pieces: parts.map(piece => planSearch(conditions, piece, last)),
    questions: part.questions,
  }
}

/** How many combinations of answers a plan tries; `optionsOf` gives a question's number of options. */
export function countCombinations(plan: Plan, optionsOf: (question: number) => number): number {
  const pieces = plan.pieces.map(piece => countCombinations(piece, optionsOf))
  const sum = pieces.reduce((total, count) => total + count, 0)
  return (optionsOf(plan.pivot) + 1) * Math.max(1, sum)
}

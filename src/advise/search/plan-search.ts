import type { ScoringGroup } from '../engine/engine.ts'
import { type CompiledConditions, distinguishingMasks } from './distinguishing-masks.ts'
import { type Component, mostSharedQuestion, splitComponents } from './independent-components.ts'

/**
 * How the completions of a part are gone through: try every answer to the pivot, the question that holds
 * the part together; what is left falls into pieces that are gone through one by one. Exact, and far less
 * work than the product of all options.
 */
export interface SearchPlan {
  readonly pivot: number
  /** The masks that the part holds an answer to the pivot against: answers that they do not tell apart are one. */
  readonly distinguishingMasks: readonly number[]
  /** Units that nothing but the pivot leaves open. */
  readonly fixed: readonly ScoringGroup[]
  readonly subplans: readonly SearchPlan[]
  /** The free questions of the part, the pivot included. */
  readonly questions: readonly number[]
}

/** A plan for a part; where `last` is one of its questions, that one is tried after all that it hangs on. */
export function planSearch(
  conditions: CompiledConditions,
  component: Component,
  last: number | null = null,
): SearchPlan {
  const others = component.questions.filter(question => question !== last)
  const pivot = mostSharedQuestion(component, others.length > 0 ? others : component.questions)
  const free = new Set(component.questions.filter(question => question !== pivot))
  const { fixed, components } = splitComponents(component.groups, free)
  return {
    pivot,
    distinguishingMasks: distinguishingMasks(conditions, component.groups, pivot),
    fixed,
    subplans: components.map(subplan => planSearch(conditions, subplan, last)),
    questions: component.questions,
  }
}

/** How many combinations of answers a plan tries; `optionsOf` gives a question's number of options. */
export function countCombinations(
  plan: SearchPlan,
  optionsOf: (question: number) => number,
): number {
  const subplans = plan.subplans.map(subplan => countCombinations(subplan, optionsOf))
  const sum = subplans.reduce((total, count) => total + count, 0)
  return (optionsOf(plan.pivot) + 1) * Math.max(1, sum)
}

import type { ScoringGroup } from '../engine/engine.ts'
import { type CompiledConditions, distinguishingMasks } from './distinguishing-masks.ts'
import { type Component, mostSharedQuestion, splitComponents } from './independent-components.ts'

/**
 * How all completions of a component are searched: try every answer to the pivot, the question that most of its groups
 * share; the rest then splits into independent subplans. Exact, and far less work than the product of all options.
 */
export interface SearchPlan {
  readonly pivot: number
  /** The masks that the pivot's answer is compared with: of answers that they do not distinguish one is tried. */
  readonly distinguishingMasks: readonly number[]
  /** The scoring groups that depend on no free question but the pivot. */
  readonly fixed: readonly ScoringGroup[]
  readonly subplans: readonly SearchPlan[]
  /** The free questions of the component, the pivot included. */
  readonly questions: readonly number[]
}

/** A plan for a component; `last` is the question that becomes a pivot only after all that its groups share. */
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

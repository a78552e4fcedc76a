import type { Advice } from '../../../model/result/advice.ts'
import type { Outline, Section } from '../../outline/outline.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { restAnswers } from './rest-answers.ts'
import { restChanges } from './rest-changes.ts'
import { restDesign, restHybrids } from './rest-design.ts'
import { restGrounds } from './rest-grounds.ts'
import { restLayers } from './rest-layers.ts'
import { restNotJudged } from './rest-not-judged.ts'
import { restPrecedents } from './rest-precedents.ts'
import { restToDo } from './rest-to-do.ts'
import { restWhyNot } from './rest-why-not.ts'

/** Everything behind the page: what it rests on, what has to be done, what else was weighed. */
export function outlineRest(advice: Advice, labels: LabelContext): Outline {
  return REST.map(section => section(advice, labels)).filter(section => section !== null)
}

/** A section of a report; null: there is nothing to say. */
export type SectionOf = (advice: Advice, labels: LabelContext) => Section | null

/** The sections behind the page, in their order. */
export const REST: readonly SectionOf[] = [
  restAnswers,
  restLayers,
  restWhyNot,
  restDesign,
  restToDo,
  restHybrids,
  restPrecedents,
  restChanges,
  restGrounds,
  restNotJudged,
]

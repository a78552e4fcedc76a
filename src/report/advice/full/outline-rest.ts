import type { Advice } from '../../../model/result/advice.ts'
import type { Outline } from '../../outline/outline.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import type { SectionContext, SectionOf } from '../section-of.ts'
import { restAnswers } from './rest-answers.ts'
import { restChanges } from './rest-changes.ts'
import { restDesign, restHybrids } from './rest-design.ts'
import { restGrounds } from './rest-grounds.ts'
import { restLayers } from './rest-layers.ts'
import { restNotJudged } from './rest-not-judged.ts'
import { restPrecedents } from './rest-precedents.ts'
import { restToDo } from './rest-to-do.ts'
import { restWhyNot } from './rest-why-not.ts'

/** Everything behind the page: why not otherwise, what has to be done, what else was weighed, and on what it all rests. */
export function outlineRest(
  advice: Advice,
  labels: LabelContext,
  context: SectionContext,
): Outline {
  return REST.map(section => section(advice, labels, context)).filter(section => section !== null)
}

/** The sections behind the page, in their order. */
export const REST: readonly SectionOf[] = [
  restLayers,
  restWhyNot,
  restChanges,
  restHybrids,
  restDesign,
  restToDo,
  restPrecedents,
  restAnswers,
  restGrounds,
  restNotJudged,
]

import type { Advice } from '../../../model/result/advice.ts'
import type { Outline } from '../../outline/outline.ts'
import { decidesNothing } from '../../wording/firmness.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import type { BlockOf, SectionContext } from '../section-of.ts'
import { pageAdvice } from './page-advice.ts'
import { pageBuiltWith } from './page-built-with.ts'
import { pageChanges } from './page-changes.ts'
import { pageDecisions } from './page-decisions.ts'
import { pageFindOut } from './page-find-out.ts'
import { pageHard } from './page-hard.ts'
import { pageNextSteps } from './page-next-steps.ts'
import { pagePicture } from './page-picture.ts'

/**
 * The page that an architect signs, without its title: what is advised, how firmly, with what, at what price, and what
 * would change it; of what nothing decides yet, what to find out first.
 */
export function outlinePage(
  advice: Advice,
  labels: LabelContext,
  context: SectionContext,
): Outline {
  const blocks = decidesNothing(advice) ? [pageDecisions, pageFindOut] : PAGE
  const sections = blocks.map(section => section(advice, labels, context))
  return [...pageAdvice(advice, labels), ...sections.filter(block => block !== null)]
}

const PAGE: readonly BlockOf[] = [
  pageDecisions,
  pagePicture,
  pageBuiltWith,
  pageHard,
  pageChanges,
  pageFindOut,
  pageNextSteps,
]

import type { Outline } from '../outline/outline.ts'
import { labelContext } from '../wording/label-context.ts'
import type { DecisionSource } from './decision.ts'
import { consideredOptions, decisionContext, decisionDrivers } from './decision-context.ts'
import { decisionTitle } from './decision-names.ts'
import { decisionOutcome } from './decision-outcome.ts'
import { moreInformation } from './more-information.ts'
import { prosAndCons } from './pros-and-cons.ts'

/** The decision as MADR 4 has it, without its front matter: headings and their order are those of its template. */
export function outlineDecision(source: DecisionSource): Outline {
  const { advice, catalogue } = source
  const context = { ...source, labels: labelContext(advice, catalogue) }
  return [
    { kind: 'headline', title: decisionTitle(advice, context.labels), aside: null },
    decisionContext(context),
    ...decisionDrivers(context),
    consideredOptions(context),
    decisionOutcome(context),
    ...prosAndCons(context),
    moreInformation(context),
  ]
}

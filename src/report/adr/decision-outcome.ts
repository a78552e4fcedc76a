import type { Section } from '../outline/outline.ts'
import { detailSection, list, paragraph } from '../outline/outline-builders.ts'
import { decidesNothing } from '../wording/firmness.ts'
import { choiceItem } from './choice-item.ts'
import { confirmation } from './confirmation.ts'
import { consequences } from './consequences.ts'
import type { DecisionContext } from './decision.ts'
import { optionName } from './decision-names.ts'
import { designChoices } from './design-choices.ts'
import { shortStatement } from './short-statement.ts'

/** What is chosen and why, choice by choice; the same in short; what follows, and how it is confirmed. */
export function decisionOutcome(context: DecisionContext): Section {
  const { advice, labels } = context
  const chosen = `"${optionName(advice, labels)}", because it is what these choices come to:`
  return detailSection('Decision Outcome', [
    paragraph(
      `Chosen option: ${decidesNothing(advice) ? 'none yet, because the answers decide none of these:' : chosen}`,
    ),
    list(designChoices(advice).map(choice => choiceItem(choice, labels))),
    ...shortStatement(context),
    ...(decidesNothing(advice) ? [] : consequences(context)),
    ...confirmation(context),
  ])
}

import type { Advice } from '../../model/result/advice.ts'
import type { Section } from '../outline/outline.ts'
import { detailSection, list, paragraph } from '../outline/outline-builders.ts'
import { drivingFacts } from '../wording/decided-by.ts'
import { decidesNothing } from '../wording/firmness.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { choiceItem } from './choice-item.ts'
import { confirmation } from './confirmation.ts'
import { consequences } from './consequences.ts'
import type { DecisionContext } from './decision.ts'
import { optionName } from './decision-names.ts'
import { type DesignChoice, designChoices } from './design-choices.ts'
import { shortStatement } from './short-statement.ts'

/** What is chosen and why, choice by choice; the same in short; what follows, and how it is confirmed. */
export function decisionOutcome(context: DecisionContext): Section {
  const { advice, labels } = context
  return detailSection('Decision Outcome', [
    paragraph(
      `Chosen option: ${decidesNothing(advice) ? 'none yet, because the answers decide none of these:' : chosenOption(context)}`,
    ),
    list(designChoices(advice).map(choice => choiceItem(choice, labels))),
    ...shortStatement(context),
    ...(decidesNothing(advice) ? [] : consequences(context)),
    ...confirmation(context),
  ])
}

/** The design with its own reason; of one without a name the fact that weighs most, or none where all was decided elsewhere. */
function chosenOption({ advice, labels }: DecisionContext): string {
  const name = `"${optionName(advice, labels)}"`
  const style = labels.catalogue.styles.find(({ id }) => id === advice.blueprint.style)
  if (style?.because !== undefined)
    return `${name}, because ${lowerFirst(renderText(style.because, labels))}`
  const fact = heaviestFact(advice, labels)
  return fact === null
    ? `${name}, because all of them were decided elsewhere:`
    : `${name}, because of what weighs most: ${fact}.`
}

/** The fact behind the choice that is forced, else behind the heaviest evidence; null: nothing speaks for any. */
function heaviestFact(advice: Advice, labels: LabelContext): string | null {
  const weightOf = ({ verdict, choice }: DesignChoice) =>
    verdict.decidedBy === 'veto'
      ? Number.POSITIVE_INFINITY
      : Math.max(
          0,
          ...verdict.evidence.filter(({ toward }) => toward === choice).map(({ counts }) => counts),
        )
  const advised = designChoices(advice).filter(({ isAdvised }) => isAdvised)
  const heaviestFirst = advised.toSorted((one, other) => weightOf(other) - weightOf(one))
  return heaviestFirst.flatMap(({ verdict }) => drivingFacts(verdict, labels))[0] ?? null
}

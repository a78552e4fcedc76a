import { pagePicture } from '../advice/one-page/page-picture.ts'
import type { Block, ListItem, Section } from '../outline/outline.ts'
import { detailSection, item, list, paragraph } from '../outline/outline-builders.ts'
import { drivingFacts, evidenceToward } from '../wording/decided-by.ts'
import { decidesNothing } from '../wording/firmness.ts'
import { choicePhrase, type LabelContext, renderText } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { consequences } from './consequences.ts'
import type { DecisionContext } from './decision.ts'
import { optionName, otherOptions } from './decision-names.ts'
import { type DesignChoice, designPhrase, otherSides, reasonsOf } from './design-choices.ts'

/** The design, drawn; then what speaks for and against each of the others. */
export function prosAndCons(context: DecisionContext): readonly Section[] {
  const { advice, labels } = context
  if (decidesNothing(advice)) return []
  const section = detailSection('Pros and Cons of the Options', [
    detailSection(optionName(advice, labels), chosenBlocks(context)),
    ...otherOptions(advice, labels).map(({ name, choice }) =>
      detailSection(name, [list(argumentsOf(choice, labels))]),
    ),
  ])
  return [section]
}

function chosenBlocks(context: DecisionContext): readonly Block[] {
  const { advice, labels } = context
  const style = labels.catalogue.styles.find(({ id }) => id === advice.blueprint.style)
  const picture = pagePicture(advice, labels)
  return [
    ...(style === undefined ? [] : [paragraph(renderText(style.what, labels))]),
    ...(picture === null ? [] : [picture]),
    ...(consequences(context).length === 0 ? [] : [paragraph(SEE_CONSEQUENCES)]),
  ]
}

const SEE_CONSEQUENCES = 'What speaks for and against it stands under "Consequences".'

function argumentsOf(choice: DesignChoice, labels: LabelContext): readonly ListItem[] {
  const others = otherSides(choice)
  const [side] = others
  if (others.length > 1) return othersAlone(choice, labels)
  if (side === undefined) return []
  const pros = proOf(choice, side, labels)
  const cons = conOf(choice, side, labels)
  if (pros.length > 0) return [...pros, cons ?? item(null, lessWeight(choice, labels))]
  return [item(null, 'Bad, because nothing in the answers speaks for it.'), ...(cons ? [cons] : [])]
}

/** Why it was not taken although something speaks for it, and nothing else is left to say against it: the heaviest fact. */
function lessWeight(choice: DesignChoice, labels: LabelContext): string {
  if (choice.isAdvised) {
    const taken = designPhrase(choice, labels)
    const [fact] = drivingFacts(choice.verdict, labels)
    return fact === undefined
      ? `Bad, because the reasons for ${taken} weigh more.`
      : `Bad, because what weighs most speaks for ${taken}: ${fact}.`
  }
  return choice.fixed === undefined
    ? 'Bad, because the other choices of the design go against it.'
    : 'Bad, because it was decided otherwise.'
}

/** What rules out the choice of the design comes before what speaks for the other side. */
function proOf(
  { verdict, choice }: DesignChoice,
  side: string,
  labels: LabelContext,
): readonly ListItem[] {
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut === choice)
  const because = (veto ?? evidenceToward(verdict, side)[0])?.because
  return because === undefined
    ? []
    : [item(null, `Good, because ${lowerFirst(renderText(because, labels))}`)]
}

/** What rules it out; else a reason against it that the record has not told yet. null: there is none. */
function conOf(choice: DesignChoice, side: string, labels: LabelContext): ListItem | null {
  const { verdict, isAdvised } = choice
  const reasons = reasonsOf(choice)
  const told = isAdvised ? TOLD : 0
  const veto = verdict.vetoes.find(({ rulesOut }) => rulesOut === side)?.because
  const because = reasons.length > 0 && veto !== undefined ? veto : reasons[told]
  return because === undefined
    ? null
    : item(null, `Bad, because ${lowerFirst(renderText(because, labels))}`)
}

// Under the outcome and among its consequences.
const TOLD = 2

/** Of a hybrid's sides each would leave out what speaks for the other. */
function othersAlone(choice: DesignChoice, labels: LabelContext): readonly ListItem[] {
  const { verdict } = choice
  const sides = otherSides(choice)
  const items = sides.flatMap(side => {
    const other = sides.find(each => each !== side) ?? side
    const because = evidenceToward(verdict, other)[1]?.because
    const alone = choicePhrase(verdict.pair, side, labels)
    return because === undefined
      ? []
      : [
          item(
            null,
            `Bad, because with ${alone} alone this is lost: ${lowerFirst(renderText(because, labels))}`,
          ),
        ]
  })
  return items.length > 0
    ? items
    : [item(null, 'Bad, because either side alone leaves out what speaks for the other.')]
}

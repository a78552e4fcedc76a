import type { Advice } from '../../model/result/advice.ts'
import { evidenceToward } from '../wording/decided-by.ts'
import { decidesNothing } from '../wording/firmness.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { choicePhrase } from '../wording/label-context.ts'
import { countWord, joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'
import { type DesignChoice, designChoices, designPhrase, otherSides } from './design-choices.ts'

/** What a record is about, and what was found: the exchange and the design. */
export function decisionTitle(advice: Advice, labels: LabelContext): string {
  const found = decidesNothing(advice) ? NOT_DECIDED : lowerFirst(optionName(advice, labels))
  return `${exchangeName(advice)}: ${found}`
}

const NOT_DECIDED = 'not decided yet'

/** The name of what is advised on. */
export const exchangeName = ({ name, flow }: Advice): string =>
  flow === null ? name : `${name}, ${flow}`

/** The design as one of the options: by the name of its style, where it has one. */
export function optionName({ blueprint, verdicts }: Advice, { catalogue }: LabelContext): string {
  const style = catalogue.styles.find(({ id }) => id === blueprint.style)
  return style?.name ?? `${upperFirst(countWord(verdicts.length))} choices taken together`
}

/** The design with one of its choices otherwise, as an option; null where the choice has no other side. */
function otherOption(choice: DesignChoice, labels: LabelContext): string | null {
  const { pair } = choice.verdict
  const others = otherSides(choice).map(side => choicePhrase(pair, side, labels))
  if (others.length === 0) return null
  const alone = others.length > 1 ? ' alone' : ''
  return `${upperFirst(joinWords(others, 'or'))}${alone} in place of ${designPhrase(choice, labels)}`
}

/** The other options for which something speaks, each with the choice that it turns; where nothing speaks for any, all. */
export function otherOptions(
  advice: Advice,
  labels: LabelContext,
): readonly { readonly name: string; readonly choice: DesignChoice }[] {
  const choices = designChoices(advice)
  const weighed = choices.filter(speaksForOther)
  return (weighed.length > 0 ? weighed : choices).flatMap(choice => {
    const name = otherOption(choice, labels)
    return name === null ? [] : [{ name, choice }]
  })
}

/** Of a hybrid each side has something for it. */
function speaksForOther(choice: DesignChoice): boolean {
  const { verdict } = choice
  const [side, another] = otherSides(choice)
  if (side === undefined || another !== undefined) return another !== undefined
  const isOut = verdict.vetoes.some(({ rulesOut }) => rulesOut === choice.choice)
  return isOut || evidenceToward(verdict, side).length > 0
}

import type { Outline } from '../outline/outline.ts'
import { item, list, paragraph, toned } from '../outline/outline-builders.ts'
import { decidedBy } from '../wording/decided-by.ts'
import { choicePhrase, renderText } from '../wording/label-context.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import { heaviestFirst } from './consequences.ts'
import type { DecisionContext } from './decision.ts'
import { exchangeName } from './decision-names.ts'
import { designChoices, designPhrase, listed, otherSides } from './design-choices.ts'

/** The decision as a Y-statement (Zimmermann), a clause a line: context, concern, choice, alternatives, aim, price. */
export function shortStatement({ advice, labels }: DecisionContext): Outline {
  const choices = designChoices(advice).filter(({ choice }) => choice !== null)
  if (choices.length === 0) return []
  const { from, to } = labels.names
  const facing = choices.flatMap(({ verdict }) => decidedBy(verdict, labels)).slice(0, MOST_FACTS)
  const chosen = choices.map(choice => designPhrase(choice, labels))
  const others = choices.flatMap(choice => {
    const sides = otherSides(choice)
    const alone = sides.length > 1 ? ' alone' : ''
    return sides.map(side => `${choicePhrase(choice.verdict.pair, side, labels)}${alone}`)
  })
  const style = labels.catalogue.styles.find(({ id }) => id === advice.blueprint.style)
  const [price] = heaviestFirst(advice, labels)
  const clauses: readonly (readonly [string, string | null])[] = [
    ['In the context of', `${exchangeName(advice)}, from ${from} to ${to},`],
    ['facing that', facing.length === 0 ? null : `${joinWords(facing)},`],
    ['we decided for', `${listed(chosen)}`],
    ['and against', others.length === 0 ? null : `${listed(others)},`],
    ['to', style?.advice ? `${lowerFirst(unended(renderText(style.advice, labels)))},` : null],
    ['accepting as the price:', price ? `${lowerFirst(renderText(price.title, labels))}.` : null],
  ]
  return [
    paragraph('In short:'),
    list(
      clauses.flatMap(([lead, rest]) =>
        rest === null ? [] : [item(null, [toned('strong', lead), ` ${rest}`])],
      ),
    ),
  ]
}

const MOST_FACTS = 2

const unended = (text: string): string => text.replace(/\.$/, '')

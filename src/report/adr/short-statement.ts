import type { Outline } from '../outline/outline.ts'
import { item, list, paragraph, toned } from '../outline/outline-builders.ts'
import { drivingFacts } from '../wording/decided-by.ts'
import {
  choicePhrase,
  type LabelContext,
  pairPhrase,
  renderText,
} from '../wording/label-context.ts'
import { joinWords, lowerFirst } from '../wording/phrases.ts'
import { heaviestFirst } from './consequences.ts'
import type { DecisionContext } from './decision.ts'
import { exchangeName } from './decision-names.ts'
import {
  type DesignChoice,
  designChoices,
  designPhrase,
  listed,
  otherSides,
} from './design-choices.ts'

/** The decision as a Y-statement (Zimmermann), a clause a line: context, concern, choice, alternatives, aim, price. */
export function shortStatement({ advice, labels }: DecisionContext): Outline {
  const all = designChoices(advice).filter(({ choice }) => choice !== null)
  const choices = all.filter(choice => !isLeftOpen(choice))
  if (choices.length === 0) return []
  const open = all.filter(isLeftOpen).map(choice => beginPhrase(choice, labels))
  const { from, to } = labels.names
  const facing = facingOf(choices, labels)
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
    ['leaving open', open.length === 0 ? null : `${open.join('; ')},`],
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

/** Whether the answers leave it open and nobody decided it, so that the design only says where to begin. */
const isLeftOpen = ({ verdict, fixed }: DesignChoice): boolean =>
  verdict.outcome === 'open' && fixed === undefined

const beginPhrase = (choice: DesignChoice, labels: LabelContext): string =>
  `${pairPhrase(choice.verdict.pair, labels)} (to begin with: ${designPhrase(choice, labels)})`

/** The first facts that decide and are short enough to stand in one clause. */
function facingOf(choices: readonly DesignChoice[], labels: LabelContext): readonly string[] {
  const facts = choices
    .filter(({ verdict }) => verdict.outcome !== 'open')
    .flatMap(({ verdict }) => drivingFacts(verdict, labels))
  const short = facts.filter(({ length }) => length <= SHORT_FACT)
  return [...new Set(short.length > 0 ? short : facts.slice(0, 1))].slice(0, MOST_FACTS)
}

const MOST_FACTS = 2
// Characters: about a line of a page.
const SHORT_FACT = 80

const unended = (text: string): string => text.replace(/\.$/, '')

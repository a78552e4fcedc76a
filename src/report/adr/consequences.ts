import type { Advice } from '../../model/result/advice.ts'
import type { RaisedChallenge } from '../../model/result/verdict.ts'
import { challengesOfChoices } from '../advice/challenges-of-choices.ts'
import { heaviestChallenge } from '../advice/one-page/page-hard.ts'
import type { ListItem, Outline } from '../outline/outline.ts'
import { detailSection, item, list, toned } from '../outline/outline-builders.ts'
import { type LabelContext, renderText } from '../wording/label-context.ts'
import { firstSentence, lowerFirst } from '../wording/phrases.ts'
import type { DecisionContext } from './decision.ts'
import { designChoices, designPhrase, listed, reasonsOf } from './design-choices.ts'

/** What becomes better by the decision, what becomes harder, and the remedy. */
export function consequences({ advice, labels }: DecisionContext): Outline {
  const items = [
    ...goodItems(advice, labels),
    ...tensionItems(advice, labels),
    ...metOnce(heaviestFirst(advice, labels))
      .slice(0, MOST_HARD)
      .map(challenge => hardItem(challenge, labels)),
  ]
  return items.length === 0 ? [] : [detailSection('Consequences', [list(items)])]
}

/** Of each choice the challenge that presses most, the heaviest of all first. */
export function heaviestFirst(advice: Advice, labels: LabelContext): readonly RaisedChallenge[] {
  return challengesOfChoices(advice, labels)
    .flatMap(choice => heaviestChallenge(choice, labels) ?? [])
    .toSorted((one, other) => other.pressure - one.pressure)
}

/** What one remedy meets is told once. */
function metOnce(challenges: readonly RaisedChallenge[]): readonly RaisedChallenge[] {
  const remedies = challenges.map(({ mitigations: [remedy] }) => remedy?.name)
  return challenges.filter(
    (_, index) => remedies[index] === undefined || remedies.indexOf(remedies[index]) === index,
  )
}

/** The second reason for a choice, since the first one decides it; and what is settled. */
function goodItems(advice: Advice, labels: LabelContext): readonly ListItem[] {
  const advised = designChoices(advice).filter(({ isAdvised }) => isAdvised)
  const reasons = advised
    .filter(({ verdict }) => verdict.outcome === 'recommended')
    .flatMap(choice => {
      const because = reasonsOf(choice)[1]
      return because === undefined ? [] : [{ name: designPhrase(choice, labels), because }]
    })
  const settled = advised
    .filter(({ verdict }) => verdict.settled)
    .map(choice => designPhrase(choice, labels))
  return [
    ...reasons
      .slice(0, MOST_REASONS)
      .map(({ name, because }) => good(`${reasonText(because, labels)} (${name}).`)),
    ...(settled.length === 0 ? [] : [good(`no open question can change ${listed(settled)}.`)]),
  ]
}

/** A reason inside a sentence, without its end. */
const reasonText = (because: string, labels: LabelContext): string =>
  lowerFirst(firstSentence(renderText(because, labels)).replace(/\.$/, ''))

const MOST_REASONS = 2
// What presses less stands in the full report.
const MOST_HARD = 5

const good = (because: string): ListItem => item(null, `Good, because ${because}`)

function tensionItems({ tensions }: Advice, labels: LabelContext): readonly ListItem[] {
  return tensions.map(({ because, wayOut }) =>
    item(null, [
      `Bad, because ${lowerFirst(firstSentence(renderText(because, labels)))}`,
      ` Way out: ${lowerFirst(firstSentence(renderText(wayOut, labels)))}`,
    ]),
  )
}

function hardItem(
  { title, because, mitigations }: RaisedChallenge,
  labels: LabelContext,
): ListItem {
  const [remedy] = mitigations
  return item(null, [
    `Bad, because ${reasonText(because, labels)} (${lowerFirst(renderText(title, labels))}).`,
    ...(remedy === undefined ? [] : [' Remedy: ', toned('strong', lowerFirst(remedy.name)), '.']),
  ])
}

import type { End } from '../../../model/design-rules.ts'
import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  pairPhrase,
  verdictName,
} from '../../wording/label-context.ts'
import { RECEIVERS } from '../../wording/names.ts'
import { joinNames, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { statedText } from '../../wording/said-text.ts'

/** Who has to confirm or decide what before the advice is taken. */
export function pageNextSteps(advice: Advice, labels: LabelContext): Section | null {
  const steps = nextSteps(advice, labels, null)
  return steps.length === 0 ? null : summarySection('Next steps', [list(steps)])
}

/** The same as items; `asker` is called for where nobody in particular is named, and whoever reads it where that is null. */
export function nextSteps(
  advice: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  return [
    ...correctSteps(advice, asker),
    ...reviewSteps(advice, labels, asker),
    ...confirmSteps(advice, labels, asker),
    ...decideSteps(advice, labels, asker),
    ...clarifySteps(advice, labels, asker),
  ].slice(0, MOST)
}

const MOST = 3

const step = (who: string | null, what: string): ListItem =>
  item(null, who === null ? upperFirst(what) : [toned('strong', who), `: ${what}`])

function correctSteps({ contradictions }: Advice, asker: string | null): readonly ListItem[] {
  return contradictions.length === 0
    ? []
    : [step(asker, 'correct the answers that contradict each other')]
}

/** Decisions taken elsewhere that the answers do not agree with. */
function reviewSteps(
  { fixed }: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  return fixed
    .filter(({ agrees }) => !agrees)
    .map(({ pair, choice, owner, review }) => {
      const until = review === null ? '' : ` by ${review}`
      return step(owner ?? asker, `review ${choicePhrase(pair, choice, labels)}${until}`)
    })
}

/** The assumptions that the advice depends on. */
function confirmSteps(
  { assumed, sensitivities }: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  const turns = ({ question }: GivenAnswer) =>
    sensitivities.some(
      each => each.question === question && each.turns.length + each.blueprintTurns.length > 0,
    )
  return assumed
    .filter(turns)
    .slice(0, MOST_ASSUMED)
    .map(answer => {
      const said = lowerFirst(statedText(answer.question, answer, labels))
      return step(answer.by ?? asker, `confirm that ${said} (assumed)`)
    })
}

const MOST_ASSUMED = 2

/** Decisions that the answers leave open, or nearly so: the rows say which these are. */
function decideSteps(
  { verdicts }: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  const open = verdicts.filter(({ outcome }) => outcome === 'open')
  const close = verdicts.filter(({ strength }) => strength === 'slight' || strength === 'leaning')
  const pairs = open.map(({ pair }) => pairPhrase(pair, labels)).join('; ')
  const names = joinNames(close.map(verdict => lowerFirst(verdictName(verdict, labels))))
  return [
    ...(open.length === 0 ? [] : [step(asker, `decide what stays open: ${pairs}`)]),
    ...(close.length === 0
      ? []
      : [
          step(asker, `confirm the ${close.length === 1 ? 'close call' : 'close calls'}: ${names}`),
        ]),
  ]
}

/** What has to be clarified with the owners of ends that cannot be changed. */
function clarifySteps(
  { blueprint }: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  return ENDS.flatMap(end => {
    const names = blueprint.obligations
      .filter(
        ({ builds, inOtherHands, mitigation }) =>
          builds === end && inOtherHands && mitigation !== null,
      )
      .map(({ mitigation }) => lowerFirst(mitigation?.name ?? ''))
    const distinct = [...new Set(names)].slice(0, MOST_CLARIFIED)
    if (distinct.length === 0) return []
    const { from, to } = labels.names
    const name = end === 'source' ? from : to
    const owner = name === RECEIVERS ? `${name}' owners` : `the owner of ${name}`
    return [step(asker, `clarify with ${owner}: ${joinNames(distinct)}`)]
  })
}

const ENDS: readonly End[] = ['source', 'target']
const MOST_CLARIFIED = 2

import type { End } from '../../../model/design-rules.ts'
import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  optionsOf,
  pairPhrase,
  renderText,
  verdictName,
} from '../../wording/label-context.ts'
import { firstSentence, joinNames, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { statedText } from '../../wording/said-text.ts'
import { pageQuestions } from './page-find-out.ts'

/** Who has to confirm or decide what before the advice is taken. */
export function pageNextSteps(advice: Advice, labels: LabelContext): Section | null {
  const last = clarifySteps(advice, labels).slice(0, 1)
  const steps = [
    ...decisionSteps(advice, labels, null).slice(0, MOST_ON_PAGE - last.length),
    ...last,
  ]
  return steps.length === 0 ? null : summarySection('Next steps', [list(steps)])
}

/** The same as items; `asker` is called for where nobody in particular is named, and whoever reads it where that is null. */
export function nextSteps(
  advice: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  return [...decisionSteps(advice, labels, asker), ...clarifySteps(advice, labels)].slice(0, MOST)
}

const decisionSteps = (advice: Advice, labels: LabelContext, asker: string | null) => [
  ...correctSteps(advice, asker),
  ...reviewSteps(advice, labels, asker),
  ...confirmSteps(advice, labels, asker),
  ...decideSteps(advice, labels, asker),
]

const MOST = 3
const MOST_ON_PAGE = 2

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

/** The assumptions that the advice depends on, each with the choices that it decides; what is to be found out is not confirmed. */
function confirmSteps(
  advice: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  const { assumed, sensitivities, verdicts } = advice
  const asked = pageQuestions(advice, labels).map(({ question }) => question)
  const decided = ({ question }: GivenAnswer) => {
    const own = sensitivities.filter(each => each.question === question)
    const pairs = own.flatMap(({ turns, blueprintTurns }) => [
      ...turns.map(({ pair }) => pair),
      ...blueprintTurns.flatMap(({ choices }) => Object.keys(choices)),
    ])
    return verdicts.filter(verdict => pairs.includes(verdict.pair) && restsOn(verdict, question))
  }
  return assumed
    .filter(({ question }) => !asked.includes(question))
    .map(answer => ({ answer, turned: decided(answer) }))
    .filter(({ answer, turned }) => turned.length > 0 && answer.options.length > 0)
    .slice(0, MOST_ASSUMED)
    .map(({ answer, turned }) => {
      const options = decidingOptions(answer, turned)
      const said = lowerFirst(statedText(answer.question, { options }, labels))
      const names = joinNames(turned.map(verdict => lowerFirst(verdictName(verdict, labels))))
      return step(
        answer.by ?? asker,
        `confirm what was assumed: ${said}, on which ${names} ${turned.length > 1 ? 'rest' : 'rests'}`,
      )
    })
}

const MOST_ASSUMED = 2

/** Of several options that hold, those that are a reason of a verdict; all where none is by itself. */
function decidingOptions(
  { question, options }: GivenAnswer,
  verdicts: readonly Verdict[],
): readonly string[] {
  const reasons = verdicts
    .flatMap(({ evidence, vetoes }) => [...evidence, ...vetoes])
    .flatMap(({ answers }) => {
      const answer = answers[question]
      return answer === undefined ? [] : optionsOf(answer)
    })
  const deciding = options.filter(option => reasons.includes(option))
  return deciding.length === 0 ? options : deciding
}

/** Whether an answer is a reason for what a verdict chose, and does not only leave another choice out. */
function restsOn({ choice, hybrid, evidence, vetoes }: Verdict, question: string): boolean {
  const counted = evidence.filter(({ counts }) => counts > 0)
  const reasons = hybrid === null ? counted.filter(({ toward }) => toward === choice) : counted
  return [...reasons, ...vetoes].some(({ answers }) => Object.hasOwn(answers, question))
}

/** Decisions that the answers leave open: the rows say which these are. */
function decideSteps(
  { verdicts }: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  const open = verdicts.filter(({ outcome }) => outcome === 'open')
  const pairs = open.map(({ pair }) => pairPhrase(pair, labels)).join('; ')
  return open.length === 0 ? [] : [step(asker, `decide what stays open: ${pairs}`)]
}

/** What has to be clarified with the owners of ends that cannot be changed: the first task toward each. */
function clarifySteps({ blueprint }: Advice, labels: LabelContext): readonly ListItem[] {
  return ENDS.flatMap(end => {
    const first = blueprint.obligations.find(
      ({ builds, inOtherHands }) => builds === end && inOtherHands,
    )
    if (first === undefined) return []
    const { asks, what } = first
    const owner = ownerOf(end, labels)
    if (asks !== null) return [step(null, `ask ${owner} ${renderText(asks.what, labels)}`)]
    const told = renderText(firstSentence(what), labels).replace(/\.$/, '')
    return [step(null, `with ${owner}: ${lowerFirst(told)}`)]
  })
}

function ownerOf(end: End, { names: { from, to } }: LabelContext): string {
  const name = end === 'source' ? from : to
  return `whoever runs ${name}`
}

const ENDS: readonly End[] = ['source', 'target']

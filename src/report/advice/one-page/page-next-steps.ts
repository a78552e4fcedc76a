import type { End } from '../../../model/design-rules.ts'
import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import {
  choicePhrase,
  type LabelContext,
  optionLabel,
  optionsOf,
  pairPhrase,
  questionOf,
  renderText,
  verdictName,
} from '../../wording/label-context.ts'
import { RECEIVERS } from '../../wording/names.ts'
import { firstSentence, joinNames, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { statedText } from '../../wording/said-text.ts'
import { type Change, listChanges } from '../changes/list-changes.ts'

/** Who has to confirm or decide what before the advice is taken; what the tasks say that may follow is left to them. */
export function pageNextSteps(
  advice: Advice,
  labels: LabelContext,
  { tasksFollow }: { readonly tasksFollow: boolean } = { tasksFollow: false },
): Section | null {
  const clarified = tasksFollow ? [] : clarifySteps(advice, labels)
  const steps = [...decisionSteps(advice, labels, null), ...clarified].slice(0, MOST)
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
  ...checkSteps(advice, labels, asker),
]

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

/** Of each close call the given answer that would turn it, and who can confirm it. */
function checkSteps(
  advice: Advice,
  labels: LabelContext,
  asker: string | null,
): readonly ListItem[] {
  const changes = listChanges(advice, labels).filter(
    ({ answers, isLikely }) => Object.keys(answers).length === 1 && isLikely,
  )
  const checked = new Map<string, readonly string[]>()
  for (const verdict of advice.verdicts.filter(isClose)) {
    const what = changes
      .filter(({ pairs }) => pairs.includes(verdict.pair))
      .flatMap(change => checkOf(change, advice, labels))[0]
    if (what === undefined) continue
    const choice = lowerFirst(verdictName(verdict, labels))
    checked.set(what, [...(checked.get(what) ?? []), choice])
  }
  return [...checked]
    .slice(0, MOST_CHECKED)
    .map(([what, choices]) => step(asker, `${what}, which decides ${joinNames(choices)}`))
}

const MOST_CHECKED = 2

const isClose = ({ strength }: Verdict) => strength === 'slight' || strength === 'leaning'

/** The one answer that holds and would hold no more; none where it is told as a change, or is not certain anyway. */
function checkOf({ answers }: Change, advice: Advice, labels: LabelContext): readonly string[] {
  return Object.entries(answers).flatMap(([question, answer]) => {
    const now = advice.answers.find(given => given.question === question)
    const then = optionsOf(answer)
    const gone = (now?.options ?? []).filter(option => !then.includes(option))
    const [option, ...others] = gone
    if (now === undefined || option === undefined || others.length > 0) return []
    const fact = withNames(lowerFirst(optionLabel(question, option, labels)), labels)
    return knowersOf(now, labels).map(who => `check with ${who} that ${fact}`)
  })
}

/** A fact of an end under the end's name, where it has one. */
function withNames(fact: string, { names: { from, to } }: LabelContext): string {
  const named = fact.replace(/^the source\b/, from)
  return to === RECEIVERS ? named : named.replace(/^the receiver\b/, to)
}

/** Who gave the answer, else who knows the end that it is on; nobody in particular otherwise. */
function knowersOf({ question, by }: GivenAnswer, labels: LabelContext): readonly string[] {
  const about = questionOf(question, labels)?.about
  if (by !== null) return [by]
  if (about !== 'source' && about !== 'receiver') return []
  return [ownerOf(about === 'source' ? 'source' : 'target', labels)]
}

/** What has to be clarified with the owners of ends that cannot be changed: the first task toward each. */
function clarifySteps({ blueprint }: Advice, labels: LabelContext): readonly ListItem[] {
  return ENDS.flatMap(end => {
    const first = blueprint.obligations.find(
      ({ builds, inOtherHands }) => builds === end && inOtherHands,
    )
    if (first === undefined) return []
    const what = renderText(firstSentence(first.what), labels).replace(/\.$/, '')
    return [step(null, `with ${ownerOf(end, labels)}: ${lowerFirst(what)}`)]
  })
}

function ownerOf(end: End, { names: { from, to } }: LabelContext): string {
  const name = end === 'source' ? from : to
  return name === RECEIVERS ? `${name}' owners` : `the owner of ${name}`
}

const ENDS: readonly End[] = ['source', 'target']

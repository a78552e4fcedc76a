import type { Origin } from '../../../model/answers.ts'
import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { saidText, statedText } from '../../wording/said-text.ts'
import { turnsOf } from './list-turns.ts'

/** The answers that count, each with its note, who gave it and where it comes from; those apart that are not certain. */
export function restAnswers(advice: Advice, labels: LabelContext): Section | null {
  const answers = countedAnswers(advice)
  if (answers.length === 0) return null
  const turning = (answer: StatedAnswer) => turnsOf(answer.question, advice.sensitivities, labels)
  const groups = GROUPS.flatMap(({ title, has }) => {
    const items = answers
      .map(answer => ({ answer, turns: turning(answer) }))
      .filter(({ turns }) => has(turns))
      .map(({ answer, turns }) => answerItem(answer, turns ?? [], labels))
    if (items.length === 0) return []
    return title === null ? items : [item(title, null, [list(items)])]
  })
  return foldedSection('The answers', [list(groups)])
}

type Turns = ReturnType<typeof turnsOf>

interface AnswerGroup {
  readonly title: string | null
  readonly has: (turns: Turns) => boolean
}

const GROUPS: readonly AnswerGroup[] = [
  { title: null, has: turns => turns === null },
  { title: 'Uncertain, without effect on the advice', has: turns => turns?.length === 0 },
  { title: 'Uncertain, and the advice depends on it', has: turns => (turns?.length ?? 0) > 0 },
]

/** The answers that count: a profile may say much that has no place in an exchange. */
export function countedAnswers({ answers, outOfScope }: Advice): readonly StatedAnswer[] {
  const others = new Set(outOfScope.map(({ question }) => question))
  return answers.filter(({ question }) => !others.has(question))
}

/** The profile that something was inherited from; null where it was stated in the file itself. */
export function profileOf(origin: Origin): string | null {
  return origin.kind === 'profile' ? origin.file : null
}

function answerItem(
  answer: StatedAnswer,
  turns: readonly string[],
  labels: LabelContext,
): ListItem {
  const remarks = [
    ...asWritten(answer, labels),
    ...(answer.assumed ? ['assumed'] : []),
    ...(answer.note === null ? [] : [answer.note]),
    ...(answer.by === null ? [] : [`by ${answer.by}`]),
    ...originRemarks(answer, labels),
  ]
  return item(null, [
    statedText(answer.question, answer, labels),
    ...(remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join('; ')})`)]),
    ...(turns.length === 0 ? [] : [' -> ', toned('caution', turns.join('; '))]),
  ])
}

/** What was written, where it is more exact than the option. */
function asWritten({ question, written }: StatedAnswer, labels: LabelContext): readonly string[] {
  const found = questionOf(question, labels)
  return found === undefined || found.quantity === null || !/\d/.test(written) || isOption(written)
    ? []
    : [written]

  function isOption(word: string): boolean {
    return found?.options.some(({ id }) => id === word) ?? false
  }
}

/** Where it comes from, if not from the file, and what it replaces. */
function originRemarks({ question, origin, overrides }: StatedAnswer, labels: LabelContext) {
  const from = originPhrase(origin)
  if (overrides === null) return from === null ? [] : [`from ${from}`]
  const before = lowerFirst(saidText(question, overrides, labels))
  return [
    `${from === null ? '' : `from ${from}, `}in place of ${before} in ${originPhrase(overrides.origin) ?? 'the file'}`,
  ]
}

function originPhrase(origin: Origin): string | null {
  if (origin.kind === 'derived') return 'the landscape, derived'
  if (origin.kind !== 'profile') return null
  const { file, systems } = origin
  const owners = systems.map(({ name, owner }) => (owner === null ? name : `${name}, ${owner}`))
  return owners.length === 0 ? file : `${file}: ${joinWords(owners)}`
}

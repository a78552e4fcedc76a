import type { Origin } from '../../../model/answers.ts'
import type { Advice, StatedAnswer } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { saidText } from '../../wording/said-text.ts'
import { rangeSpans } from './range-spans.ts'

/** The answers that count, each with its note, who gave it, where it comes from, and what depends on it where it is not certain. */
export function restAnswers(advice: Advice, labels: LabelContext): Section | null {
  const answers = countedAnswers(advice).map(answer => answerItem(answer, advice, labels))
  return answers.length === 0 ? null : foldedSection('The answers', [list(answers)])
}

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
  { sensitivities }: Advice,
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
    saidText(answer.question, answer, labels),
    ...(remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join('; ')})`)]),
    ...rangeSpans(answer.question, sensitivities, labels),
  ])
}

/** What was written, where it is more exact than the option. */
function asWritten({ question, written }: StatedAnswer, labels: LabelContext): readonly string[] {
  const found = questionOf(question, labels)
  return found === undefined || found.quantity === null || !/\d/.test(written) || isOption(written)
    ? []
    : [`written "${written}"`]

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

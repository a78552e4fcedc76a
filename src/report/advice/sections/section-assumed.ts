import type { Advice, GivenAnswer } from '../../../model/result/advice.ts'
import type { Sensitivity } from '../../../model/result/sensitivity.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import { designPhrase, outcomePhrase } from '../../wording/change-phrases.ts'
import { type LabelContext, optionLabels, questionOf } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { saidText } from '../../wording/said-text.ts'

/** The answers that rest on an assumption, and whether the advice depends on them. */
export function sectionAssumed(
  { assumed, sensitivities }: Advice,
  labels: LabelContext,
): Section | null {
  if (assumed.length === 0) return null
  const items = assumed.map(answer => {
    const given = givenItem(answer, labels)
    return item(null, [
      ...spansOf(given.text),
      ...rangeSpans(answer.question, sensitivities, labels),
    ])
  })
  return summarySection('Assumed', [list(items)])
}

/** The answers that leave something open between some options, and where the advice turns between these. */
export function sectionInPart({ sensitivities }: Advice, labels: LabelContext): Section | null {
  const partial = sensitivities.filter(({ kind }) => kind === 'partial')
  if (partial.length === 0) return null
  const items = partial.map(({ question, range }) =>
    item(null, [
      optionLabels(question, range, labels),
      ...rangeSpans(question, sensitivities, labels),
    ]),
  )
  return summarySection('Answered in part', [list(items)])
}

const spansOf = (text: ListItem['text']): readonly Span[] =>
  typeof text === 'string' ? [text] : (text ?? [])

/** Whether the advice is the same over the whole range of an answer, and else where it turns. */
function rangeSpans(
  question: string,
  sensitivities: readonly Sensitivity[],
  labels: LabelContext,
): readonly Span[] {
  const found = sensitivities.find(sensitivity => sensitivity.question === question)
  if (found === undefined) return []
  const turns = turnPhrases(found, labels)
  if (turns.length === 0) return [': the advice is the same whatever is true']
  return [': ', toned('caution', `it turns if ${turns.join('; if ')}`)]
}

/** A phrase for each consequence, with the options of the range that lead to it. */
function turnPhrases(sensitivity: Sensitivity, labels: LabelContext): readonly string[] {
  const { question, turns, blueprintTurns } = sensitivity
  const options = [...new Set([...turns, ...blueprintTurns].map(({ option }) => option))]
  const byTurn = new Map<string, string[]>()
  for (const option of options) {
    const becoming = turnPhrase(sensitivity, option, labels)
    byTurn.set(becoming, [...(byTurn.get(becoming) ?? []), option])
  }
  return [...byTurn].map(
    ([becoming, alike]) => `${lowerFirst(optionLabels(question, alike, labels))} -> ${becoming}`,
  )
}

function turnPhrase(
  { turns, blueprintTurns }: Sensitivity,
  option: string,
  labels: LabelContext,
): string {
  const own = turns.filter(turn => turn.option === option)
  const verdicts = own.map(({ pair, ...turn }) => outcomePhrase(pair, turn, labels))
  const design = blueprintTurns
    .filter(turn => turn.option === option)
    .flatMap(({ choices }) => Object.entries(choices))
    .filter(([pair]) => !own.some(turn => turn.pair === pair))
    .map(([pair, choice]) => designPhrase(pair, choice, labels))
  return joinWords([...verdicts, ...design])
}

/** A given answer as a fact, with what was written and noted. */
function givenItem(answer: GivenAnswer, labels: LabelContext): ListItem {
  const { question, options, written, note, by } = answer
  const isSeveral = questionOf(question, labels)?.holds === 'several'
  const asWritten = isSeveral || options.includes(written) ? [] : [`written "${written}"`]
  const aside = [
    ...asWritten,
    ...(note === null ? [] : [note]),
    ...(by === null ? [] : [`by ${by}`]),
  ]
  return item(null, [
    saidText(question, answer, labels),
    ...(aside.length === 0 ? [] : [toned('muted', ` (${aside.join('; ')})`)]),
  ])
}

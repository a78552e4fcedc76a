import type { Advice, GivenAnswer } from '../../../model/advice.ts'
import type { Sensitivity } from '../../../model/sensitivity.ts'
import type { ListItem, Section, Span } from '../../outline/outline.ts'
import { glance, item, list, toned } from '../../outline/outline-builders.ts'
import { sayBecoming, sayDesigned } from '../../wording/change-text.ts'
import { type LabelContext, optionLabels } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/names.ts'

/** The answers that rest on an assumption, and whether the advice hangs on them. */
export function sectionAssumed(
  { assumed, sensitivities }: Advice,
  reading: LabelContext,
): Section | null {
  if (assumed.length === 0) return null
  const items = assumed.map(answer => {
    const given = givenItem(answer, reading)
    return item(null, [...spansOf(given.text), ...rangeOf(answer.question, sensitivities, reading)])
  })
  return glance('Assumed', [list(items)])
}

/** The answers that leave something open between some options, and where the advice turns between these. */
export function sectionInPart({ sensitivities }: Advice, reading: LabelContext): Section | null {
  const partial = sensitivities.filter(({ kind }) => kind === 'partial')
  if (partial.length === 0) return null
  const items = partial.map(({ question, range }) =>
    item(null, [
      optionLabels(question, range, reading),
      ...rangeOf(question, sensitivities, reading),
    ]),
  )
  return glance('Answered in part', [list(items)])
}

const spansOf = (text: ListItem['text']): readonly Span[] =>
  typeof text === 'string' ? [text] : (text ?? [])

/** Whether the advice is the same over the whole range of an answer, and else where it turns. */
function rangeOf(
  question: string,
  sensitivities: readonly Sensitivity[],
  reading: LabelContext,
): readonly Span[] {
  const found = sensitivities.find(sensitivity => sensitivity.question === question)
  if (found === undefined) return []
  const turns = turnsOf(found, reading)
  if (turns.length === 0) return [': the advice is the same whatever is true']
  return [': ', toned('caution', `it turns if ${turns.join('; if ')}`)]
}

/** One for each thing that options of the range turn. */
function turnsOf(sensitivity: Sensitivity, reading: LabelContext): readonly string[] {
  const { question, turns, blueprintTurns } = sensitivity
  const options = [...new Set([...turns, ...blueprintTurns].map(({ option }) => option))]
  const byTurn = new Map<string, string[]>()
  for (const option of options) {
    const becoming = becomingOf(sensitivity, option, reading)
    byTurn.set(becoming, [...(byTurn.get(becoming) ?? []), option])
  }
  return [...byTurn].map(
    ([becoming, alike]) => `${lowerFirst(optionLabels(question, alike, reading))} -> ${becoming}`,
  )
}

function becomingOf(
  { turns, blueprintTurns }: Sensitivity,
  option: string,
  reading: LabelContext,
): string {
  const own = turns.filter(turn => turn.option === option)
  const verdicts = own.map(({ pair, ...turn }) => sayBecoming(pair, turn, reading))
  const design = blueprintTurns
    .filter(turn => turn.option === option)
    .flatMap(({ choices }) => Object.entries(choices))
    .filter(([pair]) => !own.some(turn => turn.pair === pair))
    .map(([pair, choice]) => sayDesigned(pair, choice, reading))
  return joinWords([...verdicts, ...design])
}

/** A given answer as a fact, with what was written and noted. */
export function givenItem(answer: GivenAnswer, reading: LabelContext): ListItem {
  const { question, options, written, note, by } = answer
  const asWritten = options.includes(written) ? [] : [`written "${written}"`]
  const aside = [
    ...asWritten,
    ...(note === null ? [] : [note]),
    ...(by === null ? [] : [`by ${by}`]),
  ]
  return item(null, [
    optionLabels(question, options, reading),
    ...(aside.length === 0 ? [] : [toned('muted', ` (${aside.join('; ')})`)]),
  ])
}

import type { Sensitivity } from '../../../model/result/sensitivity.ts'
import type { Span } from '../../outline/outline.ts'
import { toned } from '../../outline/outline-builders.ts'
import { designPhrase, outcomePhrase } from '../../wording/change-phrases.ts'
import { type LabelContext, optionLabels } from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'

/** Of an answer that is not certain whether the advice is the same over its whole range, and else where it turns; nothing of others. */
export function rangeSpans(
  question: string,
  sensitivities: readonly Sensitivity[],
  labels: LabelContext,
): readonly Span[] {
  const found = sensitivities.find(sensitivity => sensitivity.question === question)
  if (found === undefined) return []
  const turns = turnPhrases(found, labels)
  if (turns.length === 0) return [toned('muted', ': the advice is the same either way')]
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

import type { Sensitivity } from '../../model/result/sensitivity.ts'
import { designPhrase, joinOutcomes, outcomePhrase } from '../wording/change-phrases.ts'
import { type LabelContext, optionLabels } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'

/** A phrase for each consequence of an answer that is not certain, with the options of its range that lead to it. */
export function turnPhrases(sensitivity: Sensitivity, labels: LabelContext): readonly string[] {
  const { question, turns, blueprintTurns } = sensitivity
  const options = [...new Set([...turns, ...blueprintTurns].map(({ option }) => option))]
  const byTurn = new Map<string, string[]>()
  for (const option of options) {
    const becoming = turnPhrase(sensitivity, option, labels)
    byTurn.set(becoming, [...(byTurn.get(becoming) ?? []), option])
  }
  return [...byTurn].map(
    ([becoming, alike]) => `${becoming} if ${lowerFirst(optionLabels(question, alike, labels))}`,
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
  return joinOutcomes([...verdicts, ...design])
}

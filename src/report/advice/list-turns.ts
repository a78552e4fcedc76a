import type { Sensitivity } from '../../model/result/sensitivity.ts'
import {
  type ChangedAdvice,
  designPhrase,
  joinOutcomes,
  outcomePhrase,
} from '../wording/change-phrases.ts'
import { optionLabels } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'

/** A sentence for each consequence of an answer that is not certain: the options of its range that lead to it, then what follows. */
export function turnSentences(sensitivity: Sensitivity, changed: ChangedAdvice): readonly string[] {
  const { question, turns, blueprintTurns } = sensitivity
  const options = [...new Set([...turns, ...blueprintTurns].map(({ option }) => option))]
  const byTurn = new Map<string, string[]>()
  for (const option of options) {
    const becoming = turnPhrase(sensitivity, option, changed)
    byTurn.set(becoming, [...(byTurn.get(becoming) ?? []), option])
  }
  return [...byTurn].map(
    ([becoming, alike]) =>
      `If ${lowerFirst(optionLabels(question, alike, changed.labels))} -> ${becoming}`,
  )
}

function turnPhrase(
  { turns, blueprintTurns }: Sensitivity,
  option: string,
  changed: ChangedAdvice,
): string {
  const own = turns.filter(turn => turn.option === option)
  const verdicts = own.map(({ pair, ...turn }) => outcomePhrase(pair, turn, changed))
  const design = blueprintTurns
    .filter(turn => turn.option === option)
    .flatMap(({ choices }) => Object.entries(choices))
    .filter(([pair]) => !own.some(turn => turn.pair === pair))
    .map(([pair, choice]) => designPhrase(pair, choice, changed))
  return joinOutcomes([...verdicts, ...design])
}

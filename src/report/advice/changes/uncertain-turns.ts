import type { ChangedAnswers } from '../../../model/answers.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Sensitivity } from '../../../model/result/sensitivity.ts'
import { type ChangedAdvice, designPhrase, outcomePhrase } from '../../wording/change-phrases.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'

/** One of the options that an answer leaves open, and what it makes of one pair. */
export interface UncertainTurn {
  readonly set: ChangedAnswers
  readonly pair: string
  readonly phrase: string
}

/** What the answers that were given in part turn when one of their options is found to be the true one. */
export function uncertainTurns(advice: Advice, labels: LabelContext): readonly UncertainTurn[] {
  return advice.sensitivities
    .filter(({ kind }) => kind === 'partial')
    .flatMap(({ question, ...sensitivity }) => {
      const isOfSeveral = questionOf(question, labels)?.holds === 'several'
      const known = advice.answers.find(each => each.question === question)?.options ?? []
      return turnsIn(sensitivity, { advice, labels }).map(({ option, ...rest }) => ({
        set: { [question]: isOfSeveral ? [...known, option] : option },
        ...rest,
      }))
    })
}

interface OptionTurn extends Omit<UncertainTurn, 'set'> {
  readonly option: string
}

/** Those of the verdicts, then what else becomes of the design. */
function turnsIn(
  { turns, blueprintTurns }: Pick<Sensitivity, 'turns' | 'blueprintTurns'>,
  changed: ChangedAdvice,
): readonly OptionTurn[] {
  const ofVerdicts = turns
    .filter(({ holds }) => holds)
    .map(({ option, pair, ...turn }) => ({
      option,
      pair,
      phrase: outcomePhrase(pair, turn, changed),
    }))
  const ofDesign = blueprintTurns
    .filter(({ holds }) => holds)
    .flatMap(({ option, choices }) =>
      Object.entries(choices).map(([pair, choice]) => ({
        option,
        pair,
        phrase: designPhrase(pair, choice, changed),
      })),
    )
  return [...ofVerdicts, ...ofDesign]
}

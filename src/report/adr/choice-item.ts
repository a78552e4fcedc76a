import type { FixedCheck } from '../../model/result/advice.ts'
import type { ListItem } from '../outline/outline.ts'
import { item, toned } from '../outline/outline-builders.ts'
import { drivingFacts } from '../wording/decided-by.ts'
import { firmnessWords } from '../wording/firmness.ts'
import {
  choicePhrase,
  type LabelContext,
  renderText,
  verdictName,
} from '../wording/label-context.ts'
import { lowerFirst, upperFirst } from '../wording/phrases.ts'
import { type DesignChoice, designPhrase, reasonsOf } from './design-choices.ts'

/** A choice of the design: how firm it is, and the reason. */
export function choiceItem(choice: DesignChoice, labels: LabelContext): ListItem {
  const { how, why } = saidOf(choice, labels)
  const name = toned('strong', upperFirst(designPhrase(choice, labels)))
  const told = why.length === 0 ? ['No reason is given'] : why.map(upperFirst)
  return item([name, ` (${how})`], told.map(ended).join(' '))
}

interface SaidChoice {
  readonly how: string
  readonly why: readonly string[]
}

function saidOf(choice: DesignChoice, labels: LabelContext): SaidChoice {
  const { verdict, isAdvised, fixed, conceded } = choice
  if (fixed !== undefined && !isAdvised) return saidOfFixed(choice, fixed, labels)
  if (conceded !== undefined)
    return {
      how: 'conceded',
      why: [
        `In place of ${choicePhrase(verdict.pair, conceded.from, labels)}`,
        renderText(conceded.because, labels),
      ],
    }
  const { startingChoice } = verdict
  const isStart = startingChoice !== null && startingChoice === choice.choice
  return {
    how: `${firmnessWords(verdict)}${isStart ? ', only where to begin' : ''}`,
    why: whyAdvised(choice, labels, isStart),
  }
}

/** A reason as the catalogue has it; where no evidence counts, the fact that decides. */
function whyAdvised(
  choice: DesignChoice,
  labels: LabelContext,
  isStart: boolean,
): readonly string[] {
  const { verdict } = choice
  const most = verdict.outcome === 'hybrid' ? 2 : 1
  const reasons = reasonsOf(choice).slice(0, most)
  const { startingChoice, pair } = verdict
  const start =
    startingChoice === null || isStart
      ? []
      : [`Begin with ${choicePhrase(pair, startingChoice, labels)}`]
  if (reasons.length === 0 || choice.choice === null)
    return [...drivingFacts(verdict, labels), ...start]
  return [...reasons.map(reason => renderText(reason, labels)), ...start]
}

function saidOfFixed(
  { verdict }: DesignChoice,
  { because, choice, owner, review, forbiddenBy }: FixedCheck,
  labels: LabelContext,
): SaidChoice {
  const policies = labels.catalogue.policies.filter(({ id }) => forbiddenBy.includes(id))
  const isDecided = verdict.outcome === 'recommended' || verdict.outcome === 'hybrid'
  return {
    how: owner === null ? 'decided elsewhere' : `decided by ${owner}`,
    why: [
      ...(because === null ? [] : [because]),
      ...(isDecided ? [`The answers speak for ${lowerFirst(verdictName(verdict, labels))}`] : []),
      ...policies.map(
        ({ owner }) =>
          `The policy of ${owner} forbids ${choicePhrase(verdict.pair, choice, labels)}`,
      ),
      ...(review === null ? [] : [`To be reviewed by ${review}`]),
    ],
  }
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

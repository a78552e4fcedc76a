import type { AnswerState } from '../answer-state.ts'
import { isPlain, valuesIn } from '../encode-answers.ts'
import type { Engine } from '../engine.ts'
import type { Variable } from '../variables.ts'
import type { Unknown } from './residuals.ts'

/** The questions that no answer closes take any option or stay unknown, and partial ones any of theirs; closed partial ones stay partial. */
export function listUnknowns(engine: Engine, answers: AnswerState): readonly Unknown[] {
  const { masks, slots, closed } = answers
  const partial = slots.map(slot => ({ ...slot, isReduced: closed.has(slot.question) }))
  const inSlots = new Set(slots.flatMap(({ variables }) => variables))
  const open: Unknown[] = []
  for (let variable = 0; variable < masks.length; variable++) {
    const mask = masks[variable] as number
    if (isPlain(mask) || inSlots.has(variable)) continue
    const unanswered = engine.unanswered[variable] as Unknown
    if (closed.has(unanswered.question)) continue
    open.push(mask === engine.fullMasks[variable] ? unanswered : openVariable(unanswered, mask))
  }
  return partial.length === 0 ? open : [...open, ...partial]
}

function openVariable(
  { question, variables }: Pick<Unknown, 'question' | 'variables'>,
  mask: number,
): Unknown {
  const values = [mask, ...valuesIn(mask)].map(value => [value])
  return { question, variables, values, isReduced: false }
}

/** By variable: what is not known while nothing is said of it. */
export function listUnanswered(variables: readonly Variable[]): readonly Unknown[] {
  return variables.map(({ question, fullMask }, variable) =>
    openVariable({ question, variables: [variable] }, fullMask),
  )
}

/** Only the partial answers are open, and stay partial. */
export function listSlots({ slots }: Pick<AnswerState, 'slots'>): readonly Unknown[] {
  return slots.map(slot => ({ ...slot, isReduced: true }))
}

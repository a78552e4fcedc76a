import type { AnswerState } from '../answer-state.ts'
import { isPlain, valuesIn } from '../encode-answers.ts'
import type { Engine } from '../engine.ts'

/** What is not known: of each row of values one may be true of these variables together. */
export interface Unknown {
  readonly question: number
  readonly variables: readonly number[]
  readonly values: readonly (readonly number[])[]
  /** It stays partial: what holds whichever row is true is what counts. Else each row is a case of its own. */
  readonly isReduced: boolean
}

/** The questions that no answer closes take any option or stay unknown, and partial ones any of theirs; closed partial ones stay partial. */
export function listUnknowns(engine: Engine, answers: AnswerState): readonly Unknown[] {
  const { masks, slots, closed } = answers
  const partial = slots.map(slot => ({ ...slot, isReduced: closed.has(slot.question) }))
  const inSlots = new Set(slots.flatMap(({ variables }) => variables))
  const open = engine.variables.flatMap(({ question }, variable): readonly Unknown[] => {
    const mask = masks[variable] as number
    if (inSlots.has(variable) || isPlain(mask) || closed.has(question)) return []
    const values = [mask, ...valuesIn(mask)].map(value => [value])
    return [{ question, variables: [variable], values, isReduced: false }]
  })
  return [...open, ...partial]
}

/** Only the partial answers are open, and stay partial. */
export function listSlots({ slots }: Pick<AnswerState, 'slots'>): readonly Unknown[] {
  return slots.map(slot => ({ ...slot, isReduced: true }))
}

import { FALSE } from '../../condition/evaluate.ts'
import type { Question } from '../../model/question.ts'
import { matchCondition } from './compiled-condition.ts'
import type { Engine } from './engine.ts'

/** Answers as option masks, one a question; a question without an answer has the mask of all its options. */
export function encodeAnswers(
  engine: Engine,
  answers: Readonly<Record<string, { readonly options: readonly string[] }>>,
): Int32Array {
  const masks = engine.fullMasks.slice()
  for (const id of Object.keys(answers)) {
    const question = engine.index.question(id)
    const options = answers[id]?.options ?? []
    if (question !== undefined) masks[question] = engine.index.mask(id, options)
  }
  return masks
}

/**
 * The effective masks: as given, but a question that is out of scope (its `ask-when` is false) counts as unknown.
 * An `ask-when` names only earlier questions, so one pass in order decides all.
 */
export function applyScope(engine: Engine, masks: Int32Array): Int32Array {
  const effectiveMasks = masks.slice()
  for (let question = 0; question < effectiveMasks.length; question++) {
    const unknown = engine.fullMasks[question] as number
    if (effectiveMasks[question] !== unknown && !isInScope(engine, question, effectiveMasks))
      effectiveMasks[question] = unknown
  }
  return effectiveMasks
}

/** Whether a question is in scope: its `ask-when` is not false for these answers. */
export function isInScope(engine: Engine, question: number, effectiveMasks: Int32Array): boolean {
  const at = engine.askWhenAt[question] as number
  return at < 0 || matchCondition(engine.code, at, effectiveMasks) !== FALSE
}

/** Whether the mask is one single option. */
export function isPlain(mask: number): boolean {
  return (mask & (mask - 1)) === 0
}

/** The options of a question that a mask holds. */
export function optionsIn(question: Question | undefined, mask: number): readonly string[] {
  return (question?.options ?? []).filter((_, bit) => (mask & (1 << bit)) !== 0).map(({ id }) => id)
}

import { applyScopes, type Completion, type PartialAnswers } from './completions.ts'
import { encodeAnswers, isInScope, type SaidAnswers, writeRow } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import type { Masks } from './variables.ts'

/** One set of answers, and what a search may do with them. */
export interface AnswerState extends PartialAnswers {
  /** The questions that a search leaves as they are, plain or not. */
  readonly closed: ReadonlySet<number>
}

/** The state of these answers as given; `closed` are the questions that no search completes. */
export function answerState(
  engine: Engine,
  answers: SaidAnswers,
  closed: ReadonlySet<number> = NONE_CLOSED,
): AnswerState {
  const { masks, effectiveMasks, slots } = applyScopes(engine, encodeAnswers(engine, answers))
  return { masks, effectiveMasks, slots, closed }
}

const NONE_CLOSED: ReadonlySet<number> = new Set()

/** The same answers with one of them changed to one value; a partial answer that it belongs to is partial no more. */
export function withChange(
  engine: Engine,
  state: AnswerState,
  { variable, mask }: AnswerChange,
): AnswerState {
  const slots = state.slots.filter(slot => !slot.variables.includes(variable))
  return withValues(engine, { ...state, slots }, { variables: [variable], row: [mask] })
}

/** The same answers with these variables changed. */
export function withValues(
  engine: Engine,
  state: AnswerState,
  { variables, row }: { readonly variables: readonly number[]; readonly row: readonly number[] },
): AnswerState {
  const masks = state.masks.slice()
  const effectiveMasks = state.effectiveMasks.slice()
  writeRow(engine, { masks, effectiveMasks }, { variables, row })
  const { slots } = state
  return slots.length === 0
    ? { ...state, masks, effectiveMasks }
    : { ...state, ...applyScopes(engine, { masks, slots }) }
}

/** The same answers, with the answer to one question as other answers have it. */
export function withQuestion(
  engine: Engine,
  state: AnswerState,
  { question, of }: { readonly question: number; readonly of: AnswerState },
): AnswerState {
  const variables = engine.variablesOf[question] ?? []
  const slots = [
    ...state.slots.filter(slot => slot.question !== question),
    ...of.slots.filter(slot => slot.question === question),
  ]
  const row = variables.map(variable => of.masks[variable] as number)
  return withValues(engine, { ...state, slots }, { variables, row })
}

/** A value that a variable is changed to. */
export interface AnswerChange {
  /** The index of the variable. */
  readonly variable: number
  /** The mask of its values. */
  readonly mask: number
}

/** The effective masks after these changes. */
export function masksAfter(
  engine: Engine,
  { masks, effectiveMasks }: Completion,
  changes: readonly AnswerChange[],
): Masks {
  if (changes.length === 0) return effectiveMasks
  const after = effectiveMasks.slice()
  writeMasksAfter(engine, { masks, changes }, after)
  return after
}

/** Writes the effective masks after these changes into `after`, a copy of those before; changes only what depends on them. */
export function writeMasksAfter(
  engine: Engine,
  { masks, changes }: { readonly masks: Masks; readonly changes: readonly AnswerChange[] },
  after: number[],
): void {
  for (const change of changes) {
    // Most questions are always in scope, and no scope depends on them.
    const isApart = (engine.askWhenAt[change.variable] as number) < 0
    if (isApart && engine.dependents[change.variable]?.length === 1)
      after[change.variable] = change.mask
    else writeMaskAfter(engine, { changes, masks }, { change, after })
  }
}

function writeMaskAfter(
  engine: Engine,
  { changes, masks }: { readonly changes: readonly AnswerChange[]; readonly masks: Masks },
  { change, after }: { readonly change: AnswerChange; readonly after: number[] },
): void {
  for (const dependent of engine.dependents[change.variable] ?? []) {
    let given = masks[dependent] as number
    for (const { variable, mask } of changes) if (variable === dependent) given = mask
    const isAsked = isInScope(engine, dependent, after)
    after[dependent] = isAsked ? given : (engine.fullMasks[dependent] as number)
  }
}

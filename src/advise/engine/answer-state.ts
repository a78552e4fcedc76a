import { applyScope, isInScope, isPlain } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** One set of answers, as option masks by index of the question. */
export interface AnswerState {
  /** As given. */
  readonly masks: Int32Array
  /** As they count: questions out of scope are unknown. */
  readonly effectiveMasks: Int32Array
  /** The questions that a search leaves as they are, plain or not. */
  readonly closed: ReadonlySet<number>
}

/** The state of these answers as given; `closed` are the questions that no search completes. */
export function answerState(
  engine: Engine,
  masks: Int32Array,
  closed: ReadonlySet<number> = new Set(),
): AnswerState {
  return { masks, effectiveMasks: applyScope(engine, masks), closed }
}

/** The same answers with one of them changed. */
export function withAnswer(
  engine: Engine,
  state: AnswerState,
  { question, mask }: AnswerChange,
): AnswerState {
  const masks = state.masks.slice()
  const effectiveMasks = state.effectiveMasks.slice()
  masks[question] = mask
  for (const dependent of engine.dependents[question] ?? [])
    effectiveMasks[dependent] = (
      isInScope(engine, dependent, effectiveMasks) ? masks[dependent] : engine.fullMasks[dependent]
    ) as number
  return { masks, effectiveMasks, closed: state.closed }
}

/** The effective masks after these changes of questions in scope, in the order of their questions. */
export function masksAfter(
  engine: Engine,
  { masks, effectiveMasks }: AnswerState,
  changes: readonly AnswerChange[],
): Int32Array {
  const after = new Int32Array(effectiveMasks)
  writeMasksAfter(engine, { masks, changes }, after)
  return after
}

/** An answer that a question is changed to. */
export interface AnswerChange {
  /** The index of the question. */
  readonly question: number
  /** The mask of the options. */
  readonly mask: number
}

/** Writes the effective masks after these changes into `after`, a copy of those before; changes only questions whose scope depends on them. */
export function writeMasksAfter(
  engine: Engine,
  { masks, changes }: { readonly masks: Int32Array; readonly changes: readonly AnswerChange[] },
  after: Int32Array,
): void {
  for (const change of changes) {
    // On most questions no scope depends.
    if (engine.dependents[change.question]?.length === 1 && changes.length === 1)
      after[change.question] = change.mask
    else writeMaskAfter(engine, { change, masks }, after)
  }
}

function writeMaskAfter(
  engine: Engine,
  { change, masks }: { readonly change: AnswerChange; readonly masks: Int32Array },
  after: Int32Array,
): void {
  for (const dependent of engine.dependents[change.question] ?? []) {
    const given = dependent === change.question ? change.mask : (masks[dependent] as number)
    const isAsked = isInScope(engine, dependent, after)
    after[dependent] = isAsked ? given : (engine.fullMasks[dependent] as number)
  }
}

/**
 * Whether a question can still be completed: it is neither plain nor closed, and is in scope or can come into scope,
 * because one of the questions that its scope depends on is free.
 */
export function isFree(engine: Engine, state: AnswerState, question: number): boolean {
  if (isPlain(state.masks[question] as number) || state.closed.has(question)) return false
  return (
    isInScope(engine, question, state.effectiveMasks) ||
    engine.dependents.some(
      (dependents, gate) =>
        gate !== question && dependents.includes(question) && isFree(engine, state, gate),
    )
  )
}

/** The masks that a question can be completed to: its present one, and each of its single options. */
export function completionsOf(
  engine: Engine,
  state: AnswerState,
  question: number,
): readonly number[] {
  const mask = state.masks[question] as number
  if (!isFree(engine, state, question)) return [mask]
  const completions = [mask]
  for (let rest = mask; rest !== 0; rest &= rest - 1) completions.push(rest & -rest)
  return completions
}

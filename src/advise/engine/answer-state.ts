import { applyScope, isInScope, isPlain } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** Answers on the way through a search: as they are given, and as they count once scope is applied. */
export interface AnswerState {
  readonly masks: Int32Array
  readonly effectiveMasks: Int32Array
  /** Questions that stay as they are, plain or not. */
  readonly closed: ReadonlySet<number>
}

export function answerState(
  engine: Engine,
  masks: Int32Array,
  closed: ReadonlySet<number> = new Set(),
): AnswerState {
  return { masks, effectiveMasks: applyScope(engine, masks), closed }
}

/** The same answers but one; looks again only at the questions whose scope hangs on it. */
export function withAnswer(
  engine: Engine,
  state: AnswerState,
  { question, mask }: { question: number; mask: number },
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

/** What counts after these moves of questions in scope, given in the order of their questions. */
export function masksAfter(
  engine: Engine,
  { masks, effectiveMasks }: AnswerState,
  changes: readonly AnswerChange[],
): Int32Array {
  const after = new Int32Array(effectiveMasks)
  writeMasksAfter(engine, { masks, changes }, after)
  return after
}

interface AnswerChange {
  readonly question: number
  readonly mask: number
}

/** The same, written into a copy of what counts: only answers that hang on a moved question are touched. */
export function writeMasksAfter(
  engine: Engine,
  { masks, changes }: { readonly masks: Int32Array; readonly changes: readonly AnswerChange[] },
  after: Int32Array,
): void {
  for (const change of changes) {
    // Most questions have no scope hanging on them.
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
 * Whether a question may still take an answer that counts and that it does not have: it is neither plain nor
 * closed, and in scope or may come into it, since one of the questions that its scope hangs on is free.
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

/** What a question may still be answered with, its answer as it stands included. */
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

import type { KnownPrecedent } from '../model/precedent.ts'
import { applyScope, encodeAnswers } from './encode-answers.ts'
import type { Engine } from './engine.ts'

/** A precedent whose answers are compiled: read for every case, compiled once. */
export interface PrecedentTable {
  readonly precedent: KnownPrecedent
  /** By question: its answers as they count. */
  readonly counted: Int32Array
  /** The questions that it answers: not with "unknown", and in scope. */
  readonly answered: readonly number[]
  /** The pairs that it decided, as indexes into the engine's pairs, in their order. */
  readonly pairs: readonly number[]
}

/** Compiles the precedents of a catalogue for the engine of the same catalogue. */
export function compilePrecedents(
  engine: Engine,
  precedents: readonly KnownPrecedent[],
): readonly PrecedentTable[] {
  const { fullMasks, pairs } = engine
  const questions = [...fullMasks.keys()]
  return precedents.map(precedent => {
    const counted = applyScope(engine, encodeAnswers(engine, precedent.requirements.answers))
    return {
      precedent,
      counted,
      answered: questions.filter(question => counted[question] !== fullMasks[question]),
      pairs: [...pairs.keys()].filter(
        index => (pairs[index]?.pair.id ?? '') in precedent.published,
      ),
    }
  })
}

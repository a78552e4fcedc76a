import type { KnownPrecedent } from '../../model/precedent.ts'
import { applyScope, encodeAnswers } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'

/** A precedent compiled for the engine of its catalogue, as plain data: the built-in ones are compiled by the build. */
export interface CompiledPrecedent {
  readonly precedent: Pick<KnownPrecedent, 'id' | 'title' | 'address' | 'published'>
  /** The questions that it answers: not with "unknown", and in scope; in the catalogue's order. */
  readonly answered: readonly number[]
  /** The answers to them, as masks. */
  readonly masks: readonly number[]
  /** The pairs that it decided, as indexes into the engine's pairs, in their order. */
  readonly pairs: readonly number[]
}

/**
 * Compiles the precedents of a catalogue for the engine of the same catalogue.
 *
 * @example
 * const known = compilePrecedents(engine, precedents)
 * const advice = advise(engine, requirements, known)
 */
export function compilePrecedents(
  engine: Engine,
  precedents: readonly KnownPrecedent[],
): readonly CompiledPrecedent[] {
  const { fullMasks, pairs } = engine
  return precedents.map(({ id, title, address, published, requirements }) => {
    const effectiveMasks = applyScope(engine, encodeAnswers(engine, requirements.answers))
    const answered = [...effectiveMasks.keys()].filter(
      question => effectiveMasks[question] !== fullMasks[question],
    )
    return {
      precedent: { id, title, address, published },
      answered,
      masks: answered.map(question => effectiveMasks[question] as number),
      pairs: [...pairs.keys()].filter(index => (pairs[index] as CompiledPair).pair.id in published),
    }
  })
}

import type { KnownPrecedent } from '../../model/precedent.ts'
import { answerState } from '../engine/answer-state.ts'
import type { Engine } from '../engine/engine.ts'

/** A precedent compiled for the engine of its catalogue, as plain data: the built-in ones are compiled by the build. */
export interface CompiledPrecedent {
  readonly precedent: Pick<KnownPrecedent, 'id' | 'title' | 'address' | 'published'> & {
    readonly isAdvice: boolean
  }
  /** The variables that it answers: not with "unknown", and in scope; in the catalogue's order. */
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
 * const advice = advise(engine, requirements, { precedents: known })
 */
export function compilePrecedents(
  engine: Engine,
  precedents: readonly KnownPrecedent[],
): readonly CompiledPrecedent[] {
  const { fullMasks, pairs } = engine
  return precedents.map(({ id, title, address, published, requirements, advice = false }) => {
    const { effectiveMasks } = answerState(engine, requirements.answers)
    const answered = [...effectiveMasks.keys()].filter(
      variable => effectiveMasks[variable] !== fullMasks[variable],
    )
    return {
      precedent: { id, title, address, published, isAdvice: advice },
      answered,
      masks: answered.map(variable => effectiveMasks[variable] as number),
      pairs: [...pairs.keys()].filter(index => (pairs[index]?.pair.id ?? '') in published),
    }
  })
}

import type { Source } from '../../../model/source.ts'
import type { WrittenStatedSource } from '../../shapes/pair-shape.ts'

/** The sources of a catalogue by id. */
export type Sources = ReadonlyMap<string, Source>

/** The source that was named by its id, or the judgement as it stands. */
export function compileSource(written: WrittenStatedSource, sources: Sources): Source {
  if (typeof written !== 'string') return written
  const source = sources.get(written)
  if (source === undefined) throw new Error(`Source "${written}" was not checked`)
  return source
}

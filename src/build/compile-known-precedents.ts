import { compileEngine } from '../advise/engine/compile-engine.ts'
import {
  type CompiledPrecedent,
  compilePrecedents,
} from '../advise/precedents/compile-precedents.ts'
import { parsePrecedents } from '../input/catalogue/parse-precedents.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { readKnowledge } from './read-knowledge.ts'

/** The precedents of a catalogue's folder, compiled for its engine; throws where one has a fault. */
export function compileKnownPrecedents(
  folder: string,
  catalogue: Catalogue,
): readonly CompiledPrecedent[] {
  const parsed = parsePrecedents(readKnowledge(folder, ['precedents']), catalogue)
  if (!parsed.ok)
    throw new Error(`The precedents have faults: ${JSON.stringify(parsed.findings, null, 2)}`)
  return compilePrecedents(compileEngine(catalogue), parsed.value)
}

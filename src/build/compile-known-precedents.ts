import { parsePrecedents } from '../input/parse-precedents.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { KnownPrecedent } from '../model/precedent.ts'
import { readKnowledge } from './read-knowledge.ts'

/** The precedents of a catalogue's folder, cut down to what a report reads of them; throws where one has a fault. */
export function compileKnownPrecedents(
  folder: string,
  catalogue: Catalogue,
): readonly KnownPrecedent[] {
  const parsed = parsePrecedents(readKnowledge(folder, ['precedents']), catalogue)
  if (!parsed.ok)
    throw new Error(`The precedents have faults: ${JSON.stringify(parsed.findings, null, 2)}`)
  return parsed.value.map(({ id, title, address, published, requirements }) => ({
    id,
    title,
    address,
    published,
    requirements: { answers: barely(requirements.answers) },
  }))
}

const barely = (answers: KnownPrecedent['requirements']['answers']) =>
  Object.fromEntries(Object.entries(answers).map(([id, { options }]) => [id, { options }]))

import { parsePrecedents } from '../../input/catalogue/parse-precedents.ts'
import { parseRequirements } from '../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import { readKnowledge } from '../read-knowledge.ts'
import type { SaidByQuestion } from './complete-answers.ts'

/** The answers of the examples (one entry a flow) and of the precedents in a catalogue's folder. */
export function knownAnswers(folder: string, catalogue: Catalogue) {
  const precedents = need(parsePrecedents(readKnowledge(folder, ['precedents']), catalogue))
  return {
    examples: exampleAnswers(readKnowledge(folder, ['examples']), catalogue),
    precedents: precedents.map(({ requirements }): SaidByQuestion => requirements.answers),
  }
}

function exampleAnswers(
  texts: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): readonly SaidByQuestion[] {
  const profiles = new Set<string>()
  const load = (path: string) => {
    const file = `examples/${path}`
    profiles.add(file)
    return { ok: true as const, file, text: texts.get(file) ?? '' }
  }
  return [...texts]
    .map(([file, text]) => ({
      file,
      documents: parseRequirements({ file, text, syntax: 'yaml' }, { catalogue, load }),
    }))
    .filter(({ file }) => !profiles.has(file))
    .flatMap(({ documents }) => documents.flatMap(({ parsed }) => need(parsed)))
    .map(({ answers }) => answers)
}

function need<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value
  throw new Error(`The patterns have faults: ${JSON.stringify(parsed.findings, null, 2)}`)
}

import { parseRequirements } from '../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { readKnowledge } from '../read-knowledge.ts'
import type { SaidByQuestion } from './complete-answers.ts'

/** An exchange between two systems that the profile among the examples knows. */
export const EXCHANGED = { from: 'Invoicing', to: 'Archive', extends: 'company.yaml' }

/** What that profile says of the exchange once these answers are given. */
export function inheritFrom(
  folder: string,
  catalogue: Catalogue,
): (answers: SaidByQuestion) => SaidByQuestion {
  const texts = readKnowledge(folder, ['examples'])
  const load = (path: string) => {
    const file = `examples/${path}`
    return { ok: true as const, file, text: texts.get(file) ?? '' }
  }
  return answers => {
    // Whether a fact is carried may depend on what the exchange is for.
    const purpose = answers.purpose?.options ?? 'unknown'
    const text = JSON.stringify({ name: 'n', ...EXCHANGED, answers: { purpose } })
    const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
    const [document] = parseRequirements(source, { catalogue, load })
    if (!document?.parsed.ok) throw new Error(`"${EXCHANGED.extends}" has faults`)
    const stated = Object.entries(document.parsed.value[0]?.answers ?? {})
    return Object.fromEntries(stated.filter(([, { origin }]) => origin.kind === 'profile'))
  }
}

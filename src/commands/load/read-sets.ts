import { parseRequirements } from '../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'

/** How findings call the answers that were given as options. */
export const SETS = '--set'

/** The answers of `--set question=option`, checked like those of a file; several options stand with commas between them. */
export function readSets(
  sets: readonly string[],
  catalogue: Catalogue,
): { readonly parsed: Parsed<Requirements['answers']>; readonly text: string } {
  const text = `${['{ name: "-", from: "-", to: "-", answers: {', ...sets.map(entryOf), '} }'].join('\n')}\n`
  const source = { file: SETS, text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue })
  const parsed = document?.parsed ?? { ok: false, findings: [] }
  if (!parsed.ok) return { parsed, text }
  return { parsed: { ...parsed, value: parsed.value[0]?.answers ?? {} }, text }
}

/** One line each, so that a fault is shown beside what was written. */
function entryOf(set: string): string {
  const at = set.indexOf('=')
  const [question, value] = at === -1 ? [set, ''] : [set.slice(0, at), set.slice(at + 1)]
  const parts = value.split(',')
  return `${JSON.stringify(question)}: ${JSON.stringify(parts.length > 1 ? parts : value)},`
}

import { parseRequirements } from '../../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Parsed } from '../../../model/finding.ts'
import type { Requirements } from '../../../model/requirements.ts'

/** How findings call the answers that were given as options. */
export const SETS = '--set'

/** Changed answers: of the exchange as a whole, or (`part`) of a part of it. */
export interface ChangedExchange {
  readonly part: string | null
  readonly answers: Requirements['answers']
}

/**
 * The answers of `--set question=option`, checked like those of a file: several options stand with commas between them,
 * and any other form in the brackets or braces that it has in a file. One for each part where answers differ by part.
 */
export function readSets(
  sets: readonly string[],
  catalogue: Catalogue,
): { readonly parsed: Parsed<readonly ChangedExchange[]>; readonly text: string } {
  const text = `${['{ name: "-", from: "-", to: "-", answers: {', ...sets.map(entryOf), '} }'].join('\n')}\n`
  const source = { file: SETS, text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue })
  const parsed = document?.parsed ?? { ok: false, findings: [] }
  if (!parsed.ok) return { parsed, text }
  const value = parsed.value.map(({ flow, answers }) => ({ part: flow, answers }))
  return { parsed: { ...parsed, value }, text }
}

/** One line each, so that a fault is shown beside what was written. */
function entryOf(set: string): string {
  const at = set.indexOf('=')
  const [question, value] = at === -1 ? [set, ''] : [set.slice(0, at), set.slice(at + 1)]
  if (/^\s*[[{]/.test(value)) return `${JSON.stringify(question)}: ${value},`
  const parts = isFigure(value) ? [value] : value.split(',')
  return `${JSON.stringify(question)}: ${JSON.stringify(parts.length > 1 ? parts : value)},`
}

/** A figure, or a range of figures, in which a comma may stand: `1,000` is not the list of 1 and 000. */
const isFigure = (value: string) => FIGURE.test(value)

const AMOUNT = String.raw`\d(?:[ ,.'_]?\d)*(?: ?(?:[a-z]+|\+))?`
const FIGURE = new RegExp(
  String.raw`^\s*${AMOUNT}(?: ?(?:\.\.|-) ?${AMOUNT}| to ${AMOUNT})?\s*$`,
  'i',
)

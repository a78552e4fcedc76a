/**
 * Whether a text reads as requirements, a profile, a landscape, a lock, a mapping of columns or a file of a catalogue, however faulty, by the keys
 * that it has: `answers` alone tells one, as do two of `name`, `from` and `to`. Of any other text nobody asked to see a line:
 * it may be somebody else's, with what is secret in it.
 */
export function readsAsOurs(text: string): boolean {
  const keys = outermostKeys(text)
  return (
    MARKS.some(marks => marks.every(key => keys.has(key))) ||
    (keys.size > 0 && [...keys].every(key => PLAIN_KEYS.has(key)))
  )
}

// Requirements, profiles and landscapes; then what only a catalogue, its examples and its precedents have; a lock.
const MARKS: readonly (readonly string[])[] = [
  ...['answers', 'fixed', 'flows', 'systems'].map(key => [key]),
  ...[
    ['name', 'from'],
    ['name', 'to'],
    ['from', 'to'],
    ['landscape', 'interfaces'],
  ],
  ...['because', 'instead', 'says', 'switch-off', 'override', 'forbids', 'hybrids'].map(key => [
    key,
  ]),
  ...['obligations', 'published', 'constants', 'between', 'decision', 'patterns'].map(key => [key]),
  ['id', 'topic'],
  ['id', 'help'],
  ['id', 'grade'],
  ['id', 'address'],
  ['id', 'reference'],
  ['id', 'how'],
  ['id', 'what'],
  ['id', 'fits'],
  ['id', 'avoid'],
  ['name', 'version', 'extends'],
  ['name', 'version', 'topics'],
  ['file', 'choices'],
  // What the columns of a list mean.
  ['columns'],
]

const PLAIN_KEYS: ReadonlySet<string> = new Set([
  ...['name', 'description', 'from', 'to', 'extends', 'requires', 'platforms', 'id', 'title'],
])

/** The keys that stand furthest to the left; in a text of braces all of them. */
function outermostKeys(text: string): ReadonlySet<string> {
  if (/^\s*[[{]/.test(text)) return new Set(keysIn(text))
  const found = Array.from(text.matchAll(KEY_OF_LINE), ([, before = '', key = '']) => ({
    column: before.length,
    key,
  }))
  const least = found.reduce((least, { column }) => Math.min(least, column), Infinity)
  const blocks = found.filter(({ column }) => column === least).map(({ key }) => key)
  const flows = (text.match(FLOW_LINE) ?? []).flatMap(keysIn)
  return new Set([...blocks, ...flows])
}

const KEY_OF_LINE = /^([ \t]*(?:- +)*)["']?([a-z][\w-]*)["']?[ \t]*:(?=\s|$)/gim
const FLOW_LINE = /^[ \t]*- +\{.*$/gm
const KEY_IN_BRACES = /[{,\n]\s*["']?([a-z][\w-]*)["']?\s*:/gi

const keysIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(KEY_IN_BRACES), ([, key = '']) => key)

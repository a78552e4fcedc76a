import type { Advice } from '../../model/advice.ts'

/** What stands for `{from}` and `{to}` in the catalogue's texts. */
export interface Names {
  readonly from: string
  readonly to: string
}

/** The names of an advice inside a sentence: of more than two receivers the first stands for all. */
export function namesOf({ from, to }: Pick<Advice, 'from' | 'to'>): Names {
  return { from, to: shorten(to, { most: 2, shown: 1 }) }
}

/** Both sides of an exchange in a title. */
export function titleNames({ from, to }: Pick<Advice, 'from' | 'to'>): string {
  return `${from} -> ${shorten(to, { most: 5, shown: 4 })}`
}

/** What stands for the two sides where nobody has named them. */
export const ROLES: Names = { from: 'the source', to: 'the receiver' }

/** A catalogue text on one line, with both names filled in. */
export function fillNames(text: string, names: Names): string {
  const filled = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\{(from|to)\}/g, (_, side: keyof Names) => names[side])
  // A role can begin a sentence; a name is written as its owner writes it.
  return names === ROLES && text.startsWith('{') ? upperFirst(filled) : filled
}

/** A label inside a sentence: its first letter small, unless it starts a name or an abbreviation. */
export function lowerFirst(label: string): string {
  return /^[A-Z](?![A-Z0-9])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** A label at the start of a sentence. */
export function upperFirst(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}

/** A number as a word up to twelve, as in running text. */
export function countWord(count: number): string {
  return WORDS[count] ?? String(count)
}

/** A count with its noun. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

function shorten(names: readonly string[], limit: { most: number; shown: number }): string {
  if (names.length <= limit.most) return names.join(', ')
  const shown = names.slice(0, limit.shown).join(', ')
  return `${shown} and ${names.length - limit.shown} more`
}

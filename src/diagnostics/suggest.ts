import type { Finding } from '../model/finding.ts'

/**
 * The facts of a finding about a word that is none of the allowed ones: `value` (the word, cut to 60 characters),
 * `allowed` and, where one of these is near enough to be what was meant, `nearest`.
 */
export function suggest(word: unknown, allowed: readonly string[]): Finding['facts'] {
  const nearest = typeof word === 'object' ? null : nearestWord(String(word), allowed)
  const facts = { value: quote(word), allowed }
  return nearest === null ? facts : { ...facts, nearest }
}

/** A value of any kind as a sentence can quote it: at most 60 characters of text; lists and mappings by their kind. */
export function quote(data: unknown): string {
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object' && data !== null) return 'a mapping'
  const text = String(data)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

const LONGEST_QUOTE = 60

/**
 * The candidate with the least edit distance to a word, upper and lower case being alike; of equal ones the first.
 * null where every distance exceeds max(1, floor(length of the word / 3)).
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase().slice(0, LONGEST_WORD)
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    if (distance < least) {
      least = distance
      nearest = candidate
    }
  }
  return nearest
}

/** No id has more characters; the rest of a longer word cannot make it nearer. */
const LONGEST_WORD = 64

/**
 * The least number of insertions, deletions, substitutions and swaps of neighbours that lead from one word to the
 * other (Damerau-Levenshtein, optimal string alignment).
 */
function editDistance(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= from.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = at(row, column - 1) + Number(from[line - 1] !== to[column - 1])
      const swap = isSwap(from, to, { line, column }) ? at(before, column - 2) + 1 : Infinity
      next.push(Math.min(at(row, column) + 1, at(next, column - 1) + 1, substitution, swap))
    }
    before = row
    row = next
  }
  return at(row, to.length)
}

function isSwap(from: string, to: string, at: { line: number; column: number }): boolean {
  const { line, column } = at
  if (line < 2 || column < 2) return false
  return from[line - 1] === to[column - 2] && from[line - 2] === to[column - 1]
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

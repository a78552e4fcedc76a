import type { Finding } from '../model/finding.ts'
import { nearestWord } from './nearest-word.ts'

/** The facts about a word that is none of the allowed ones: `value`, `allowed` and, if one is near, `nearest`. */
export function unknownWord(word: string, allowed: readonly string[]): Finding['facts'] {
  const nearest = nearestWord(word, allowed)
  const facts = { value: quote(word), allowed }
  return nearest === null ? facts : { ...facts, nearest }
}

/** A value as a sentence can quote it. */
export function quote(data: unknown): string {
  if (Array.isArray(data)) return 'a list'
  if (typeof data === 'object' && data !== null) return 'a mapping'
  const text = String(data)
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
}

const LONGEST_QUOTE = 60

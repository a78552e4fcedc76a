import { isMapping } from '../input/source/source-node.ts'
import type { WrittenData } from './yaml-edit/write-value.ts'

/** An answer as a person writes it: a value, and remarks on it. */
export interface WrittenAnswer {
  /** An option's id, a quantity, or several of these; or "unknown". */
  readonly value: string | readonly string[]
  readonly note: string | null
  readonly by: string | null
  readonly assumed: boolean
}

/** An answer as the data of its entry: plain where there are no remarks. */
export function dataOfAnswer({ value, note, by, assumed }: WrittenAnswer): WrittenData {
  const written = typeof value === 'string' ? wordOrNumber(value) : value.map(wordOrNumber)
  const remarks = Object.entries({ note, by, assumed }).filter(([, remark]) => remark)
  return remarks.length === 0 ? written : { value: written, ...Object.fromEntries(remarks) }
}

/** Whether the data of an entry says an answer already, in whatever form. */
export function saysAnswer(data: unknown, { value, note, by, assumed }: WrittenAnswer): boolean {
  const said = isMapping(data) ? data : { value: data }
  const words = Array.isArray(said.value) ? said.value.map(asWord) : asWord(said.value)
  const remarks = [said.note ?? '', said.by ?? '', said.assumed ?? false]
  return (
    JSON.stringify([words, ...remarks]) === JSON.stringify([value, note ?? '', by ?? '', assumed])
  )
}

function asWord(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

/** Counts are written as numbers; but not where reading them again would give other digits. */
function wordOrNumber(word: string): string | number {
  const isCount = /^\d+(?:\.\d+)?$/.test(word) && String(Number(word)) === word
  return isCount ? Number(word) : word
}

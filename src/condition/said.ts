import type { Said } from '../model/answers.ts'
import type { Question } from '../model/question.ts'

/** Whether two answers to one question say the same, in whatever order; no answer is the same as none. */
export function isSameSaid(one: Said | undefined, other: Said | undefined): boolean {
  return keyOf(one) === keyOf(other)
}

const keyOf = (said: Said | undefined) =>
  said &&
  JSON.stringify([said.options, said.unsure ?? [], said.oneOf ?? []].map(list => list.toSorted()))

/** An answer that says nothing. */
export function unknownSaid({ holds, options }: Pick<Question, 'holds' | 'options'>): Said {
  const all = options.map(({ id }) => id)
  return holds === 'several' ? { options: [], unsure: all } : { options: all }
}

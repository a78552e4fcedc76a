import type { Said } from '../../model/answers.ts'

/** Whether two answers to one question say the same. */
export function isSameSaid(one: Said, other: Said): boolean {
  return keyOf(one) === keyOf(other)
}

const keyOf = ({ options, unsure = [], oneOf = [] }: Said) =>
  JSON.stringify([options, unsure, oneOf])

import { ALL, IN, NOT } from './compile-condition.ts'

/** Kleene's three truth values, ordered: `all` is the least, `any` the greatest, `not` the mirror image. */
export type Truth = 0 | 1 | 2
export const FALSE = 0
export const UNKNOWN = 1
export const TRUE = 2

/** The truth of the condition at `at` of `code` for these answers (one option mask a question). */
export function matchCondition(code: Int32Array, at: number, masks: Int32Array): Truth {
  switch (code[at]) {
    case IN:
      return matchIn(masks[code[at + 1] as number] as number, code[at + 2] as number)
    case NOT:
      return (TRUE - matchCondition(code, at + 2, masks)) as Truth
    default:
      return matchChildren(code, at, masks)
  }
}

/** True when the answer lies inside the options, false when it is disjoint, else unknown. */
export function matchIn(answer: number, options: number): Truth {
  if ((answer & ~options) === 0) return TRUE
  return (answer & options) === 0 ? FALSE : UNKNOWN
}

function matchChildren(code: Int32Array, at: number, masks: Int32Array): Truth {
  const isAll = code[at] === ALL
  const end = code[at + 1] as number
  let truth: Truth = isAll ? TRUE : FALSE
  for (let child = at + 2; child < end; child = endOf(code, child)) {
    const next = matchCondition(code, child, masks)
    if (isAll ? next < truth : next > truth) truth = next
  }
  return truth
}

function endOf(code: Int32Array, at: number): number {
  return code[at] === IN ? at + 3 : (code[at + 1] as number)
}

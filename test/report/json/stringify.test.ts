import { expect, test } from 'vitest'
import { stringify } from '../../../src/report/json/stringify.ts'

const HOSTILE = 'a\u007f\u0085\u009b\u00ad\u061c\u200b\u202e\u2066\u2028\ufeff\u{e0041}\u{1f600} é'

test('what acts on a terminal or cannot be seen is escaped, and means the same', () => {
  const text = stringify({ [HOSTILE]: HOSTILE }, 2)
  expect(text).toMatch(/^[ -~\n\u{1f600}é]*$/u)
  expect(JSON.parse(text)).toEqual({ [HOSTILE]: HOSTILE })
})

test.each([null, 2])('all else is as JSON.stringify writes it, indented by %s', indent => {
  const value = { a: [1, 'b\n"c"', null], d: {}, e: [] }
  expect(stringify(value, indent)).toBe(JSON.stringify(value, null, indent ?? undefined))
})

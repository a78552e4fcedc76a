import { expect, test } from 'vitest'
import { breakText } from '../../../src/report/graph/break-text.ts'

test.each([
  ['a bc def', 4, ['a bc', 'def']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['short', 20, ['short']],
  ['', 3, ['']],
  ['a📦b', 1, ['a', '📦', 'b']],
])('"%s" at %i', (text, most, lines) => {
  expect(breakText(text, most, line => line.length)).toEqual(lines)
})

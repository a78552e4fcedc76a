import fc from 'fast-check'
import { expect, test } from 'vitest'
import { haveCommon, variableSet } from '../../../src/advise/engine/variable-set.ts'

test.each<[string, number[], number[], boolean]>([
  ['nothing is in an empty set', [], [0, 31, 32], false],
  ['the same variable', [5], [5], true],
  ['another of the same word', [5], [6], false],
  ['the last bit of a word', [31], [31], true],
  ['the first bit of the next word is another variable', [0], [32], false],
  ['a variable of the last word', [1, 94], [94], true],
])('%s', (_, one, other, expected) => {
  expect(haveCommon(variableSet(one, 95), variableSet(other, 95))).toBe(expected)
})

test('two sets meet where lists do', () => {
  const variables = fc.array(fc.nat({ max: 99 }), { maxLength: 5 })
  fc.assert(
    fc.property(variables, variables, (one, other) => {
      expect(haveCommon(variableSet(one, 100), variableSet(other, 100))).toBe(
        one.some(each => other.includes(each)),
      )
    }),
  )
})

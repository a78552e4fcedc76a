import { expect, test } from 'vitest'
import { isSameSaid, unknownSaid } from '../../src/condition/said.ts'

test.each([
  [{ options: ['a', 'b'] }, { options: ['b', 'a'] }, true],
  [{ options: ['a'] }, { options: ['a'], unsure: [], oneOf: [] }, true],
  [{ options: ['a'] }, { options: [], unsure: ['a'] }, false],
  [{ options: ['a'] }, undefined, false],
  [undefined, undefined, true],
])('%j and %j say the same: %s', (one, other, same) => {
  expect(isSameSaid(one, other)).toBe(same)
})

test('an answer that says nothing leaves every option open', () => {
  const options = [{ id: 'a' }, { id: 'b' }] as never
  expect(unknownSaid({ holds: 'one', options })).toEqual({ options: ['a', 'b'] })
  expect(unknownSaid({ holds: 'several', options })).toEqual({ options: [], unsure: ['a', 'b'] })
})

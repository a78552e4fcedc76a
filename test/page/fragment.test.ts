import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Said } from '../../src/model/answers.ts'
import { readFragment, writeFragment } from '../../src/page/fragment.ts'
import { question } from '../helpers/build-catalogue.ts'

const one = question('one', 3)
const several = { ...one, id: 'several', holds: 'several' as const }
const questions = [one, several]
const ids = (count: number) => one.options.slice(0, count).map(({ id }) => id)

test('an address without a state says nothing', () => {
  expect(readFragment('', 2, questions)).toEqual({
    shown: null,
    changes: [{}, {}],
    isWhole: true,
  })
})

test('the answers of the second report stand behind its number', () => {
  const changes = [{}, { one: { options: ids(2) } }]
  const fragment = writeFragment({ shown: 1, changes })
  expect(fragment).toBe(`report=2&2.one=${ids(2).join()}`)
  expect(readFragment(fragment, 2, questions)).toEqual({ shown: 1, changes, isWhole: true })
})

test.each([
  'one=',
  'one=x',
  'other=a',
  'report=3',
  'report=0',
  '9.one=a',
  'one=%',
  '=&=&&',
  '__proto__=a',
])('"%s" is left out', fragment => {
  const { shown, changes, isWhole } = readFragment(fragment, 2, questions)
  expect(shown).toBeNull()
  expect(isWhole).toBe(false)
  const said = changes.flatMap(own => Object.values(own))
  expect(said.every(({ options }) => options.length === one.options.length)).toBe(true)
})

const saidOne: fc.Arbitrary<Said> = fc
  .subarray(ids(3), { minLength: 1 })
  .map(options => ({ options }))
const saidSeveral: fc.Arbitrary<Said> = fc
  .tuple(
    ...ids(3).map(id => fc.constantFrom('holds', 'unsure', 'oneOf', 'not').map(how => [id, how])),
  )
  .map(pairs => {
    const named = (how: string) => pairs.filter(each => each[1] === how).map(each => each[0] ?? '')
    const [unsure, oneOf] = [named('unsure'), named('oneOf')]
    return {
      options: named('holds'),
      ...(unsure.length > 0 && { unsure }),
      ...(oneOf.length > 0 && { oneOf }),
    }
  })

test('what is written is read again', () => {
  fc.assert(
    fc.property(saidOne, saidSeveral, (first, second) => {
      const state = { shown: null, changes: [{ one: first, several: second }] }
      expect(readFragment(writeFragment(state), 1, questions)).toEqual({ ...state, isWhole: true })
    }),
  )
})

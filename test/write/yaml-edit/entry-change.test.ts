import { expect, test } from 'vitest'
import { isChanged } from '../../../src/write/yaml-edit/entry-change.ts'

const change = { path: ['flows', 1, 'answers'], key: 'a', data: { value: [1, 'x'] }, order: ['a'] }
const flows = (...all: readonly object[]) => ({ name: 'n', flows: all })
const before = flows({ name: 'f', answers: { a: 1 } }, { answers: { a: 1, b: 2 }, name: 'g' })

test.each<readonly [boolean, string, unknown]>([
  [
    true,
    'exactly this',
    flows(
      { name: 'f', answers: { a: 1 } },
      { answers: { a: { value: [1, 'x'] }, b: 2 }, name: 'g' },
    ),
  ],
  [
    true,
    'exactly this, at another place',
    flows(
      { name: 'f', answers: { a: 1 } },
      { name: 'g', answers: { b: 2, a: { value: [1, 'x'] } } },
    ),
  ],
  [false, 'nothing', before],
  [
    false,
    'another value',
    flows({ name: 'f', answers: { a: 1 } }, { answers: { a: { value: [1] }, b: 2 }, name: 'g' }),
  ],
  [
    false,
    'another entry',
    flows(
      { name: 'f', answers: { a: 1 } },
      { answers: { a: { value: [1, 'x'] }, b: '2' }, name: 'g' },
    ),
  ],
  [
    false,
    'another flow',
    flows({ name: 'f', answers: {} }, { answers: { a: { value: [1, 'x'] }, b: 2 }, name: 'g' }),
  ],
  [
    false,
    'the wrong flow',
    flows(
      { name: 'f', answers: { a: { value: [1, 'x'] } } },
      { answers: { a: 1, b: 2 }, name: 'g' },
    ),
  ],
  [
    false,
    'the entry of the whole',
    {
      ...flows({ name: 'f', answers: { a: 1 } }, { answers: { b: 2 }, name: 'g' }),
      a: { value: [1, 'x'] },
    },
  ],
  [false, 'all', null],
])('%s where the data says %s anew', (expected, _, after) => {
  expect(isChanged(before, after, change)).toBe(expected)
})

test('a mapping that was missing may be there', () => {
  const added = { path: ['answers'], key: 'a', data: 'x', order: ['a'] }
  expect(
    isChanged({ name: 'n', fixed: 1 }, { name: 'n', answers: { a: 'x' }, fixed: 1 }, added),
  ).toBe(true)
  expect(isChanged({ name: 'n', answers: null }, { answers: { a: 'x' }, name: 'n' }, added)).toBe(
    true,
  )
})

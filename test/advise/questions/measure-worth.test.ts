import { expect, test } from 'vitest'
import { measureWorth } from '../../../src/advise/questions/measure-worth.ts'

test.each<[string, readonly (readonly [number, number])[], number]>([
  [
    'all decided alike: there is nothing to tell',
    [
      [1, 7],
      [1, 7],
      [2, 7],
      [2, 7],
    ],
    0,
  ],
  [
    'each answer has its own decision: it tells all',
    [
      [1, 7],
      [1, 7],
      [2, 8],
      [2, 8],
    ],
    2 / 3,
  ],
  [
    'one answer alone: it tells nothing',
    [
      [1, 7],
      [1, 7],
      [1, 8],
      [1, 8],
    ],
    0,
  ],
  [
    'an answer that was met once counts nowhere',
    [
      [1, 7],
      [1, 7],
      [2, 8],
    ],
    0,
  ],
  ['no cases', [], 0],
])('%s', (_, cases, worth) => {
  expect(measureWorth(cases)).toBeCloseTo(worth)
})

import { expect, test } from 'vitest'
import { leastLikelihood, UNLIKELY } from '../../../src/advise/questions/least-likely.ts'

test.each([
  [0, UNLIKELY],
  [22, UNLIKELY],
  [23, UNLIKELY + 0.1],
  [24, UNLIKELY + 0.2],
])('after %i answers a verdict has to be so likely to change: %f', (answered, least) => {
  expect(leastLikelihood(answered)).toBeCloseTo(least, 10)
})

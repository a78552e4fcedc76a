import { expect, test } from 'vitest'
import { quantityText } from '../../../src/report/wording/quantity-text.ts'

test.each([
  [300_000, 300_000, 'duration', '5 minutes'],
  [3_600_000, 3_600_000, 'duration', '1 hour'],
  [5_400_000, 5_400_000, 'duration', '1.5 hours'],
  [3_600_000, 7_200_000, 'duration', '1 hour to 2 hours'],
  [0, 500, 'duration', '0 milliseconds to 500 milliseconds'],
  [604_800_000, 604_800_000, 'duration', '7 days'],
  [5e6, 5e6, 'size', '5 MB'],
  [65_536, 65_536, 'size', '65.536 kB'],
  [1_440_000, 1_440_000, 'count', '1 440 000'],
  [1000, 1000, 'count', '1 000'],
  [4, 7, 'count', '4 to 7'],
  [8, Number.POSITIVE_INFINITY, 'count', '8 or more'],
] as const)('%d to %d of a %s: %s', (low, high, kind, text) => {
  expect(quantityText({ low, high }, kind)).toBe(text)
})

test.each([
  [{ low: 0, high: 299_999, beyond: 300_000 }, 'duration', 'less than 5 minutes'],
  [{ low: 5_000_001, high: Number.POSITIVE_INFINITY, beyond: 5e6 }, 'size', 'more than 5 MB'],
] as const)('%j of a %s leaves out its own figure: %s', (range, kind, text) => {
  expect(quantityText(range, kind)).toBe(text)
})

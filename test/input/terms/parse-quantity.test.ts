import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuantity, quantityPattern } from '../../../src/input/terms/parse-quantity.ts'
import type { QuantityKind } from '../../../src/model/question.ts'

const KINDS: readonly QuantityKind[] = ['duration', 'size', 'count']

test.each([
  ['500ms', 'duration', 500, 500],
  ['30s', 'duration', 30_000, 30_000],
  ['0.29s', 'duration', 290, 290],
  ['1.5h', 'duration', 5_400_000, 5_400_000],
  ['1d', 'duration', 86_400_000, 86_400_000],
  ['5..30m', 'duration', 300_000, 1_800_000],
  ['30s..1h', 'duration', 30_000, 3_600_000],
  ['200kB', 'size', 200_000, 200_000],
  ['5 MB', 'size', 5_000_000, 5_000_000],
  ['250000', 'count', 250_000, 250_000],
  ['2000..15000', 'count', 2000, 15_000],
] as const)('%s is a %s', (...[text, kind, low, high]) => {
  expect(parseQuantity(text, kind)).toEqual({ low, high })
})

test.each([
  ['', 'duration'],
  ['5', 'duration'],
  ['5M', 'duration'],
  ['m', 'duration'],
  ['5m30s', 'duration'],
  ['..5m', 'duration'],
  ['5m..', 'duration'],
  ['1m..2m..3m', 'duration'],
  ['5kb', 'size'],
  ['5constructor', 'size'],
  ['1,000', 'count'],
  ['-5', 'count'],
  ['5k', 'count'],
] as const)('%j is no %s', (text, kind) => {
  expect(parseQuantity(text, kind)).toBeNull()
})

test('the pattern for editors accepts exactly what is read', () => {
  const amount = fc
    .tuple(
      fc.constantFrom('5', '0.5', '.5', '-1', '10'),
      fc.constantFrom('', ' ', '  '),
      fc.constantFrom('', 'ms', 'm', 'kB', 'KB', 'd'),
    )
    .map(parts => parts.join(''))
  const written = fc.oneof(
    amount,
    fc
      .tuple(amount, fc.constantFrom('..', ' .. ', '...', ' ..'), amount)
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(written, fc.constantFrom(...KINDS), (text, kind) => {
      const accepted = new RegExp(quantityPattern(kind)).test(text)
      expect(accepted).toBe(parseQuantity(text, kind) !== null)
    }),
    { numRuns: 2000 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  parseQuantity,
  quantityPattern,
  readNumber,
  readQuantity,
} from '../../../src/input/terms/parse-quantity.ts'
import type { QuantityKind } from '../../../src/model/question.ts'

const KINDS: readonly QuantityKind[] = ['duration', 'size', 'count']
const MINUTE = 60_000
const HOUR = 60 * MINUTE

test.each([
  ['500ms', 'duration', 500, 500],
  ['30s', 'duration', 30_000, 30_000],
  ['0.29s', 'duration', 290, 290],
  ['1.5h', 'duration', 1.5 * HOUR, 1.5 * HOUR],
  ['1d', 'duration', 24 * HOUR, 24 * HOUR],
  ['5..30m', 'duration', 5 * MINUTE, 30 * MINUTE],
  ['30s..1h', 'duration', 30_000, HOUR],
  ['200kB', 'size', 200_000, 200_000],
  ['5 MB', 'size', 5_000_000, 5_000_000],
  ['250000', 'count', 250_000, 250_000],
  ['2000..15000', 'count', 2000, 15_000],
] as const)('%s is a %s', (...[text, kind, low, high]) => {
  expect(parseQuantity(text, kind)).toEqual({ low, high })
})

describe('as people write them', () => {
  test.each([
    ['5 min', 'duration', 5 * MINUTE, 5 * MINUTE],
    ['5 Minutes', 'duration', 5 * MINUTE, 5 * MINUTE],
    ['1 hour', 'duration', HOUR, HOUR],
    ['2 hrs', 'duration', 2 * HOUR, 2 * HOUR],
    ['90 Sec', 'duration', 90_000, 90_000],
    ['1,5 h', 'duration', 1.5 * HOUR, 1.5 * HOUR],
    ['1 week', 'duration', 168 * HOUR, 168 * HOUR],
    ['1-2 h', 'duration', HOUR, 2 * HOUR],
    ['1 \u2013 2 h', 'duration', HOUR, 2 * HOUR],
    ['5 to 10 min', 'duration', 5 * MINUTE, 10 * MINUTE],
    ['30 s to 1 h', 'duration', 30_000, HOUR],
    ['1 h+', 'duration', HOUR, Number.POSITIVE_INFINITY],
    ['0.250 s', 'duration', 250, 250],
    ['1234.567s', 'duration', 1_234_567, 1_234_567],
    ['5mb', 'size', 5e6, 5e6],
    ['5 Mb', 'size', 5e6, 5e6],
    ['200KB', 'size', 200_000, 200_000],
    ['64 KiB', 'size', 65_536, 65_536],
    ['500 bytes', 'size', 500, 500],
    ['4 to 7', 'count', 4, 7],
    ['4-7', 'count', 4, 7],
    ['8+', 'count', 8, Number.POSITIVE_INFINITY],
    ['8 +', 'count', 8, Number.POSITIVE_INFINITY],
    ['1 440 000', 'count', 1_440_000, 1_440_000],
    ['1\u00a0440\u202f000', 'count', 1_440_000, 1_440_000],
    ['1,440,000', 'count', 1_440_000, 1_440_000],
    ['1.440.000', 'count', 1_440_000, 1_440_000],
    ["1'440'000", 'count', 1_440_000, 1_440_000],
    ['2k', 'count', 2000, 2000],
    ['2.5k', 'count', 2500, 2500],
    ['2 thousand', 'count', 2000, 2000],
    ['1.5M', 'count', 1_500_000, 1_500_000],
    ['3 million', 'count', 3e6, 3e6],
    ['2k..15k', 'count', 2000, 15_000],
    ['1e6', 'count', 1e6, 1e6],
    ['2.0', 'count', 2, 2],
    [' 12 ', 'count', 12, 12],
    ['1h30m', 'duration', 1.5 * HOUR, 1.5 * HOUR],
    ['1 h 30 min', 'duration', 1.5 * HOUR, 1.5 * HOUR],
    ['1d2h3m4s5ms', 'duration', 26 * HOUR + 3 * MINUTE + 4005, 26 * HOUR + 3 * MINUTE + 4005],
    ['<= 5 min', 'duration', 0, 5 * MINUTE],
    ['>= 8', 'count', 8, Number.POSITIVE_INFINITY],
  ] as const)('%j is a %s', (...[text, kind, low, high]) => {
    expect(parseQuantity(text, kind)).toEqual({ low, high })
  })

  test.each([
    ['< 5 min', 'duration', 0, 5 * MINUTE - 1, 5 * MINUTE],
    ['<1k', 'count', 0, 999, 1000],
    ['> 5MB', 'size', 5_000_001, Number.POSITIVE_INFINITY, 5e6],
  ] as const)('%j leaves out its own figure', (...[text, kind, low, high, beyond]) => {
    expect(parseQuantity(text, kind)).toEqual({ low, high, beyond })
  })

  test.each([
    ['250.000', 'count', ['250', '250000']],
    ['1,000', 'count', ['1', '1000']],
    ['1.500 s', 'duration', ['1.5 s', '1500 s']],
    ['59.999s', 'duration', ['59.9990s', '59999s']],
    ['1,000-2,000', 'count', ['1-2', '1000-2000']],
    ['100..1.000 MB', 'size', ['100..1 MB', '100..1000 MB']],
    ['1.000+', 'count', ['1+', '1000+']],
    ['1.250k', 'count', ['1.25k', '1250k']],
  ] as const)('%j has two meanings', (text, kind, readings) => {
    expect(readQuantity(text, kind)).toEqual({ ok: false, because: 'ambiguous', readings })
    for (const reading of readings)
      expect(readQuantity(reading, kind)).not.toHaveProperty('readings')
  })

  test.each(['2.5', '0,5', '1.2345', '1..2.5', '1.5e0'])('%j is no count: a fraction', text => {
    expect(readQuantity(text, 'count')).toEqual({ ok: false, because: 'fraction' })
  })

  test('a range runs from less to more', () => {
    expect(readQuantity('7 to 4', 'count')).toEqual({ ok: false, because: 'reversed' })
  })
})

test.each([
  [250, 'count', { ok: true, range: { low: 250, high: 250 } }],
  [1e6, 'count', { ok: true, range: { low: 1e6, high: 1e6 } }],
  [2.5, 'count', { ok: false, because: 'fraction' }],
  [-1, 'count', { ok: false, because: 'wrong' }],
  [5, 'duration', { ok: false, because: 'wrong' }],
] as const)('the number %d of JSON as a %s', (value, kind, read) => {
  expect(readNumber(value, kind)).toEqual(read)
})

test.each([
  ['', 'duration'],
  ['5', 'duration'],
  ['5M', 'duration'],
  ['m', 'duration'],
  ['30m1h', 'duration'],
  ['1h2h', 'duration'],
  ['1h30', 'duration'],
  ['< 0', 'count'],
  ['<0.00 min', 'duration'],
  ['< 0e3 kB', 'size'],
  ['< 5', 'duration'],
  ['..5m', 'duration'],
  ['5m..', 'duration'],
  ['1m..2m..3m', 'duration'],
  ['1-2m+', 'duration'],
  ['5constructor', 'size'],
  ['-5', 'count'],
  ['2m', 'count'],
  ['12 34', 'count'],
  ['1,00,000', 'count'],
  ['1e', 'count'],
  ['1e-3', 'count'],
  ['0x10', 'count'],
  ['a few', 'count'],
] as const)('%j is no %s', (text, kind) => {
  expect(readQuantity(text, kind)).toEqual({ ok: false, because: 'wrong' })
})

test('the pattern for editors accepts what is read, but for a count with a fraction and a range that falls', () => {
  const amount = fc
    .tuple(
      fc.constantFrom(
        '5',
        '0',
        '0.0',
        '0e1',
        '0 000',
        '0 005',
        '0.5',
        '.5',
        '-1',
        '10',
        '1,000',
        '1 000',
        '1.000.000',
        '1e3',
        '1,5',
      ),
      fc.constantFrom('', ' '),
      fc.constantFrom('', 'ms', 'm', 'kB', 'KB', 'd', 'min', 'Min', 'k', 'M', 'days'),
      fc.constantFrom('', '', '+'),
    )
    .map(parts => parts.join(''))
  const written = fc.oneof(
    amount,
    fc.tuple(fc.constantFrom('<', '>= ', '=', '<>'), amount).map(parts => parts.join('')),
    fc
      .tuple(
        amount,
        fc.constantFrom('', ' ', '..', ' .. ', '...', ' ..', '-', ' to ', 'to'),
        amount,
      )
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(written, fc.constantFrom(...KINDS), (raw, kind) => {
      // What is read may have more blanks; an editor is told of none.
      const text = raw.trim().replace(/ +/g, ' ')
      const read = readQuantity(text, kind)
      const accepted = new RegExp(quantityPattern(kind)).test(text)
      expect(accepted).toBe(read.ok || read.because === 'fraction' || read.because === 'reversed')
    }),
    { numRuns: 5000 },
  )
})

import { describe, expect, test } from 'vitest'
import { check, recordedWith, requiredWith } from '../../helpers/drift-case.ts'

describe('what is fixed against the advice', () => {
  test.each([
    ['the other side', 'q1 pair=b', ['pair=b, advised a']],
    ['a side where nothing is possible', 'q1 t1 pair=b', ['pair=b, advised infeasible']],
    ['the side that is advised', 'q1 pair=a', []],
    ['a side where either is as good', 'pair=a', []],
    ['a choice of a pair that nobody has', 'q1 none=a', []],
  ])('%s', (_, words, departures) => {
    expect(
      check(words, words).departures.map(
        ({ pair, choice, advice }) => `${pair}=${choice}, advised ${advice}`,
      ),
    ).toEqual(departures)
  })

  test.each([
    // What the requirements say, what the lock says of which choice, what is told.
    [{ because: 'new' }, 'b', { because: 'new', owner: 'them', review: '2025-01-01' }],
    [{ owner: 'us' }, 'b', { because: 'old', owner: 'us', review: '2025-01-01' }],
    [{ review: '2027-01-01' }, 'b', { because: 'old', owner: 'them', review: '2027-01-01' }],
    [{}, 'both', { because: null, owner: null, review: null }],
  ])('has reasons %j where the lock has some for %s', (stated, choice, told) => {
    const recorded = { because: 'old', owner: 'them', review: '2025-01-01' }
    const { departures } = check('q1 other=b pair=b', 'q1 other=b pair=b', {
      record: recordedWith('pair', { ...recorded, choice }),
      requirements: requiredWith('pair', stated),
    })
    expect(departures).toMatchObject([{ pair: 'pair', choice: 'b', advice: 'a', ...told }])
  })
})

describe('reasons that the requirements state otherwise', () => {
  test.each([
    ['another because', { because: 'new' }, 'b', true],
    ['another owner', { owner: 'us' }, 'b', true],
    ['another review', { review: '2027-01-01' }, 'b', true],
    ['the same', { because: 'old', owner: 'them', review: '2027-06-01' }, 'b', false],
    ['none', {}, 'b', false],
    ['those of another choice', { because: 'new' }, 'a', false],
  ])('%s', (_, stated, choice, isTold) => {
    const recorded = { because: 'old', owner: 'them', review: '2027-06-01' }
    const { differences } = check('q2 other=b pair=b', 'q2 other=b pair=b', {
      record: recordedWith('pair', { ...recorded, choice }),
      requirements: requiredWith('pair', stated),
    })
    const told = differences.flatMap(each => (each.kind === 'reasons' ? [each.pair] : []))
    expect(told).toEqual(isTold ? ['pair'] : [])
  })
})

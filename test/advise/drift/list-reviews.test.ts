import { describe, expect, test } from 'vitest'
import { check, policyOn, recordedWith, required, requiredWith } from '../../helpers/drift-case.ts'

describe('reviews that are due', () => {
  const place = { file: 'lock.yaml', line: 30, column: 3, length: 6 }

  test('of the whole, by the day and no sooner', () => {
    const statusAt = (review: string) =>
      check('q1', 'q1', { record: record => ({ ...record, place, owner: 'us', review }) })
    expect(statusAt('2026-11-28')).toMatchObject({ status: 'kept', differences: [] })
    expect(statusAt('2026-11-27')).toMatchObject({
      status: 'due',
      differences: [
        { kind: 'review', of: 'decision', id: null, date: '2026-11-27', owner: 'us', place },
      ],
    })
  })

  test('of what is fixed, at the place that states it', () => {
    const reviews = (stated: string | null) =>
      check('q1 other=a pair=a', 'q1 other=a pair=a', {
        record: recordedWith('pair', { place, owner: 'us', review: '2026-02-02' }),
        requirements: requiredWith('pair', { review: stated }),
      }).differences.filter(({ kind }) => kind === 'review')
    const review = { kind: 'review', of: 'fixed', id: 'pair', owner: 'us' }
    expect(reviews(null)).toEqual([{ ...review, date: '2026-02-02', place }])
    expect(reviews('2026-03-03')).toEqual([
      { ...review, date: '2026-03-03', place: required('pair=a').fixed[0]?.place },
    ])
  })

  test('of what is fixed and was not recorded, where the requirements state it', () => {
    const { differences } = check('q1', 'q1 pair=a', {
      requirements: requiredWith('pair', { review: '2026-03-03' }),
    })
    expect(differences.map(({ kind }) => kind)).toEqual(['review', 'fixed'])
  })

  test('of a policy, where the requirements stand', () => {
    const policy = policyOn('other', 'a')
    expect(check('q1', 'q1', { duePolicies: [policy] }).differences).toEqual([
      {
        ...{ kind: 'review', of: 'policy', id: 'policy', date: '2026-01-01', owner: 'security' },
        place: { file: 'test.yaml', line: 7, column: 1, length: 1 },
      },
    ])
  })
})

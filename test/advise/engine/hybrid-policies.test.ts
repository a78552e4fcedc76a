import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Policy } from '../../../src/model/catalogue.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  policy,
  question,
  toward,
} from '../../helpers/build-catalogue.ts'

const catalogue = buildCatalogue({
  questions: [question('p', 2), question('q', 3), question('r', 3)],
  rules: [toward('a', 3, { when: given('p1') }), toward('b', 3, { when: given('p1') })],
  hybrids: [hybrid('mixed', given('p1')), hybrid('other', given('p1'))],
})

const hybridUnder = (policies: readonly Policy[], answers: Record<string, readonly string[]>) => {
  const engine = compileEngine({ ...catalogue, policies })
  const [verdict] = advise(engine, requirementsOf({ p: ['p1'], ...answers })).verdicts
  return verdict?.hybrid?.id ?? null
}

test.each<[string, Partial<Policy>[], Record<string, readonly string[]>, string | null]>([
  ['none', [], {}, 'mixed'],
  ['one that always holds', [{}], {}, 'other'],
  ['one for another pair', [{ pair: 'another' }], {}, 'mixed'],
  ['one for another hybrid', [{ choice: 'other' }], {}, 'mixed'],
  ['one for a side', [{ choice: 'a' }], {}, 'mixed'],
  ['both', [{}, { choice: 'other' }], {}, null],
  ['one whose answers are given', [{ when: given('q1') }], { q: ['q1'] }, 'other'],
  ['one whose answers are others', [{ when: given('q1') }], { q: ['q2'] }, 'mixed'],
  ['one whose answers are missing', [{ when: given('q1') }], {}, 'mixed'],
  ['one that is lifted', [{ unless: given('q1') }], { q: ['q1'] }, 'mixed'],
  ['one that may be lifted', [{ unless: given('q1') }], { q: ['q1', 'q2'] }, 'other'],
  ['one that nothing is known to lift', [{ unless: given('q1') }], {}, 'other'],
  [
    'the second of two for one hybrid',
    [{ when: given('q1') }, { when: given('r1') }],
    { q: ['q2'], r: ['r1'] },
    'other',
  ],
  [
    'the first of two for one hybrid',
    [{ when: given('q1') }, { when: given('r1') }],
    { q: ['q1'], r: ['r2'] },
    'other',
  ],
  [
    'neither of two for one hybrid',
    [{ when: given('q1') }, { when: given('r1') }],
    { q: ['q2'], r: ['r2'] },
    'mixed',
  ],
])('a hybrid under policies: %s', (_, policies, answers, chosen) => {
  expect(
    hybridUnder(
      policies.map(rest => policy('mixed', rest)),
      answers,
    ),
  ).toBe(chosen)
})

test('what could still lift a policy on the only hybrid leaves the verdict unsettled', () => {
  const [pair] = catalogue.pairs
  const pairs = pair ? [{ ...pair, hybrids: [hybrid('mixed', given('p1'))] }] : []
  const policies = [policy('mixed', { unless: given('q1') })]
  const engine = compileEngine({ ...catalogue, pairs, policies })
  const settled = (answers: Record<string, readonly string[]>) =>
    advise(engine, requirementsOf({ p: ['p1'], ...answers })).verdicts[0]?.settled
  expect([settled({}), settled({ q: ['q1'] }), settled({ q: ['q2', 'q3'] })]).toEqual([
    false,
    true,
    true,
  ])
})

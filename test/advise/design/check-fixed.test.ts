import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Pair, Rule } from '../../../src/model/pair.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'
import { policyOn } from '../../helpers/drift-case.ts'

/** A veto that a policy made. */
const byPolicy = (rule: Rule): Rule => ({
  ...{ ...rule, id: 'no b' },
  source: { policy: 'no b', owner: 'security', review: '2026-01-01' },
})

const small = buildCatalogue({
  questions: ['q', 'r', 's', 't'].map(id => question(id, 2)),
  rules: [
    toward('a', 3, { when: given('q1') }),
    toward('b', 3, { when: given('q2') }),
    toward('b', 3, { when: given('s1') }),
    toward('a', 3, { when: given('s1') }),
    rulesOut('a', given('r1')),
    { ...rulesOut('b', given('t1')), id: 'not b' },
    byPolicy(rulesOut('b', given('t1'))),
  ],
  hybrids: [hybrid('both', given('s1'), ['not b']), hybrid('other both', given('s2'))],
})

const catalogue: Catalogue = {
  ...small,
  pairs: [...small.pairs, { ...(small.pairs[0] as Pair), id: 'other', rules: [], hybrids: [] }],
  policies: [
    { ...policyOn('pair', 'both'), id: 'no mix' },
    { ...policyOn('pair', 'both'), id: 'no mix with r1', when: given('r1') },
    { ...policyOn('pair', 'a'), id: 'no a unless q1', unless: given('q1') },
    { ...policyOn('other', 'b'), id: 'of another pair' },
    // A policy on a side is told by name and as the veto that it makes: once.
    { ...policyOn('pair', 'b'), id: 'no b', when: given('t1') },
  ],
}

test.each([
  ['the side that is advised', 'q1', 'a', 'agrees'],
  ['the other side', 'q2', 'a', 'differs, forbidden by no a unless q1'],
  ['a side where nothing is known', '', 'b', 'differs'],
  ['the hybrid that is advised', 's1', 'both', 'differs, forbidden by no mix'],
  ['a hybrid where a side is advised', 'q1', 'other both', 'differs'],
  ['another hybrid than the one that is advised', 's2 q1', 'both', 'differs, forbidden by no mix'],
  ['a side that is ruled out', 'r1 q1', 'a', 'differs, breaks not a'],
  ['the side that is left', 'r1 q2', 'b', 'agrees'],
  [
    'a hybrid that is no way out of a veto',
    'r1',
    'both',
    'differs, breaks not a, forbidden by no mix, no mix with r1',
  ],
  [
    'a hybrid that is the way out of one veto of two',
    't1',
    'both',
    'differs, breaks no b, forbidden by no mix, no b',
  ],
  ['a side that a policy rules out', 't1', 'b', 'differs, breaks not b, no b, forbidden by no b'],
])('%s', (_, words, choice, expected) => {
  const answers = Object.fromEntries(
    words.split(' ').flatMap(word => (word ? [[word.slice(0, 1), [word]]] : [])),
  )
  const requirements = requirementsOf(answers, { pair: choice })
  const { fixed } = advise(compileEngine(catalogue), requirements)
  expect(
    fixed.map(({ pair, agrees, breaks, forbiddenBy }) => [
      pair,
      [
        agrees ? 'agrees' : 'differs',
        ...(breaks.length > 0 ? [`breaks ${breaks.join(', ')}`] : []),
        ...(forbiddenBy.length > 0 ? [`forbidden by ${forbiddenBy.join(', ')}`] : []),
      ].join(', '),
    ]),
  ).toEqual([['pair', expected]])
})

test('a hybrid that is advised agrees', () => {
  const allowed = { ...catalogue, policies: [] }
  const requirements = requirementsOf({ s: ['s1'] }, { pair: 'both' })
  expect(advise(compileEngine(allowed), requirements).fixed[0]?.agrees).toBe(true)
})

test('what is fixed is told whole, in the order of the pairs', () => {
  const { fixed: both } = requirementsOf({ q: ['q1'] }, { other: 'a', pair: 'a' })
  const fixed = both.map(each => ({
    ...each,
    ...{ because: `${each.pair} is so`, owner: 'us', review: '2027-01-01' },
  }))
  const told = { choice: 'a', owner: 'us', review: '2027-01-01', origin: { kind: 'file' } }
  const requirements = { ...requirementsOf({ q: ['q1'] }), fixed }
  expect(advise(compileEngine(catalogue), requirements).fixed).toEqual([
    { ...told, pair: 'pair', because: 'pair is so', agrees: true, breaks: [], forbiddenBy: [] },
    { ...told, pair: 'other', because: 'other is so', agrees: false, breaks: [], forbiddenBy: [] },
  ])
})

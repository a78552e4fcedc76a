import { expect, test } from 'vitest'
import { compareRules, compareVersions } from '../../../src/advise/drift/compare-rules.ts'
import type { RecordedChoice } from '../../../src/model/recorded-decision.ts'
import { policyOn } from '../../helpers/drift-case.ts'

type Rules = Pick<RecordedChoice, 'toward' | 'ruledOut'>

const choiceWith = (rules: Partial<Rules>): RecordedChoice => ({
  ...{ advice: 'a', strength: null, design: 'a', toward: {}, ruledOut: {} },
  ...rules,
})

const today = [policyOn('pair', 'a'), { ...policyOn('pair', 'b'), id: 'other policy' }]
const gonePolicy = { id: 'gone policy', owner: 'legal', because: 'It was the law.' }

const compared = (before: Partial<Rules>, after: Partial<Rules>) =>
  compareRules({ today, recorded: [gonePolicy] }, choiceWith(before), choiceWith(after)).map(
    ({ rule, isPolicy, effect, side, before, after }) =>
      `${isPolicy ? 'policy ' : ''}${rule} ${effect} ${side} ${before} -> ${after}`,
  )

test.each<[string, Partial<Rules>, Partial<Rules>, readonly string[]]>([
  ['the same', { toward: { a: { one: 2 } } }, { toward: { a: { one: 2 } } }, []],
  [
    'one that came, one that went, one of another weight',
    { toward: { a: { kept: 1, gone: 1, more: 1 } } },
    { toward: { a: { kept: 1, new: 1, more: 2 } } },
    ['gone toward a 1 -> 0', 'more toward a 1 -> 2', 'new toward a 0 -> 1'],
  ],
  [
    'the largest change first, less or more',
    { toward: { a: { less: 5 }, b: { some: 2 } } },
    { toward: { a: { less: 1 }, b: { some: 3, most: 5 } } },
    ['most toward b 0 -> 5', 'less toward a 5 -> 1', 'some toward b 2 -> 3'],
  ],
  [
    'what rules a side out before all others',
    { toward: { a: { one: 3 } } },
    { toward: { a: { one: 1 } }, ruledOut: { a: ['veto'] } },
    ['veto rules-out a 0 -> 1', 'one toward a 3 -> 1'],
  ],
  [
    'one that rules out what it spoke for',
    { toward: { a: { one: 1 } } },
    { ruledOut: { a: ['one'] } },
    ['one rules-out a 0 -> 1', 'one toward a 1 -> 0'],
  ],
  [
    'one that speaks for the other side',
    { toward: { a: { one: 1 } } },
    { toward: { b: { one: 1 } } },
    ['one toward a 1 -> 0', 'one toward b 0 -> 1'],
  ],
  [
    'policies are told as such',
    { ruledOut: { b: ['other policy', 'gone policy'] } },
    { ruledOut: { a: ['policy', 'veto'] } },
    [
      'policy other policy rules-out b 1 -> 0',
      'policy gone policy rules-out b 1 -> 0',
      'policy policy rules-out a 0 -> 1',
      'veto rules-out a 0 -> 1',
    ],
  ],
])('rules: %s', (_, before, after, expected) => {
  expect(compared(before, after)).toEqual(expected)
})

test('a policy is told with its reason and its owner, as the catalogue has them or had them', () => {
  const known = { today, recorded: [gonePolicy, { ...gonePolicy, id: 'policy' }] }
  const then = choiceWith({ ruledOut: { a: ['gone policy', 'rule'] } })
  const changes = compareRules(known, then, choiceWith({ ruledOut: { a: ['policy'] } }))
  expect(changes.map(({ rule, because, owner }) => [rule, because, owner])).toEqual([
    ['gone policy', 'It was the law.', 'legal'],
    ['rule', null, null],
    ['policy', '', 'security'],
  ])
})

test('layers that came, went or have another version are told; the others are not', () => {
  const then = [
    { name: 'base', version: '1.0.0' },
    { name: 'group', version: '2.0.0' },
    { name: 'old', version: '1.0.0' },
  ]
  const now = [
    { name: 'base', version: '1.0.0' },
    { name: 'new', version: '0.1.0' },
    { name: 'group', version: '2.1.0' },
  ]
  expect(compareVersions(then, now)).toEqual([
    { name: 'group', before: '2.0.0', after: '2.1.0' },
    { name: 'old', before: '1.0.0', after: null },
    { name: 'new', before: null, after: '0.1.0' },
  ])
})

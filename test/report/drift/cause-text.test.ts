import { describe, expect, test } from 'vitest'
import {
  answerChangeText,
  fixedChangeText,
  rulesText,
} from '../../../src/report/drift/cause-text.ts'
import { driftLabels } from '../../../src/report/drift/drift-labels.ts'
import { severalCatalogue } from '../../helpers/several-catalogue.ts'

const labels = driftLabels(severalCatalogue())
const place = { file: 'a.yaml', line: 1, column: 1, length: 1 }

describe('an answer that is another', () => {
  test.each([
    ['data-freshness', '5m', '1d', 'data freshness changed from 5m to 1d'],
    ['data-freshness', 'hours', '5m', 'changed from "an hour or more" to 5m'],
    ['data-freshness', 'unknown', '5m', 'changed from not known to 5m'],
    ['data-freshness', 'seconds, minutes', 'hours', '"seconds at most or minutes" to "an hour'],
    ['exchange', 'look-up', 'copy', '"something is looked up" to "a copy is kept in step"'],
    ['exchange', null, 'copy', 'exchange is answered with "a copy is kept in step" now'],
    ['exchange', 'copy', null, 'is no longer answered (was "a copy is kept in step")'],
    ['exchange', 'gone', 'copy', 'exchange changed from gone to "a copy is kept in step"'],
    ['promises', 'in-order', 'in-order, never-twice', 'promises gained "nothing comes twice"'],
    ['promises', 'in-order, never-twice', 'never-twice', 'promises lost "order is kept"'],
    [
      'promises',
      'in-order',
      'never-twice',
      'gained "nothing comes twice" and lost "order is kept"',
    ],
    ['promises', 'none', 'in-order', 'promises gained "order is kept"'],
    ['promises', 'in-order', 'in-order; not sure: never-twice', 'kept; not sure whether nothing'],
    ['promises', 'one of in-order, never-twice', 'in-order', 'kept or nothing comes twice" to "'],
    ['no-question', 'a', 'b', 'no question changed from a to b'],
  ])('%s: %s -> %s', (question, before, after, text) => {
    expect(answerChangeText({ kind: 'answer', question, before, after, place }, labels)).toContain(
      text,
    )
  })
})

test.each([
  [null, 'push', 'the push way is fixed now'],
  ['pull', null, 'the pull way is no longer fixed'],
  ['pull', 'both-pull-push', 'both of pull-push is fixed, no longer the pull way'],
  ['gone', 'push', 'the push way is fixed, no longer gone'],
])('what was fixed %s -> %s', (before, after, text) => {
  const pair = 'pull-push'
  expect(fixedChangeText({ kind: 'fixed', pair, before, after, place }, labels)).toBe(text)
})

test.each([
  ['push-many', 0, 3, '"It is much" (push-many) counts 3 for the push way now'],
  ['no-rule', 2, 0, 'rule no-rule no longer counts for the push way (was 2)'],
])('the rule %s is told by its reason as far as it has one', (rule, before, after, text) => {
  const plain = { isPolicy: false, because: null, owner: null, effect: 'toward' } as const
  const change = { ...plain, rule, side: 'push', before, after }
  expect(rulesText([change], labels)).toBe(text)
})

test.each([
  [1, 0, 'the policy p of the board ("One platform. No other") no longer forbids the pull way'],
  [0, 1, 'the policy p of the board ("One platform. No other") forbids the pull way now'],
])('a policy is told with its owner and its reason: %i -> %i', (before, after, text) => {
  const policy = { isPolicy: true, because: 'One platform.  No other.', owner: 'the board' }
  const change = { ...policy, rule: 'p', effect: 'rules-out', side: 'pull', before, after } as const
  expect(rulesText([change], labels)).toBe(text.replace('. No other', ''))
})

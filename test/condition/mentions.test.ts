import { expect, test } from 'vitest'
import { mentionsIn, namesOption, questionsIn } from '../../src/condition/mentions.ts'
import type { Condition } from '../../src/model/condition.ts'
import { given } from '../helpers/build-catalogue.ts'

const condition: Condition = {
  kind: 'all',
  of: [given('q1'), { kind: 'any', of: [given('p1', 'p2'), { kind: 'not', of: given('q2') }] }],
}

test('what a condition names is found at any depth, in the order in which it stands', () => {
  expect(mentionsIn(condition)).toEqual([given('q1'), given('p1', 'p2'), given('q2')])
  expect(questionsIn(condition)).toEqual(['q', 'p'])
})

test.each([
  ['p', 'p2', true],
  ['q', 'q2', true],
  ['q', 'q3', false],
  ['p', 'q1', false],
])('of %s the option %s is named: %s', (question, option, named) => {
  expect(namesOption(condition, question, option)).toBe(named)
})

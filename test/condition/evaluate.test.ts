import { expect, test } from 'vitest'
import {
  evaluateCondition,
  FALSE,
  TRUE,
  truthOfAnswer,
  truthOfSaid,
  UNKNOWN,
} from '../../src/condition/evaluate.ts'
import type { Condition } from '../../src/model/condition.ts'
import { given, question } from '../helpers/build-catalogue.ts'

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  yes: ['yes1'],
  no: ['no2'],
  maybe: ['maybe1', 'maybe2'],
}
const yes = given('yes1')
const no = given('no1')
const maybe = given('maybe1')
const unanswered = given('unanswered1')
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const not = (of: Condition): Condition => ({ kind: 'not', of })

test.each([
  ['an answer within the options', yes, TRUE],
  ['an answer beside them', no, FALSE],
  ['an answer of which a part is within', maybe, UNKNOWN],
  ['a partial answer that is wholly within', given('maybe1', 'maybe2', 'maybe3'), TRUE],
  ['no answer', unanswered, UNKNOWN],
  ['not true', not(yes), FALSE],
  ['not unknown', not(maybe), UNKNOWN],
  ['all with something false', all(yes, maybe, no), FALSE],
  ['all with something unknown', all(yes, maybe), UNKNOWN],
  ['all of nothing', all(), TRUE],
  ['any with something true', any(no, maybe, yes), TRUE],
  ['any with something unknown', any(no, maybe), UNKNOWN],
  ['any of nothing', any(), FALSE],
  ['one within another', all(yes, not(any(no, not(yes)))), TRUE],
])('%s', (_, condition, truth) => {
  const truthOf = evaluateCondition(condition, ({ question, options }) =>
    truthOfAnswer(ANSWERS[question], options),
  )
  expect(truthOf).toBe(truth)
})

const single = question('q', 3)
const several = { ...single, holds: 'several' as const }

test.each([
  ['one of these holds', { options: ['q1'] }, TRUE],
  ['another holds', { options: ['q3'] }, FALSE],
  ['none holds', { options: [] }, FALSE],
  ['one of these may hold', { options: ['q3'], unsure: ['q2'] }, UNKNOWN],
  ['at least one of these does', { options: [], oneOf: ['q1', 'q2'] }, TRUE],
  ['at least one of these or another does', { options: [], oneOf: ['q2', 'q3'] }, UNKNOWN],
  ['nothing is said', undefined, UNKNOWN],
])('of several, where %s', (_, said, truth) => {
  expect(truthOfSaid(several, said, ['q1', 'q2'])).toBe(truth)
})

test('of one, a list is what it may be', () => {
  expect(truthOfSaid(single, { options: ['q1', 'q3'] }, ['q1', 'q2'])).toBe(UNKNOWN)
  expect(truthOfSaid(single, { options: ['q1', 'q2'] }, ['q1', 'q2'])).toBe(TRUE)
})

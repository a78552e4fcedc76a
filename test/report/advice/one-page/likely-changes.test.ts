import { expect, test } from 'vitest'
import type { Contradiction } from '../../../../src/model/catalogue.ts'
import type { Moves, Question } from '../../../../src/model/question.ts'
import type { Advice, StatedAnswer } from '../../../../src/model/result/advice.ts'
import { likelihood } from '../../../../src/report/advice/changes/is-likely.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const names = { from: 'A', to: 'B' }
const [stated] = sampleAdvice.answers as [StatedAnswer]

interface Said extends Partial<StatedAnswer> {
  readonly moves?: Moves
  readonly holds?: Question['holds']
  readonly quantity?: Question['quantity']
}

/** Whether the answer to a question "q" of five options may come to be `wanted`, beside "p1" to a question "p". */
function mayBe(
  wanted: string | readonly string[],
  { moves, holds = 'one', quantity = null, ...said }: Said,
  contradictions: readonly Contradiction[] = [],
): boolean {
  const asked: Question = { ...question('q', 5), holds, quantity, ...(moves && { moves }) }
  const catalogue = { ...sampleCatalogue, questions: [question('p', 2), asked], contradictions }
  const base = { ...stated, assumed: false, unsure: [], oneOf: [] }
  const advice: Advice = {
    ...emptyAdvice,
    answers: [
      { ...base, question: 'p', options: ['p1'] },
      { ...base, question: 'q', options: ['q1'], ...said },
    ],
  }
  return likelihood(advice, { catalogue, names })({ q: wanted })
}

test('where the catalogue says nothing of it any other answer may come', () => {
  expect(mayBe('q5', {})).toBe(true)
})

test('what is given with the exchange becomes nothing else, also where it was assumed', () => {
  expect(mayBe('q2', { moves: 'never' })).toBe(false)
  expect(mayBe('q2', { moves: 'never', assumed: true })).toBe(false)
})

test.each([
  ['q3', 'by-degrees', 'q1', null, true],
  ['q4', 'by-degrees', 'q1', null, false],
  ['q1', 'by-degrees', 'q3', null, true],
  ['q3', 'by-degrees', 'q1', 'duration', true],
  ['q3', 'by-degrees', 'q1', 'count', false],
  ['q2', 'by-degrees', 'q1', 'size', true],
  ['q3', 'upward', 'q1', null, true],
  ['q1', 'upward', 'q2', null, false],
] as const)('%s %s from %s of a %s: %s', (wanted, moves, from, quantity, expected) => {
  expect(mayBe(wanted, { moves, options: [from], quantity })).toBe(expected)
})

test('a number that was assumed may also be less', () => {
  expect(mayBe('q1', { moves: 'upward', options: ['q2'], assumed: true })).toBe(true)
})

test('only the steps that are named, unless it was assumed', () => {
  const moves = [{ from: 'q1', to: ['q3'] }]
  expect(mayBe('q3', { moves })).toBe(true)
  expect(mayBe('q2', { moves })).toBe(false)
  expect(mayBe('q2', { moves, assumed: true })).toBe(true)
})

test('of several what may come comes, and what may go goes; what was assumed may turn out not to hold', () => {
  const moves = { come: ['q2'], go: ['q3'] }
  const said = { moves, holds: 'several', options: ['q1', 'q3'] } as const
  expect(mayBe(['q1', 'q2', 'q3'], said)).toBe(true)
  expect(mayBe(['q1', 'q3', 'q4'], said)).toBe(false)
  expect(mayBe(['q1'], said)).toBe(true)
  expect(mayBe(['q3'], said)).toBe(false)
  expect(mayBe(['q3'], { ...said, assumed: true })).toBe(true)
})

test('what an answer leaves open may be found to be so, whatever is given with the exchange', () => {
  expect(mayBe('q2', { moves: 'never', options: ['q1', 'q2'] })).toBe(true)
  const several = { moves: 'never', holds: 'several', unsure: ['q2'] } as const
  expect(mayBe(['q1', 'q2'], several)).toBe(true)
  expect(mayBe(['q2'], several)).toBe(false)
})

test('nothing comes that contradicts what else was said', () => {
  const both = {
    kind: 'all',
    of: [
      { kind: 'in', question: 'p', options: ['p1'] },
      { kind: 'in', question: 'q', options: ['q2'] },
    ],
  } as const
  const contradiction = { id: 'x', when: both, receivers: null, because: '' }
  expect(mayBe('q2', {}, [contradiction])).toBe(false)
  expect(mayBe('q3', {}, [contradiction])).toBe(true)
})

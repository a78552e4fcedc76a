import { expect, test } from 'vitest'
import {
  listVariables,
  matchMask,
  variablesByQuestion,
} from '../../../src/advise/engine/variables.ts'
import { FALSE, TRUE, UNKNOWN } from '../../../src/condition/evaluate.ts'
import { question } from '../../helpers/build-catalogue.ts'

test('a question of which one option holds is one variable, and of others each option is one', () => {
  const questions = [
    question('p', 3),
    { ...question('s', 2), holds: 'several' as const },
    question('q', 2),
  ]
  const variables = listVariables(questions)
  expect(variables).toEqual([
    { question: 0, option: null, fullMask: 0b111 },
    { question: 1, option: 0, fullMask: 0b11 },
    { question: 1, option: 1, fullMask: 0b11 },
    { question: 2, option: null, fullMask: 0b11 },
  ])
  expect(variablesByQuestion(questions, variables)).toEqual([[0], [1, 2], [3]])
})

test.each([
  [0b001, 0b001, TRUE],
  [0b001, 0b011, TRUE],
  [0b011, 0b011, TRUE],
  [0b011, 0b001, UNKNOWN],
  [0b011, 0b110, UNKNOWN],
  [0b100, 0b011, FALSE],
  [0b110, 0b001, FALSE],
])('whether an answer %i lies within %i', (answer, options, truth) => {
  expect(matchMask(answer, options)).toBe(truth)
})

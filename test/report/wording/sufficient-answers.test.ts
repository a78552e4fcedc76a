import { expect, test } from 'vitest'
import type { Condition } from '../../../src/model/condition.ts'
import { sufficientAnswers } from '../../../src/report/wording/sufficient-answers.ts'
import { question } from '../../helpers/build-catalogue.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const p: Condition = { kind: 'in', question: 'p', options: ['p1'] }
const q: Condition = { kind: 'in', question: 'q', options: ['q1', 'q2'] }

/** A catalogue with one rule of this condition. */
function labelsWith(when: Condition) {
  const [pair] = sampleCatalogue.pairs
  const rule = loadPatterns().catalogue.pairs[0]?.rules[0]
  if (pair === undefined || rule === undefined) throw new Error('there are rules')
  const questions = [question('p', 2), { ...question('q', 2), holds: 'several' as const }]
  const pairs = [{ ...pair, rules: [{ ...rule, id: 'r', when }] }]
  return { catalogue: { ...sampleCatalogue, questions, pairs }, names: { from: 'A', to: 'B' } }
}

const answers = { p: 'p1', q: { holds: ['q1', 'q2'], holdsNot: [], oneOf: [] } }

test('of facts of which each would do the first is enough', () => {
  const labels = labelsWith({ kind: 'any', of: [p, q] })
  expect(sufficientAnswers({ rule: 'r', answers }, labels)).toEqual({ p: 'p1' })
})

test('of several options that hold one is enough', () => {
  const { q: both } = answers
  expect(sufficientAnswers({ rule: 'r', answers: { q: both } }, labelsWith(q))).toEqual({
    q: { holds: ['q1'], holdsNot: [], oneOf: [] },
  })
})

test('what a rule takes together is told together, and so is a rule that is not known', () => {
  const labels = labelsWith({ kind: 'all', of: [p, q] })
  expect(sufficientAnswers({ rule: 'r', answers }, labels)).toEqual(answers)
  expect(sufficientAnswers({ rule: 'gone', answers }, labels)).toEqual(answers)
})

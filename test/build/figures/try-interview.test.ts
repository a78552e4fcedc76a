import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { compileBuiltIn } from '../../../src/build/compile-built-in.ts'
import {
  completeAnswers,
  drawOne,
  randomFrom,
} from '../../../src/build/figures/complete-answers.ts'
import { inheritFrom } from '../../../src/build/figures/inherit-from.ts'
import { tryInterview } from '../../../src/build/figures/try-interview.ts'
import type { Question } from '../../../src/model/question.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

const catalogue = buildCatalogue({
  questions: [question('p', 2), question('q', 2), question('r', 2, given('p1'))],
  rules: [toward('a', 2, { when: given('p1') }), toward('b', 1, { when: given('q1') })],
})

test.each([
  ['p1', 1, 3],
  ['p2', 2, 2],
])('with %s it asks %i of %i questions in scope', (option, asked, inScope) => {
  const sheet = completeAnswers(
    catalogue,
    { p: { options: [option] } },
    drawOne(() => 0),
  )
  const tried = tryInterview(compileEngine(catalogue), sheet)
  expect(tried).toMatchObject({ asked, inScope })
  expect(tried.steps).toHaveLength(asked + 1)
})

test('what a profile says is not asked, once the answers so far let it', () => {
  const engine = compileEngine(catalogue)
  const sheet = { p: { options: ['p1'] }, q: { options: ['q1'] }, r: { options: ['r1'] } }
  const after = (given: string) => (answers: object) =>
    given in answers ? { q: { options: ['q1'] } } : {}
  const nothing = tryInterview(engine, sheet)
  expect(tryInterview(engine, sheet, () => ({ p: sheet.p })).asked).toBeLessThan(2)
  expect(tryInterview(engine, sheet, after('nothing')).asked).toBe(nothing.asked)
})

test('the profile among the examples says something of both systems and of the company', () => {
  const inherit = inheritFrom('patterns', compileBuiltIn('patterns'))
  const facts = ['source-ways', 'query-limits', 'receiver-ways', 'receiver-stops', 'middle-layer']
  for (const purpose of [['copy'], ['look-up', 'command'], []])
    expect(Object.keys(inherit({ purpose: { options: purpose } }))).toEqual(
      expect.arrayContaining(facts),
    )
})

test('a drawn answer is one of those that are given, and the same for the same seed', () => {
  const options = ['o1', 'o2', 'o3']
  const asked = question('o', 3)
  const draw = () =>
    Array.from({ length: 40 }, () => drawOne(random)({ options }, asked).options).flat()
  let random = randomFrom(7)
  const first = draw()
  random = randomFrom(7)
  expect(draw()).toEqual(first)
  expect(new Set(first)).toEqual(new Set(options))
})

test('where several may hold, those that do stay, and one of those that are open joins them', () => {
  const asked = { ...question('o', 4), holds: 'several' } as const
  const draw = drawOne(() => 0.9)
  expect(draw({ options: ['o1', 'o2'] }, asked)).toEqual({ options: ['o1', 'o2'] })
  expect(draw({ options: ['o1'], oneOf: ['o2'], unsure: ['o3', 'o4'] }, asked)).toEqual({
    options: ['o1', 'o4'],
  })
})

test('what is not given is unknown: any option, or unsure of each', () => {
  const [p, q, r] = catalogue.questions as [Question, Question, Question]
  const several = { ...catalogue, questions: [p, q, { ...r, holds: 'several' as const }] }
  expect(completeAnswers(several, { q: { options: ['q2'] } }, said => said)).toEqual({
    p: { options: ['p1', 'p2'] },
    q: { options: ['q2'] },
    r: { options: [], unsure: ['r1', 'r2'] },
  })
})

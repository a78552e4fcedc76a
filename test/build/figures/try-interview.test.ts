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

test('the profile among the examples says something of both systems, and of the receiver in no look-up', () => {
  const shipped = compileBuiltIn('patterns')
  const inherit = inheritFrom('patterns', shipped)
  const stated = (option: string) => Object.keys(inherit({ exchange: { options: [option] } }))
  const facts = ['source-can-notify', 'source-query-access', 'receiver-reachable']
  expect(stated('copy')).toEqual(expect.arrayContaining([...facts, 'receiver-availability']))
  expect(stated('look-up')).toEqual(expect.arrayContaining(facts))
  expect(stated('look-up')).not.toContain('receiver-availability')
})

test('a drawn answer is one of those that are given, and the same for the same seed', () => {
  const options = ['o1', 'o2', 'o3']
  const draw = () => Array.from({ length: 40 }, () => drawOne(random)(options)).flat()
  let random = randomFrom(7)
  const first = draw()
  random = randomFrom(7)
  expect(draw()).toEqual(first)
  expect(new Set(first)).toEqual(new Set(options))
  expect(completeAnswers(catalogue, { q: { options: ['q2'] } }, all => all)).toEqual({
    p: { options: ['p1', 'p2'] },
    q: { options: ['q2'] },
    r: { options: ['r1', 'r2'] },
  })
})

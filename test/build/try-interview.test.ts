import { expect, test } from 'vitest'
import { compileEngine } from '../../src/advise/compile-engine.ts'
import { completeAnswers, drawOne, randomFrom } from '../../src/build/complete-answers.ts'
import { tryInterview } from '../../src/build/try-interview.ts'
import { buildCatalogue, given, question, toward } from '../helpers/build-catalogue.ts'

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

import { describe, expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { compilePrecedents } from '../../../src/advise/precedents/compile-precedents.ts'
import { isOfOneKind } from '../../../src/advise/precedents/is-of-one-kind.ts'
import type { Question } from '../../../src/model/question.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, question } from '../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const given = (id: string) => ({ ...question(id, 3), moves: 'never' }) as const
const several = { ...given('s'), holds: 'several' } as const

/** Whether an exchange with these answers and a published decision with those are of one kind. */
function alike(here: NaiveAnswers, there: NaiveAnswers, questions = FOUR): boolean {
  const catalogue = buildCatalogue({ questions })
  const engine = compileEngine(catalogue)
  const [known] = compilePrecedents(engine, [
    { id: 'x', title: '', address: '', published: {}, requirements: requirementsOf(there) },
  ])
  const { effectiveMasks } = answerState(engine, requirementsOf(here).answers)
  return known !== undefined && isOfOneKind(engine, effectiveMasks, known)
}

const FOUR: readonly Question[] = [
  given('p'),
  given('q'),
  given('r'),
  { ...question('n', 4), quantity: 'count' },
  several,
]

const same = { p: ['p1'], q: ['q1'], r: ['r1'] }

describe('an exchange and a published decision', () => {
  test('are of one kind where all is alike that is given', () => {
    expect(alike(same, same)).toBe(true)
    expect(alike(same, { ...same, r: ['r2'] })).toBe(false)
    expect(alike(same, { ...same, r: ['r1', 'r2'] })).toBe(true)
  })

  test('are not where too little of it is known', () => {
    expect(alike(same, { p: ['p1'], q: ['q1'] })).toBe(false)
    expect(alike({ p: ['p1'], q: ['q1'], n: ['n1'] }, { ...same, n: ['n1'] })).toBe(false)
    const open = { ...same, r: ['r1', 'r2', 'r3'] }
    expect([alike(open, same), alike(same, open)]).toEqual([false, false])
  })

  test('are, though one of them says more', () => {
    const more = { ...same, s: ['s1'], n: ['n4'] }
    expect([alike(same, more), alike(more, same)]).toEqual([true, true])
  })

  test('are, whatever differs that is neither given nor a number', () => {
    const five = [...FOUR, question('z', 4)]
    expect(alike({ ...same, z: ['z1'] }, { ...same, z: ['z4'] }, five)).toBe(true)
  })

  test('have at least one of several in common', () => {
    expect(alike({ ...same, s: ['s1', 's2'] }, { ...same, s: ['s2'] })).toBe(true)
    expect(alike({ ...same, s: ['s1'] }, { ...same, s: ['s2'] })).toBe(false)
  })

  test('have numbers that are at most one band apart', () => {
    expect(alike({ ...same, n: ['n1'] }, { ...same, n: ['n2'] })).toBe(true)
    expect(alike({ ...same, n: ['n1'] }, { ...same, n: ['n3'] })).toBe(false)
    expect(alike({ ...same, n: ['n1'] }, { ...same, n: ['n2', 'n3'] })).toBe(true)
  })

  test('are of one kind where the catalogue says nothing of what is given', () => {
    expect(alike({ p: ['p1'] }, { p: ['p2'] }, [question('p', 2)])).toBe(true)
  })
})

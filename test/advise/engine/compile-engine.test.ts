import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { ScoringGroup } from '../../../src/advise/engine/engine.ts'
import { scoreGroup } from '../../../src/advise/engine/score-groups.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Tension } from '../../../src/model/design-rules.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

test('what searches keep from one set of answers to the next stays within bounds', () => {
  const engine = compileEngine(smallCatalogue())
  const first = engine.residuals()
  first.formulas.test(0, 1)
  expect(engine.residuals()).toBe(first)
  for (let mask = 0; mask < 30_000; mask++) first.formulas.test(0, mask)
  expect(engine.residuals()).not.toBe(first)
  expect(engine.residuals().size()).toBeLessThan(10)
})

// Its variables: p is 0, the options of s are 1 and 2, q is 3; s is asked where p1 may be, q where s1 may hold.
const questions = [
  question('p', 2),
  { ...question('s', 2, given('p1')), holds: 'several' as const },
  question('q', 3, given('s1')),
]
const chained = () => buildCatalogue({ questions })

test('a variable bears on itself, and on those of which the scope depends on it, directly or not', () => {
  const engine = compileEngine(chained())
  expect(engine.dependents).toEqual([[0, 1, 2, 3], [1, 3], [2], [3]])
  expect([...engine.askWhenAt].map(at => at >= 0)).toEqual([false, true, true, true])
  expect(engine.unanswered.map(({ question: asked }) => asked)).toEqual([0, 1, 1, 2])
})

const tension = (id: string, when: Condition | null): Tension => ({
  id,
  between: [
    { pair: 'pair', choice: 'b' },
    { pair: 'other', choice: 'a' },
  ],
  when,
  weight: 2,
  because: '',
  wayOut: '',
  source: { judgement: 'made up for a test' },
})

test('a tension holds always or while its condition is true, and is found by the variables that bear on it', () => {
  const built = chained()
  const pairs = built.pairs.flatMap(pair => [pair, { ...pair, id: 'other' }])
  const tensions = [
    tension('always', null),
    tension('some', given('s2')),
    tension('q', given('q1')),
  ]
  const engine = compileEngine({ ...built, pairs, tensions })
  const [always, some] = engine.tensions
  expect(always).toMatchObject({ weight: 2, when: null, variables: [] })
  expect(some?.ends).toEqual([
    { pair: 0, choice: 1 },
    { pair: 1, choice: 0 },
  ])
  expect(some?.variables).toEqual([2, 0])
  const flagsWith = (...masks: readonly number[]) =>
    scoreGroup(engine, some?.when as ScoringGroup, masks)
  expect(flagsWith(1, 2, 1, 7)).toEqual({ scores: [0, 0], flags: 1 })
  expect(flagsWith(1, 2, 2, 7)).toEqual({ scores: [0, 0], flags: 0 })
  const byVariable = engine.tensionsByVariable.map(all => all.map(each => each.tension.id))
  expect(byVariable).toEqual([['some', 'q'], ['q'], ['some'], ['q']])
})

test('what is laid over another catalogue has the engine of that one', () => {
  const base = { ...chained(), name: 'below' }
  expect(compileEngine(base).base).toBe(null)
  expect(compileEngine({ ...chained(), base }).base?.catalogue.name).toBe('below')
})

test('a mitigation is found by its id', () => {
  const { mitigationOf } = compileEngine(chained())
  expect(mitigationOf('remedy')?.name).toBe('Remedy')
  expect(mitigationOf('other')).toBe(undefined)
})

test('truths are kept for the answers that they are of, and for no others', () => {
  const { truthsOf } = compileEngine(chained())
  const [some, others] = [{}, {}]
  truthsOf(some).set(given('p1'), 2)
  expect([...truthsOf(some).values()]).toEqual([2])
  truthsOf(some).set(given('p2'), 0)
  expect([...truthsOf(some).values()]).toEqual([2, 0])
  expect(truthsOf(others).size).toBe(0)
})

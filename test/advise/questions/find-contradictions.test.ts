import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { findContradictions } from '../../../src/advise/questions/find-contradictions.ts'
import type { Contradiction } from '../../../src/model/catalogue.ts'
import type { Band } from '../../../src/model/question.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const contradiction = (id: string, rest: Partial<Contradiction>): Contradiction => ({
  ...{ id, when: given('p1'), receivers: null, because: `${id} cannot be` },
  ...rest,
})

function foundIn(
  contradictions: readonly Contradiction[],
  options: Readonly<Record<string, readonly string[]>>,
  receivers: { readonly count: number; readonly isPart?: true } = { count: 1 },
) {
  const small = buildCatalogue({ questions: [question('p', 2), question('q', 2)] })
  const engine = compileEngine({ ...small, contradictions })
  const { count, ...part } = receivers
  const to = Array.from({ length: count }, (_, index) => `B${index}`)
  const said = Object.fromEntries(
    Object.entries(options).map(([id, own]) => [id, { options: own }]),
  )
  return findContradictions(engine, { to, ...part }, answerState(engine, said))
}

test.each<[string, Band | null, readonly number[]]>([
  ['any number', null, [1, 2, 3, 4, 5]],
  ['at least two', { from: 2, below: null }, [2, 3, 4, 5]],
  ['less than three', { from: 0, below: 3 }, [1, 2]],
  ['two or three', { from: 2, below: 4 }, [2, 3]],
])('one for %s of receivers is one for no other number', (_, receivers, counts) => {
  const found = [1, 2, 3, 4, 5].filter(
    count => foundIn([contradiction('c', { receivers })], { p: ['p1'] }, { count }).length > 0,
  )
  expect(found).toEqual(counts)
})

test('of a part nobody knows how many receivers it has', () => {
  const both = [
    contradiction('any', {}),
    contradiction('many', { receivers: { from: 1, below: null } }),
    contradiction('few', { receivers: { from: 0, below: 9 } }),
  ]
  const found = foundIn(both, { p: ['p1'] }, { count: 2, isPart: true })
  expect(found.map(({ id }) => id)).toEqual(['any'])
})

test.each([
  ['they are given', { p: ['p1'] }, true],
  ['others are', { p: ['p2'] }, false],
  ['they may be', { p: ['p1', 'p2'] }, false],
  ['nothing is known', {}, false],
])('answers that cannot be contradict where %s', (_, answers, isFound) => {
  expect(foundIn([contradiction('c', {})], answers).length > 0).toBe(isFound)
})

test('each is told with its answers and the number of receivers that it is about', () => {
  const both = [
    contradiction('one', { receivers: { from: 2, below: null } }),
    contradiction('other', { when: { kind: 'all', of: [given('p1'), given('q2')] } }),
  ]
  expect(foundIn(both, { q: ['q2'], p: ['p1'] }, { count: 2 })).toEqual([
    { id: 'one', because: 'one cannot be', answers: { p: 'p1' }, receivers: 2 },
    { id: 'other', because: 'other cannot be', answers: { p: 'p1', q: 'q2' }, receivers: null },
  ])
})

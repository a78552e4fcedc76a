import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Pair } from '../../src/model/pair.ts'
import type { Verdict } from '../../src/model/result/verdict.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  challenge,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../helpers/naive-oracle.ts'

const built = buildCatalogue({
  questions: [question('p', 3), question('q', 2), question('r', 3)],
  rules: [
    toward('a', 3, { when: given('p1', 'p3') }),
    toward('b', 3, { when: given('p2', 'p3') }),
    toward('a', 3, { when: given('q1') }),
    { ...rulesOut('a', given('r1')), because: 'a is too far' },
    { ...rulesOut('b', given('r1')), because: 'b is too near' },
    { ...rulesOut('b', given('r3')), id: 'nor b' },
  ],
  hybrids: [hybrid('unfit', given('q1')), hybrid('both', given('p3'))],
  challenges: [challenge('hard', {})],
})

/** With these levels the sides are so cheap to leave again. */
function verdictOn(answers: NaiveAnswers, levels: readonly [number, number] = [1, 1]): Verdict {
  const pairs = built.pairs.map((pair): Pair => {
    const [a, b] = pair.patterns
    const at = (level: number) => ({ ...a.reversibility, level })
    const patterns = [
      { ...a, reversibility: at(levels[0]) },
      { ...b, reversibility: at(levels[1]) },
    ] as const
    return { ...pair, patterns }
  })
  const { verdicts } = advise(compileEngine({ ...built, pairs }), requirementsOf(answers))
  return verdicts[0] as Verdict
}

test('a side is recommended with its lead, from its own point of view', () => {
  expect(verdictOn({ p: ['p1'] })).toMatchObject({
    ...{ pair: 'pair', outcome: 'recommended', choice: 'a', hybrid: null, startingChoice: null },
    ...{ scores: { a: 3, b: 0 }, range: [3, 6], settled: false, reconsider: [] },
    ...{ strength: 'strong', decidedBy: 'evidence', challenges: [{ id: 'hard' }] },
  })
  // A hybrid fits here, and is worth less.
  expect(verdictOn({ p: ['p3'], q: ['q1'] })).toMatchObject({ choice: 'a', hybrid: null })
  expect(verdictOn({ p: ['p2'] })).toMatchObject({ choice: 'b', range: [0, 3], challenges: [] })
  expect(verdictOn({ p: ['p2'], q: ['q2'], r: ['r2'] })).toMatchObject({
    ...{ choice: 'b', range: [3, 3], settled: true },
  })
})

test('a hybrid is told by its name and its legs', () => {
  const legs = [{ leg: 'all', pattern: 'a', because: '' }]
  expect(verdictOn({ p: ['p3'], q: ['q2'] })).toMatchObject({
    ...{ outcome: 'hybrid', choice: 'hybrid', hybrid: { id: 'both', name: 'both', legs } },
    ...{ strength: null, startingChoice: null, challenges: [{ id: 'hard' }] },
  })
})

test.each<[readonly [number, number], string | null]>([
  [[2, 1], 'a'],
  [[1, 2], 'b'],
  [[1, 1], null],
])('what is open begins where it is cheaper to leave again: %j', (levels, startingChoice) => {
  expect(verdictOn({}, levels)).toMatchObject({ outcome: 'open', choice: null, startingChoice })
  expect(verdictOn({ p: ['p1'] }, levels).startingChoice).toBeNull()
})

test('where something is possible nothing has to be reconsidered', () => {
  const { choice, vetoes, reconsider } = verdictOn({ p: ['p2'], r: ['r3'] })
  expect([choice, vetoes.map(({ rule }) => rule), reconsider]).toEqual(['a', ['nor b'], []])
})

test('where nothing is possible each veto is told with what it would allow', () => {
  const { outcome, choice, reconsider, range } = verdictOn({ p: ['p1'], q: ['q2'], r: ['r1'] })
  expect([outcome, choice, range]).toEqual(['infeasible', null, [3, 3]])
  expect(reconsider).toEqual([
    { rule: 'not a', answers: { r: 'r1' }, wouldAllow: 'a', because: 'a is too far' },
    { rule: 'not b', answers: { r: 'r1' }, wouldAllow: 'b', because: 'b is too near' },
  ])
})

import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'

const questions = [question('p', 2), question('q', 3), question('r', 2)]
const always = given('p1')

function verdictOn(rules: readonly Rule[], hybrids = [] as ReturnType<typeof hybrid>[]) {
  const engine = compileEngine(buildCatalogue({ questions, rules, hybrids }))
  const answers = { p: ['p1'], q: ['q1'], r: ['r1'] }
  return advise(engine, requirementsOf(answers)).verdicts[0]
}

const add = (side: string, ...weights: number[]) =>
  weights.map(w => toward(side, w, { when: always }))
const mixed = hybrid('mixed', given('q1'))

test.each([
  ['nothing', [], [], 'open', null, null, 0],
  ['hardly any evidence', add('a', 1), [], 'recommended', 'a', 'leaning', 1],
  ['all that its side can reach', add('a', 3), [], 'recommended', 'a', 'strong', 1],
  ['a lead of six', add('b', 3, 3), [], 'recommended', 'b', 'strong', 1],
  [
    'a lead of six of ten',
    [...add('b', 3, 3, 2), ...add('a', 2)],
    [],
    'recommended',
    'b',
    'strong',
    0.6,
  ],
  [
    'a margin below a quarter',
    [...add('a', 3, 3, 1), ...add('b', 3, 1)],
    [],
    'recommended',
    'a',
    'clear',
    0.27,
  ],
  ['a tie', [...add('a', 2), ...add('b', 2)], [], 'open', null, null, 0],
  [
    'a tie with a fitting hybrid but nothing decisive',
    [...add('a', 2), ...add('b', 2)],
    [mixed],
    'open',
    null,
    null,
    0,
  ],
  [
    'a tie of decisive sides',
    [...add('a', 3), ...add('b', 3)],
    [mixed],
    'hybrid',
    'hybrid',
    null,
    0.2,
  ],
  [
    'three to two, the lesser one not decisive',
    [...add('a', 3), ...add('b', 2)],
    [mixed],
    'recommended',
    'a',
    'slight',
    0.2,
  ],
  [
    'four to three, the lesser one decisive',
    [...add('a', 3, 1), ...add('b', 3)],
    [mixed],
    'hybrid',
    'hybrid',
    null,
    0.05,
  ],
  [
    'three fifths exactly',
    [...add('a', 3, 3, 3), ...add('b', 3, 3)],
    [mixed],
    'recommended',
    'a',
    'slight',
    0,
  ],
  [
    'a side alone after a veto',
    [...add('a', 3, 3), rulesOut('a', always)],
    [],
    'recommended',
    'b',
    'forced',
    1,
  ],
  [
    'both sides ruled out',
    [rulesOut('a', always), { ...rulesOut('b', always), id: 'not b' }],
    [],
    'infeasible',
    null,
    null,
    null,
  ],
] as const)('%s', (...[, rules, hybrids, outcome, choice, strength, margin]) => {
  const verdict = verdictOn(rules, [...hybrids])
  expect(verdict).toMatchObject({ outcome, choice, strength, margin })
})

test('where both sides are ruled out vetoes decide, where neither is evidence does', () => {
  const neither = [rulesOut('a', always), { ...rulesOut('b', always), id: 'not b' }]
  expect(verdictOn(neither)?.decidedBy).toBe('veto')
  expect(verdictOn(add('a', 2))?.decidedBy).toBe('evidence')
})

test('a verdict is close where a little other evidence would turn it', () => {
  const both = [...add('a', 3), ...add('b', 3)]
  expect(verdictOn([...add('a', 3), ...add('b', 2)])).toMatchObject({ choice: 'a', close: true })
  expect(verdictOn(add('a', 3, 3))).toMatchObject({ choice: 'a', close: false })
  expect(verdictOn(both, [mixed])).toMatchObject({ choice: 'hybrid', close: true })
  const vetoes = [rulesOut('a', always), { ...rulesOut('b', always), id: 'not b' }]
  const answering = hybrid('h', given('q1'), ['not a', 'not b'])
  expect(verdictOn([...both, ...vetoes], [answering])).toMatchObject({
    choice: 'hybrid',
    close: false,
  })
})

test('a veto says by how much the side that it rules out was ahead', () => {
  const verdict = verdictOn([...add('a', 3, 3), ...add('b', 1), rulesOut('a', always)])
  expect(verdict?.vetoes).toMatchObject([{ rulesOut: 'a', overrode: 5 }])
  expect(verdict?.decidedBy).toBe('veto')
})

test('a hybrid is a way out of the vetoes that it answers, and of no other', () => {
  const both = [...add('a', 1), rulesOut('a', always), { ...rulesOut('b', always), id: 'not b' }]
  expect(verdictOn(both, [hybrid('h', given('q1'), ['not a'])])?.outcome).toBe('infeasible')
  const answering = hybrid('h', given('q1'), ['not a', 'not b'])
  expect(verdictOn(both, [answering])).toMatchObject({
    outcome: 'hybrid',
    margin: 1,
    decidedBy: 'veto',
  })
})

test('with one side ruled out a hybrid needs a decisive case for that side', () => {
  const answering = [hybrid('h', given('q1'), ['not a'])]
  const weak = [...add('a', 2, 2), ...add('b', 1), rulesOut('a', always)]
  expect(verdictOn(weak, answering)).toMatchObject({ choice: 'b', decidedBy: 'veto' })
  const decisive = [...add('a', 3), ...add('b', 1), rulesOut('a', always)]
  expect(verdictOn(decisive, answering)).toMatchObject({ outcome: 'hybrid', margin: 0.63 })
})

test('the first fitting hybrid in the order of the catalogue is the hybrid', () => {
  const rules = [...add('a', 3), ...add('b', 3)]
  const names = (...hybrids: ReturnType<typeof hybrid>[]) => verdictOn(rules, hybrids)?.hybrid?.id
  expect(names(hybrid('x', given('q2')), hybrid('y', given('q1')), mixed)).toBe('y')
  expect(names(mixed, hybrid('y', given('q1')))).toBe('mixed')
})

test('of an overlap group only the heaviest counts; the others are told with 0', () => {
  const rules = [1, 3, 3].map((weight, index) => ({
    ...toward('a', weight, { when: always, group: 'g' }),
    id: `r${index}`,
  }))
  const verdict = verdictOn([...rules, toward('b', 1, { when: always, group: 'g' })])
  expect(verdict?.scores).toEqual({ a: 3, b: 1 })
  expect(verdict?.evidence.map(({ counts }) => counts)).toEqual([0, 3, 0, 1])
})

test('an infeasible verdict names the answers that rule each side out', () => {
  const verdict = verdictOn([
    rulesOut('a', given('q1')),
    { ...rulesOut('b', given('r1')), id: 'not b' },
  ])
  expect(verdict?.reconsider).toMatchObject([
    { rule: 'not a', answers: { q: 'q1' }, wouldAllow: 'a' },
    { rule: 'not b', answers: { r: 'r1' }, wouldAllow: 'b' },
  ])
})

import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Pair } from '../../src/model/pair.ts'
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

const JUDGED = { judgement: 'made up for a test' } as const
const ALWAYS = { choices: {}, when: null, unless: null }

/** A pair with a hybrid; its patterns, its hybrid and their challenges are named after it. */
function pairOf(id: string, asked: string): Pair {
  const rules = [
    toward(`${id} a`, 3, { when: given(`${asked}1`, `${asked}3`) }),
    toward(`${id} b`, 1, { when: given(`${asked}2`) }),
    toward(`${id} b`, 3, { when: given(`${asked}3`) }),
    rulesOut(`${id} a`, given(`${asked}4`)),
    { ...rulesOut(`${id} b`, given(`${asked}4`)), id: `not ${id} b` },
  ]
  const mixed = {
    ...hybrid(`${id} mixed`, given(`${asked}3`)),
    legs: [{ leg: 'all', pattern: `${id} a`, because: '' }],
    challenges: [challenge(`${id} mixed is hard`, { raised: pressure(`${asked}3`, 3) })],
  }
  const [pair] = buildCatalogue({ questions: [], rules, hybrids: [mixed] }).pairs
  const [a, b] = (pair as Pair).patterns
  const hard = (name: string, by: number) => [
    challenge(`${id} ${name} is hard`, { raised: pressure(`${asked}1`, by) }),
  ]
  return {
    ...(pair as Pair),
    id,
    patterns: [
      { ...a, id: `${id} a`, name: `${id} A`, challenges: hard('a', 1) },
      { ...b, id: `${id} b`, name: `${id} B`, challenges: hard('b', 2) },
    ],
  }
}

function pressure(option: string, by: number) {
  return [{ when: given(option), by, because: '' }]
}

const catalogue: Catalogue = {
  ...buildCatalogue({ questions: ['q', 'r'].map(id => question(id, 4)) }),
  pairs: [pairOf('one', 'q'), pairOf('two', 'r')],
  tensions: [
    {
      id: 'clash',
      between: [
        { pair: 'one', choice: 'one a' },
        { pair: 'two', choice: 'two b' },
      ],
      ...{ when: null, weight: 1, because: 'they pull', wayOut: 'go round', source: JUDGED },
    },
  ],
}

const style = {
  ...{ id: 'style', name: 'The style', advice: null, what: '', ...ALWAYS },
  choices: { one: ['one a'] },
  usually: { two: ['two a'] },
  diagram: {
    nodes: ['source', 'target'].map(id => ({ id, label: id, part: null, ...ALWAYS })),
    edges: [{ from: 'source', to: 'target', label: 'sends', ...ALWAYS }],
  },
  source: JUDGED,
}

const blueprintOn = (answers: NaiveAnswers, more: Partial<Catalogue> = {}, fixed = {}) => {
  const engine = compileEngine({ ...catalogue, ...more })
  const { blueprint, tensions } = advise(engine, requirementsOf(answers, fixed))
  return { ...blueprint, tensions: tensions.map(({ id }) => id) }
}

test.each<[string, NaiveAnswers, string]>([
  ['sides', { q: ['q1'], r: ['r1'] }, 'one A, two A'],
  ['either side of a pair', { q: ['q1'] }, 'one A, two A or two B'],
  ['nothing but either', {}, 'one A or one B, two A or two B'],
  ['a hybrid', { q: ['q3'], r: ['r1'] }, 'one mixed, two A'],
  ['no choice of a pair', { q: ['q4'], r: ['r1'] }, 'two A'],
])('the summary names %s', (_, answers, summary) => {
  expect(blueprintOn(answers, { tensions: [] }).summary).toBe(summary)
})

test('a style stands before its choices, with where the design leaves it and its picture', () => {
  const found = blueprintOn({ q: ['q1'], r: ['r2'] }, { styles: [style], tensions: [] })
  expect(found).toMatchObject({
    style: 'style',
    summary: 'The style: one A, two B',
    departures: [{ pair: 'two', expects: ['two a'], has: 'two b' }],
    diagram: { edges: [{ from: 'source', to: 'target', label: 'sends' }] },
  })
  const none = blueprintOn({ q: ['q2'], r: ['r2'] }, { styles: [style] })
  expect(none).toMatchObject({
    style: null,
    summary: 'one B, two B',
    departures: [],
    diagram: null,
  })
})

test('the challenges are those of the design, the most pressing first', () => {
  const named = (answers: NaiveAnswers, fixed = {}) =>
    blueprintOn(answers, { tensions: [] }, fixed).challenges.map(
      ({ id, pressure }) => `${id} ${pressure}`,
    )
  expect(named({ q: ['q2'], r: ['r1'] })).toEqual(['two a is hard 2', 'one b is hard 1'])
  // A side that was fixed has its own challenges, and not those of the verdict.
  expect(named({ q: ['q1'], r: ['r2'] }, { one: 'one b' })).toEqual([
    'one b is hard 3',
    'two b is hard 1',
  ])
  expect(named({ q: ['q3'], r: ['r1'] })).toEqual([
    'one mixed is hard 4',
    'two a is hard 2',
    'one a is hard 1',
  ])
  expect(named({ r: ['r1'] })).toEqual(['two a is hard 2'])
  expect(named({ q: ['q4'], r: ['r1'] })).toEqual(['two a is hard 2'])
})

test('a tension is borne where both of its choices are taken, and not where either would do', () => {
  const tensionsOf = (fixed: Readonly<Record<string, string>>, answers: NaiveAnswers = {}) =>
    blueprintOn(answers, {}, fixed).tensions
  expect(tensionsOf({ one: 'one a', two: 'two b' })).toEqual(['clash'])
  expect(tensionsOf({ one: 'one b', two: 'two b' })).toEqual([])
  expect(tensionsOf({ one: 'one a', two: 'two a' })).toEqual([])
  expect(tensionsOf({ two: 'two b' }, { q: ['q1'] })).toEqual(['clash'])
  expect(tensionsOf({ two: 'two b' }, { q: ['q4'] })).toEqual([])
  for (const choice of ['two a', 'two b']) {
    const between = [
      { pair: 'one', choice: 'one a' },
      { pair: 'two', choice },
    ] as const
    const even = { tensions: catalogue.tensions.map(each => ({ ...each, between, weight: 0 })) }
    expect(blueprintOn({ q: ['q1'] }, even).tensions).toEqual([])
  }
})

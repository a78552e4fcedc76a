import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue, Mitigation } from '../../src/model/catalogue.ts'
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
import { NOBODYS } from '../helpers/empty-catalogue.ts'

function adviceOn(catalogue: Catalogue, answers: Record<string, readonly string[]>) {
  return advise(compileEngine(catalogue), requirementsOf(answers))
}

test('unknown never scores: a partial answer fires a rule only where all of it does', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 3)],
    rules: [toward('a', 2, { when: given('p1', 'p2') })],
  })
  const score = (...options: string[]) => adviceOn(catalogue, { p: options }).verdicts[0]?.scores.a
  expect([score('p1'), score('p1', 'p2'), score('p2', 'p3'), score('p1', 'p2', 'p3')]).toEqual([
    2, 2, 0, 0,
  ])
})

test('a veto holds until what lifts it is known to be true', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2)],
    rules: [rulesOut('a', given('p1'), given('q1'))],
  })
  const vetoes = (answers: Record<string, readonly string[]>) =>
    adviceOn(catalogue, answers).verdicts[0]?.vetoes.length
  expect(vetoes({ p: ['p1'] })).toBe(1)
  expect(vetoes({ p: ['p1'], q: ['q2'] })).toBe(1)
  expect(vetoes({ p: ['p1'], q: ['q1'] })).toBe(0)
})

test('an answer out of scope is told and does not count', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2, given('p1'))],
    rules: [toward('a', 1, { when: given('q1') })],
  })
  const inScope = adviceOn(catalogue, { p: ['p1'], q: ['q1'] })
  expect(inScope.verdicts[0]?.scores.a).toBe(1)
  expect(inScope.outOfScope).toEqual([])
  const outside = adviceOn(catalogue, { p: ['p2'], q: ['q1'] })
  expect(outside.verdicts[0]?.scores.a).toBe(0)
  expect(outside.outOfScope.map(({ question }) => question)).toEqual(['q'])
  expect(outside.answered).toEqual({ inScope: 1, plain: 1, partial: 0, unknown: 0, notAsked: 0 })
})

test('plain, partial, unknown and missing answers are counted apart', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 3), question('r', 2), question('s', 2)],
    rules: [toward('a', 1, { when: given('p1') })],
  })
  const { answered } = adviceOn(catalogue, { p: ['p1'], q: ['q1', 'q2'], r: ['r1', 'r2'] })
  expect(answered).toEqual({ inScope: 4, plain: 1, partial: 1, unknown: 1, notAsked: 1 })
})

test('open questions name the pairs that they could change, and a settled verdict asks nothing', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2), question('r', 2)],
    rules: [
      toward('a', 3, { when: given('p1') }),
      toward('b', 2, { when: given('q1') }),
      toward('b', 1, { when: given('r1') }),
    ],
  })
  const open = (answers: Record<string, readonly string[]>) =>
    adviceOn(catalogue, answers).unanswered
  expect(open({ p: ['p1'], q: ['q1'] })).toEqual([{ question: 'r', couldChange: ['pair'] }])
  expect(open({ p: ['p1'], q: ['q2'] })).toEqual([])
  expect(adviceOn(catalogue, { p: ['p1'], q: ['q2'] }).verdicts[0]).toMatchObject({
    settled: true,
    range: [2, 3],
  })
})

test('evidence names the answers that fired it: of an "any" only what is true', () => {
  const when = { kind: 'any' as const, of: [given('p1'), given('q1', 'q2')] }
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 3)],
    rules: [toward('a', 1, { when })],
  })
  const answersOf = (answers: Record<string, readonly string[]>) =>
    adviceOn(catalogue, answers).verdicts[0]?.evidence[0]?.answers
  expect(answersOf({ p: ['p2'], q: ['q1', 'q2'] })).toEqual({ q: ['q1', 'q2'] })
  expect(answersOf({ p: ['p1'], q: ['q3'] })).toEqual({ p: 'p1' })
})

test('challenges stand by pressure: what the answers make worse comes first and says why', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2)],
    rules: [toward('a', 1, { when: given('p1') })],
    challenges: [
      challenge('eased', { eased: [{ when: given('p1'), by: 2, because: 'so' }] }),
      challenge('plain', {}),
      challenge('raised', {
        raised: [
          { when: given('p1'), by: 1, because: 'of little' },
          { when: given('q1'), by: 2, because: 'of much' },
          { when: given('q2'), by: 3, because: 'never' },
        ],
      }),
    ],
  })
  const verdict = adviceOn(catalogue, { p: ['p1'], q: ['q1'] }).verdicts[0]
  expect(verdict?.challenges).toMatchObject([
    { id: 'raised', pressure: 4, because: 'of much', raisedBy: { p: 'p1', q: 'q1' } },
    { id: 'plain', pressure: 1, because: 'in general', raisedBy: {} },
    { id: 'eased', pressure: 0 },
  ])
  expect(verdict?.challenges[0]?.mitigations).toEqual([
    {
      name: 'Remedy',
      how: 'how',
      reference: 'https://example.org',
      end: null,
      inOtherHands: false,
      due: 'build',
    },
  ])
})

test('the remedies that fit the answers come first, and those that they exclude not at all', () => {
  const [remedy] = buildCatalogue({ questions: [] }).mitigations
  const mitigations = [
    { id: 'of others', end: 'target' as const },
    {
      id: 'agreed with others',
      end: 'target' as const,
      otherHands: { foreign: 'agree on it', asks: null, withoutCode: null },
    },
    { id: 'own' },
    { id: 'fitting', fitsWhen: given('p1') },
    { id: 'unfitting', fitsWhen: given('p2') },
    { id: 'excluded', unless: given('p1') },
  ].map(rest => ({ ...(remedy as Mitigation), name: rest.id, ...rest }))
  const catalogue: Catalogue = {
    ...buildCatalogue({
      questions: [question('p', 2)],
      rules: [toward('a', 1, { when: given('p1') })],
      challenges: [challenge('hard', { mitigations: mitigations.map(({ id }) => id) })],
    }),
    mitigations,
    hands: { ...NOBODYS, target: given('p1') },
  }
  const [hard] = adviceOn(catalogue, { p: ['p1'] }).verdicts[0]?.challenges ?? []
  expect(hard?.mitigations.map(({ name, inOtherHands }) => [name, inOtherHands])).toEqual([
    ['fitting', false],
    ['agreed with others', true],
    ['own', false],
    ['unfitting', false],
    ['of others', true],
  ])
})

test('the question that could change most decisions is told first', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2), question('q', 2)],
    rules: [
      toward('a', 1, { when: given('p1') }),
      { ...toward('a', 1, { when: given('q1') }), id: 'q too' },
    ],
  })
  const [pair] = catalogue.pairs
  const more = { ...pair, id: 'more', rules: pair?.rules.slice(1) } as typeof pair & {}
  const { unanswered } = adviceOn({ ...catalogue, pairs: [...catalogue.pairs, more] }, {})
  expect(unanswered).toEqual([
    { question: 'q', couldChange: ['pair', 'more'] },
    { question: 'p', couldChange: ['pair'] },
  ])
})

test('a fixed hybrid breaks the vetoes that it is no way out of', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2)],
    rules: [
      rulesOut('a', given('p1')),
      { ...rulesOut('a', given('p1')), id: 'not a either' },
      toward('b', 1, { when: given('p1') }),
    ],
    hybrids: [hybrid('mixed', given('p2'), ['not a'])],
  })
  const place = { file: 'x', line: 1, column: 1, length: 1 }
  const fixed = [
    {
      pair: 'pair',
      choice: 'mixed',
      because: null,
      owner: null,
      review: null,
      origin: { kind: 'file' } as const,
      place,
    },
  ]
  const advice = advise(compileEngine(catalogue), { ...requirementsOf({ p: ['p1'] }), fixed })
  expect(advice.fixed).toMatchObject([{ agrees: false, breaks: ['not a either'] }])
})

test('a fixed decision is held against the verdict and the vetoes', () => {
  const catalogue = buildCatalogue({
    questions: [question('p', 2)],
    rules: [toward('b', 1, { when: given('p1') }), rulesOut('a', given('p1'))],
  })
  const place = { file: 'x', line: 1, column: 1, length: 1 }
  const requirements = {
    ...requirementsOf({ p: ['p1'] }),
    fixed: [
      {
        pair: 'pair',
        choice: 'a',
        because: 'policy',
        owner: null,
        review: null,
        origin: { kind: 'file' } as const,
        place,
      },
    ],
  }
  const { fixed, verdicts } = advise(compileEngine(catalogue), requirements)
  expect(verdicts[0]?.choice).toBe('b')
  expect(fixed).toMatchObject([{ choice: 'a', agrees: false, breaks: ['not a'] }])
})

test('two changes together are searched where at most 40 answers are given', () => {
  const ids = Array.from({ length: 41 }, (_, index) => `q${'x'.repeat(index)}`)
  const turnsOf = (count: number) => {
    const asked = ids.slice(0, count)
    const catalogue = buildCatalogue({
      questions: asked.map(id => question(id, 2)),
      rules: [
        toward('a', 3, { when: given('q1') }),
        { ...toward('a', 3, { when: given('qx1') }), id: 'again' },
        toward('b', 1, { when: given('qxx1') }),
      ],
    })
    const answers = Object.fromEntries(asked.map(id => [id, [`${id}1`]]))
    const [verdict] = adviceOn(catalogue, answers).verdicts
    return verdict?.tippingPoints.map(({ set }) => Object.keys(set))
  }
  expect(turnsOf(40)).toEqual([['q', 'qx']])
  expect(turnsOf(41)).toEqual([])
})

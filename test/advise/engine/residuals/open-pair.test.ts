import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerState, answerState } from '../../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { applyScope, type SaidAnswers } from '../../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../../../../src/advise/engine/engine.ts'
import { exploreBranch } from '../../../../src/advise/engine/residuals/explore-states.ts'
import { openAnswers } from '../../../../src/advise/engine/residuals/open-answers.ts'
import { openPair } from '../../../../src/advise/engine/residuals/open-pair.ts'
import { listUnknowns } from '../../../../src/advise/engine/residuals/unknowns.ts'
import { scoreGroups } from '../../../../src/advise/engine/score-groups.ts'
import type { Masks } from '../../../../src/advise/engine/variables.ts'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import { buildCatalogue, given, question, toward } from '../../../helpers/build-catalogue.ts'
import { arbitraryAnswers } from '../../../helpers/oracle/arbitrary-answers.ts'
import { arbitraryCatalogue } from '../../../helpers/oracle/arbitrary-catalogue.ts'
import { saidOf } from '../../../helpers/oracle/said.ts'

/** A catalogue, and some answers to it, one after the other. */
const arbitrary = arbitraryCatalogue({ min: 1, max: 1 }).chain(catalogue =>
  fc.record({
    catalogue: fc.constant(catalogue),
    all: fc.array(arbitraryAnswers(catalogue), { minLength: 1, maxLength: 4 }),
    closed: fc.subarray([...catalogue.questions.keys()]).map(each => new Set(each)),
  }),
)

const pairOf = (engine: Engine) => engine.pairs[0] as CompiledPair

function open(engine: Engine, answers: AnswerState, groups?: Iterable<number>) {
  const opened = openAnswers(engine, answers, listUnknowns(engine, answers))
  return openPair(engine, pairOf(engine), { open: opened, ...(groups && { groups }) })
}

/** Every state that what is left of a pair can reach. */
function statesOf(engine: Engine, answers: AnswerState, groups?: Iterable<number>) {
  const pair = open(engine, answers, groups)
  expect(pair.groups).toEqual(pair.groups.toSorted((one, other) => one - other))
  return new Set(exploreBranch(pair, pair).map(state => JSON.stringify(state)))
}

/** The same by brute force: each combination of rows of what is not known. */
function bruteForce(engine: Engine, answers: AnswerState, indexes: readonly number[]) {
  let all: readonly Masks[] = [answers.masks]
  for (const { variables, values } of listUnknowns(engine, answers))
    all = all.flatMap(masks =>
      values.map(row => {
        const next = masks.slice()
        for (const [at, variable] of variables.entries()) next[variable] = row[at] as number
        return next
      }),
    )
  const { groups } = pairOf(engine)
  const own = groups.filter((_, index) => indexes.includes(index))
  return new Set(
    all.map(masks => JSON.stringify(scoreGroups(engine, own, applyScope(engine, masks)))),
  )
}

test('what is left of a pair reaches the states of all completions, whatever was opened before', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, all }) => {
      const engine = compileEngine(catalogue)
      const indexes = [...pairOf(engine).groups.keys()]
      for (const answers of all) {
        const state = answerState(engine, saidOf(answers))
        expect(statesOf(engine, state)).toEqual(bruteForce(engine, state, indexes))
      }
    }),
    { numRuns: 60 },
  )
})

test('what is left of some groups of a pair reaches the states of these', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat(), ({ catalogue, all }, drawn) => {
      const engine = compileEngine(catalogue)
      const indexes = [...pairOf(engine).groups.keys()].filter(index => (drawn >> index) & 1)
      const state = answerState(engine, saidOf(all[0] ?? {}))
      expect(statesOf(engine, state, indexes)).toEqual(bruteForce(engine, state, indexes))
    }),
    { numRuns: 40 },
  )
})

test('what was opened before changes nothing, where partial answers are to stay so as well', () => {
  fc.assert(
    fc.property(arbitrary, ({ catalogue, all, closed }) => {
      const shared = compileEngine(catalogue)
      for (const kept of [closed, new Set<number>(), closed])
        for (const answers of all) {
          const [old, fresh] = [shared, compileEngine(catalogue)].map(engine =>
            statesOf(engine, answerState(engine, saidOf(answers), kept)),
          )
          expect(old).toEqual(fresh)
        }
    }),
    { numRuns: 40 },
  )
})

const questions = [
  question('p', 8),
  question('q', 3),
  question('r', 3),
  { ...question('s', 3), holds: 'several' as const },
]
const both = (one: string, other: string): Condition => ({
  kind: 'all',
  of: [given(one), given(other)],
})
const small = buildCatalogue({
  questions,
  rules: [
    toward('a', 1, { when: both('p5', 'q1') }),
    toward('b', 2, { when: both('p1', 'q1') }),
    toward('a', 4, { when: both('q1', 'r1') }),
    toward('b', 8, { when: both('s1', 'q2') }),
  ],
})

const P = [{ p: { options: ['p1', 'p5'] } }, { p: { options: ['p2', 'p3'] } }]
const Q = [{ q: { options: ['q1', 'q2'] } }, { q: { options: ['q2', 'q3'] } }]
const S = [{ s: { options: [], oneOf: ['s1', 's2'] } }, { s: { options: [], oneOf: ['s2', 's3'] } }]
const SEVERAL: readonly SaidAnswers[] = [
  {},
  { p: { options: ['p5'] } },
  { q: { options: ['q1'] } },
  { q: { options: ['q2'] } },
  { p: { options: ['p1'] }, r: { options: ['r1'] } },
  ...P,
  ...Q,
  ...S,
  ...P.flatMap(p => Q.map(q => ({ ...p, ...q }))),
  ...Q.flatMap(q => S.map(s => ({ ...q, ...s }))),
]

test.each([
  ['forward', SEVERAL],
  ['backward', SEVERAL.toReversed()],
])('what is left of some answers is not taken for what is left of others, %s', (_, all) => {
  const shared = compileEngine(small)
  // What is opened for the second time is known.
  for (const said of [...all, ...all])
    for (const closed of [new Set<number>(), new Set([0, 1, 2, 3])]) {
      const [old, fresh] = [shared, compileEngine(small)].map(engine =>
        statesOf(engine, answerState(engine, said, closed)),
      )
      expect(old).toEqual(fresh)
    }
})

test('what is left is the same where more values come together than a number tells apart', () => {
  const many = Array.from({ length: 20 }, (_, at) => question(`${'abcdefghijklmnopqrst'[at]}`, 8))
  const last = many.toReversed()
  const when: Condition = { kind: 'all', of: last.map(({ id }) => given(`${id}1`)) }
  const engine = compileEngine(
    buildCatalogue({ questions: many, rules: [toward('a', 2, { when })] }),
  )
  const scoresWith = (first: string) => {
    const plain = many.slice(1, -1).map(({ id }) => [id, { options: [`${id}1`] }])
    const said = Object.fromEntries([...plain, ['a', { options: [first] }]])
    return statesOf(engine, answerState(engine, said)).size
  }
  expect([scoresWith('a2'), scoresWith('a1'), scoresWith('a2')]).toEqual([1, 2, 1])
})

test('a partial answer that no search completes is read anew each time', () => {
  const engine = compileEngine(
    buildCatalogue({
      questions,
      rules: [toward('a', 1, { when: { kind: 'all', of: [given('p1', 'p2'), given('q1')] } })],
    }),
  )
  const groupsWith = (...options: readonly string[]) => {
    const answers = answerState(engine, { p: { options } })
    const unknowns = listUnknowns(engine, answers).filter(each => each.question === 1)
    return openPair(engine, pairOf(engine), { open: openAnswers(engine, answers, unknowns) }).groups
      .length
  }
  expect([groupsWith('p1', 'p3'), groupsWith('p1', 'p2'), groupsWith('p1', 'p3')]).toEqual([
    0, 1, 0,
  ])
})

const oneOfTwo = buildCatalogue({
  questions,
  rules: [toward('a', 1, { when: both('s1', 's2') })],
})
const BIG = ['t', 'u', 'v', 'w'].map(id => question(id, 8))
const bigRule = toward('a', 1, { when: { kind: 'all', of: BIG.map(({ id }) => given(`${id}1`)) } })

test.each<[string, Catalogue, SaidAnswers, number]>([
  ['of answers that say nothing', small, {}, 4],
  ['but for one that no completion lets fire', small, { q: { options: ['q1'] } }, 3],
  ['of a partial answer', small, P[0] ?? {}, 4],
  ['of one of two that hold', small, S[0] ?? {}, 4],
  ['of a partial answer beside one that is known', small, { ...P[0], q: { options: ['q1'] } }, 3],
  ['of one of two that hold, where both are asked', oneOfTwo, S[0] ?? {}, 1],
  ['unless two partial answers come together', small, { ...P[0], ...Q[0] }, 2],
  [
    'of many values',
    buildCatalogue({ questions: BIG, rules: [bigRule] }),
    { t: { options: ['t1'] } },
    1,
  ],
])('what is left of each group is remembered once, %s', (_, catalogue, said, count) => {
  const engine = compileEngine(catalogue)
  for (let time = 0; time < 2; time++) {
    open(engine, answerState(engine, said))
    expect(engine.residuals().remembered.count).toBe(count)
  }
})

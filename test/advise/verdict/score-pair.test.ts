import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import type { PairState } from '../../../src/advise/engine/pair-state.ts'
import { linkGroups } from '../../../src/advise/verdict/linked-groups.ts'
import { scorePair, scorePartial, scoreWithLinked } from '../../../src/advise/verdict/score-pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

const questions = [question('p', 3), question('q', 3), question('r', 2)]

// By its index: the first group depends on r alone, the others on p, on q and on p again.
const engine = compileEngine(
  buildCatalogue({
    questions,
    rules: [
      toward('a', 3, { when: given('r1') }),
      toward('a', 1, { when: given('p1'), group: 'g' }),
      toward('a', 2, { when: given('p2'), group: 'g' }),
      toward('b', 2, { when: given('q1', 'q2') }),
      toward('b', 1, { when: given('p2', 'p3') }),
    ],
  }),
)
const compiled = engine.pairs[0] as CompiledPair

test.each<[string, Readonly<Record<string, readonly string[]>>, PairState]>([
  ['nothing', {}, { scores: [0, 0], flags: 0 }],
  ['plain answers', { p: ['p2'], q: ['q3'], r: ['r1'] }, { scores: [5, 1], flags: 1 }],
  ['one that is partial', { p: ['p1', 'p2'], q: ['q1'] }, { scores: [1, 2], flags: 0 }],
  [
    'two that link groups apart from each other',
    { p: ['p1', 'p2'], q: ['q1', 'q2'], r: ['r1'] },
    { scores: [4, 2], flags: 1 },
  ],
  [
    'two of which no group holds for certain',
    { p: ['p1', 'p3'], q: ['q2', 'q3'], r: ['r1'] },
    { scores: [3, 0], flags: 1 },
  ],
])('the state of a pair for %s', (_, said, state) => {
  const encoded = Object.entries(said).map(([id, options]) => [id, { options }] as const)
  const answers = answerState(engine, Object.fromEntries(encoded))
  expect(scorePair(engine, compiled, answers)).toEqual(state)
  const linked = linkGroups(engine, compiled, { answers })
  expect(scoreWithLinked(engine, compiled, { answers, linked })).toEqual(state)
})

test('of some groups what these come to, linked or not', () => {
  const answers = answerState(engine, {
    p: { options: ['p1', 'p2'] },
    q: { options: ['q1', 'q2'] },
    r: { options: ['r1'] },
  })
  const scoresOf = (...indexes: readonly number[]) =>
    scorePartial(engine, compiled, { answers, indexes }).scores
  expect([scoresOf(0, 2), scoresOf(1), scoresOf(1, 2, 3), scoresOf()]).toEqual([
    [3, 2],
    [1, 0],
    [1, 2],
    [0, 0],
  ])
})

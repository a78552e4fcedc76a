import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import {
  compareAnswers,
  listShared,
  measureSimilarity,
  weighAnswers,
} from '../../../src/advise/precedents/measure-similarity.ts'
import type { Verdict } from '../../../src/model/result/verdict.ts'
import { buildCatalogue, question } from '../../helpers/build-catalogue.ts'

/** A precedent that answers these variables so, on the first of two pairs. */
const known = (answers: Readonly<Record<number, number>>) => ({
  precedent: { id: 'one', title: '', address: '', published: {}, isAdvice: false },
  answered: Object.keys(answers).map(Number),
  masks: Object.values(answers),
  pairs: [0],
})

test.each([
  ['the same', 0b0110, 0b0110, 2],
  ['vaguer there', 0b0100, 0b0110, 1],
  ['vaguer here', 0b0110, 0b0010, 1],
  ['perhaps the same', 0b0110, 0b0011, 0],
  ['never the same', 0b0110, 0b1001, -2],
])('%s', (_, here, there, expected) => {
  expect(compareAnswers([0, here], known({ 1: there }), 0)).toBe(expected)
})

const weightsOf = (...byVariable: readonly number[]) => ({
  byVariable: Int32Array.from(byVariable),
  sum: byVariable.reduce((sum, weight) => sum + weight, 0),
})

test('what is alike counts by its weight in each pair, of all that weighs there', () => {
  const here = [1, 1, 1, 1]
  const there = known({ 0: 1, 1: 2, 3: 3 })
  // Alike, opposite, not answered there, and vaguer there.
  expect(measureSimilarity(here, there, [weightsOf(3, 1, 2, 2)])).toEqual({
    net: 2 * 3 - 2 * 1 + 2,
    whole: 2 * 8,
  })
  expect(measureSimilarity(here, there, [weightsOf(3, 1, 2, 2), weightsOf(0, 0, 5, 0)])).toEqual({
    net: 6,
    whole: 2 * 13,
  })
})

test('shared is what weighs in its pairs and is alike, the heaviest first', () => {
  const here = [1, 1, 1, 1, 1, 1]
  const there = known({ 0: 1, 1: 1, 2: 1, 3: 2, 4: 3, 5: 1 })
  // The third weighs in another pair alone, the fourth is opposite, and the fifth counts half.
  const weights = [weightsOf(1, 3, 0, 9, 4, 2), weightsOf(9, 0, 9, 0, 0, 0)]
  expect(listShared(here, there, weights)).toEqual([1, 4, 5, 0])
})

test('an answer weighs as its heaviest evidence, or as a veto, option by option where several may hold', () => {
  const several = { ...question('v', 4), holds: 'several' as const }
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 2), several] }))
  const verdict = {
    evidence: [
      { answers: { p: 'p1' }, counts: 1 },
      { answers: { p: ['p1', 'p2'], v: { holds: ['v1'], holdsNot: [], oneOf: [] } }, counts: 2 },
      { answers: { p: 'p2' }, counts: 1 },
      { answers: { v: { holds: [], holdsNot: ['v2'], oneOf: [] } }, counts: 1 },
    ],
    vetoes: [{ answers: { v: { holds: [], holdsNot: [], oneOf: ['v4'] } } }],
  } as unknown as Verdict
  const nothing = { evidence: [], vetoes: [] } as unknown as Verdict
  const weights = weighAnswers(engine, [verdict, nothing])
  expect(weights.map(({ byVariable, sum }) => [[...byVariable], sum])).toEqual([
    [[2, 2, 1, 0, 3], 8],
    [[0, 0, 0, 0, 0], 0],
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  indexAffectedGroups,
  joinAffected,
} from '../../../src/advise/engine/compiled/dependency-index.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import {
  addStates,
  EMPTY_STATE,
  isSameState,
  MOST_FLAGS,
  type PairState,
  reduceStates,
  stateKey,
} from '../../../src/advise/engine/pair-state.ts'

const score = fc.integer({ min: 0, max: 60 })
const states: fc.Arbitrary<PairState> = fc.record({
  scores: fc.tuple(score, score),
  flags: fc.oneof(fc.nat(3), fc.nat(2 ** (MOST_FLAGS + 4) - 1)),
})

test('states are the same, and have the same key, where scores and flags are equal', () => {
  fc.assert(
    fc.property(states, states, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(isSameState(one, other)).toBe(isSame)
      expect(isSameState(one, structuredClone(one))).toBe(true)
      expect(stateKey(one) === stateKey(other)).toBe(isSame)
    }),
  )
})

test.each<[PairState, number]>([
  [{ scores: [0, 0], flags: 0 }, 0],
  [{ scores: [0, 3], flags: 0 }, 3],
  [{ scores: [2, 3], flags: 0 }, 2 * 1024 + 3],
  [{ scores: [2, 3], flags: 5 }, 5 * 1024 ** 2 + 2 * 1024 + 3],
])('the key of %j', (state, key) => {
  expect(stateKey(state)).toBe(key)
})

test('states differ by either score and by flags', () => {
  const state: PairState = { scores: [1, 2], flags: 4 }
  expect(isSameState(state, { scores: [0, 2], flags: 4 })).toBe(false)
  expect(isSameState(state, { scores: [1, 3], flags: 4 })).toBe(false)
  expect(isSameState(state, { scores: [1, 2], flags: 5 })).toBe(false)
  expect(isSameState(state, { scores: [1, 2], flags: 4 })).toBe(true)
})

test('scores add up, and flags join', () => {
  const sum = addStates({ scores: [1, 2], flags: 5 }, { scores: [4, 8], flags: 3 })
  expect(sum).toEqual({ scores: [5, 10], flags: 7 })
})

test.each<[string, readonly PairState[], number, PairState]>([
  ['nothing', [], 15, EMPTY_STATE],
  ['one', [{ scores: [1, 2], flags: 5 }], 0, { scores: [1, 2], flags: 5 }],
  [
    'the least scores, and the flags of all',
    [
      { scores: [1, 5], flags: 0b0111 },
      { scores: [3, 2], flags: 0b0101 },
      { scores: [2, 9], flags: 0b1101 },
    ],
    0,
    { scores: [1, 2], flags: 0b0101 },
  ],
  [
    'of the vetoes the flags of some',
    [
      { scores: [1, 1], flags: 0b0001 },
      { scores: [1, 1], flags: 0b0100 },
      { scores: [1, 1], flags: 0b1000 },
    ],
    0b1100,
    { scores: [1, 1], flags: 0b1100 },
  ],
])('what holds whichever is true: %s', (_, all, anyOf, state) => {
  expect(reduceStates(all, anyOf)).toEqual(state)
})

test('the groups that depend on any of some variables are named by pair, each once', () => {
  const pairOf = (...variables: readonly (readonly number[])[]) =>
    ({ groups: variables.map(each => ({ variables: each })) }) as unknown as CompiledPair
  const pairs = [pairOf([0], [1, 2], [3]), pairOf([4]), pairOf([2], [0, 2])]
  const byVariable = indexAffectedGroups(pairs, 6)
  const affected = (...variables: readonly number[]) =>
    joinAffected(variables.map(variable => byVariable[variable] ?? [])).map(
      ({ pair, indexes, groups }) => [pair, indexes, groups.map(group => group.variables)],
    )
  expect(affected()).toEqual([])
  expect(affected(5)).toEqual([])
  expect(affected(4)).toEqual([[1, [0], [[4]]]])
  expect(affected(2)).toEqual([
    [0, [1], [[1, 2]]],
    [2, [0, 1], [[2], [0, 2]]],
  ])
  expect(affected(0, 2)).toEqual([
    [0, [0, 1], [[0], [1, 2]]],
    [2, [1, 0], [[0, 2], [2]]],
  ])
  expect(affected(1, 2, 4)).toEqual([
    [0, [1], [[1, 2]]],
    [2, [0, 1], [[2], [0, 2]]],
    [1, [0], [[4]]],
  ])
})

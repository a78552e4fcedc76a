import { expect, test } from 'vitest'
import { couldTip, mayTip, mostOf, reachOf, swingOf } from '../../../src/advise/changes/may-tip.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { EMPTY_STATE } from '../../../src/advise/engine/pair-state.ts'
import { evaluatePair } from '../../../src/advise/evaluation/pair-evaluation.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

test('groups reach what they come to in any of their states', () => {
  const states = [
    { scores: [1, 4] as const, flags: 0b001 },
    { scores: [3, 2] as const, flags: 0b100 },
  ]
  expect(reachOf(states)).toEqual({ least: [1, 2], most: [3, 4], flags: 0b101 })
})

const catalogue = buildCatalogue({
  questions: [question('p', 2)],
  rules: [toward('b', 2, { when: given('p1') }), toward('b', 1, { when: given('p2') })],
})
const [compiled] = compileEngine(catalogue).pairs as readonly [CompiledPair]

/** Three points for a; two answers of which each can bring so much to b, and rules that both bear on. */
function tips(one: number, other: number, shared: readonly number[] = []): boolean {
  const scores = [3, 0] as const
  const state = { scores, flags: 0 }
  const change = (most: number) => ({
    now: EMPTY_STATE,
    others: state,
    reach: { least: [0, 0] as const, most: [0, most] as const, flags: 0 },
  })
  const groups = compiled.groups.filter((_, at) => shared.includes(at))
  const evaluated = evaluatePair(compiled, state, null)
  return mayTip(evaluated, [change(one), change(other)], { most: mostOf(groups), now: EMPTY_STATE })
}

test.each([
  ['less than what speaks against it', 1, 1, [], false],
  ['as much', 1, 2, [], true],
  ['more, by one alone', 4, 0, [], true],
  ['more, by the other alone', 0, 4, [], true],
  ['more, by both', 2, 2, [], true],
  ['less, with what both bear on', 0, 0, [0], false],
  ['as much, with what both bear on', 1, 0, [0], true],
  ['as much, with all that both bear on', 0, 0, [0, 1], true],
])('two answers may turn a pair that bring %s', (_, one, other, shared, expected) => {
  expect(tips(one, other, shared)).toBe(expected)
})

// Each answer speaks for a with the first number, and can bring the second to b.
test.each([
  ['less than what speaks against it', [0, 1], [0, 1], false],
  ['as much', [0, 1], [0, 2], true],
  ['nothing, and take little away', [1, 0], [1, 0], false],
  ['little, and take as much away', [1, 0], [1, 1], true],
] as const)('two answers could turn a pair that bring %s', (_, one, other, expected) => {
  const evaluated = evaluatePair(compiled, { scores: [3, 0], flags: 0 }, null)
  const swing = ([now, most]: readonly [number, number]) =>
    swingOf(evaluated, { scores: [now, 0], flags: 0 }, { scores: [now, most], flags: 0 })
  expect(couldTip(evaluated, swing(one), swing(other))).toBe(expected)
})

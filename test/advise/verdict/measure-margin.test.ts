import { expect, test } from 'vitest'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { DECISIVE_FLAGS, RULED_OUT_FLAGS } from '../../../src/advise/engine/pair-state.ts'
import type { Decision } from '../../../src/advise/verdict/decide-pair.ts'
import { isClose, measureMargin, rateStrength } from '../../../src/advise/verdict/measure-margin.ts'
import type { Strength } from '../../../src/model/result/verdict.ts'
import { oracleConstants } from '../../helpers/oracle/arbitrary-catalogue.ts'

const [A, B] = [0, 1] as const
const [AGAINST_A, AGAINST_B] = RULED_OUT_FLAGS
const [DECISIVE_A, DECISIVE_B] = DECISIVE_FLAGS
const compiled = { share: { numerator: 3, denominator: 5 } } as CompiledPair

const side = (side: 0 | 1, eligible: number | null = null): Decision => ({
  outcome: 'recommended',
  side,
  eligible,
})
const hybrid: Decision = { outcome: 'hybrid', side: null, eligible: 0 }
const open: Decision = { outcome: 'open', side: null, eligible: null }
const infeasible: Decision = { outcome: 'infeasible', side: null, eligible: null }

type Scores = readonly [number, number]

// r(x, y) = (x - y) / (x + y). The hybrid's share is 3/5: c = 3, 1 - c = 2.
test.each<[string, Scores, number, Decision, readonly [number, number] | null]>([
  ['a side over the other: r(5, 3)', [5, 3], 0, side(A), [2, 8]],
  ['the second side over the first: r(5, 3)', [3, 5], 0, side(B), [2, 8]],
  ['a side of which nothing is held against it', [5, 0], 0, side(A), [1, 1]],
  ['a side over a hybrid: r(2 x 9, 3 x 2)', [9, 2], 0, side(A, 0), [1, 2]],
  ['a hybrid over each side: r(3 x 3, 2 x 4)', [3, 4], DECISIVE_A | DECISIVE_B, hybrid, [1, 17]],
  ['the same the other way round', [4, 3], DECISIVE_A | DECISIVE_B, hybrid, [1, 17]],
  ['a hybrid over the side that is left: r(3 x 4, 2 x 2)', [2, 4], AGAINST_B, hybrid, [1, 2]],
  ['the same where the first is ruled out', [4, 2], AGAINST_A, hybrid, [1, 2]],
  [
    'the only side with a decisive rule may not get ahead: r(6, 5)',
    [5, 6],
    DECISIVE_A,
    hybrid,
    [1, 11],
  ],
  ['the same for the second', [6, 5], DECISIVE_B, hybrid, [1, 11]],
  [
    'which counts for nothing where a side is ruled out',
    [2, 4],
    AGAINST_B | DECISIVE_B,
    hybrid,
    [1, 2],
  ],
  ['nor where the other is', [4, 2], AGAINST_A | DECISIVE_A, hybrid, [1, 2]],
  ['one side left by vetoes', [1, 9], AGAINST_B, side(A), [1, 1]],
  ['a hybrid left by vetoes', [1, 9], AGAINST_A | AGAINST_B, hybrid, [1, 1]],
  ['an open verdict', [3, 3], 0, open, [0, 1]],
  ['an infeasible one', [3, 3], AGAINST_A | AGAINST_B, infeasible, null],
])('the margin of %s', (_, scores, flags, decision, expected) => {
  const margin = measureMargin(compiled, { scores, flags }, decision)
  if (expected === null || margin === null) return expect(margin).toBe(expected)
  const [numerator, denominator] = expected
  expect(margin.numerator / margin.denominator).toBe(numerator / denominator)
})

const HALF = { numerator: 1, denominator: 2 }
const QUARTER = { numerator: 1, denominator: 4 }

// Strong: a margin of 1/2, and a lead of 1/3 of what the side can reach. Clear: 1/4 and 1/6.
test.each<[string | null, string, Scores, 0 | 1 | null, typeof HALF | null, boolean]>([
  ['strong', 'both are as large as strong asks', [6, 2], A, HALF, false],
  ['clear', 'the lead is not', [5, 3], A, HALF, false],
  ['clear', 'the margin is not', [6, 2], A, QUARTER, false],
  ['slight', 'the lead is less than clear asks', [5, 4], A, HALF, false],
  ['slight', 'the margin is', [6, 2], A, { numerator: 1, denominator: 5 }, false],
  ['strong', 'the second side reaches less', [3, 4], B, HALF, false],
  ['leaning', 'there is hardly any evidence', [2, 0], A, HALF, false],
  ['strong', 'there is more than that', [0, 3], B, HALF, false],
  ['forced', 'vetoes left one choice, whatever the evidence', [2, 0], A, HALF, true],
  [null, 'no side is recommended', [6, 2], null, HALF, false],
])('%s where %s', (expected, _, scores, recommended, margin, oneChoice) => {
  const reach = [12, 3] as const
  const verdict = { side: recommended, margin, oneChoice }
  const rated = rateStrength(oracleConstants, { reach, state: { scores, flags: 0 } }, verdict)
  expect(rated).toBe(expected)
})

test.each<[string, Decision['outcome'], Strength | null, boolean, boolean]>([
  ['a strong recommendation is not close', 'recommended', 'strong', false, false],
  ['nor is a clear one', 'recommended', 'clear', false, false],
  ['a slight one is', 'recommended', 'slight', false, true],
  ['a leaning one is', 'recommended', 'leaning', false, true],
  ['a forced one is not', 'recommended', 'forced', true, false],
  ['a hybrid that evidence decides is', 'hybrid', null, false, true],
  ['a hybrid that vetoes left is not', 'hybrid', null, true, false],
  ['what is open is not', 'open', null, false, false],
  ['what is not feasible is not', 'infeasible', null, false, false],
])('%s', (_, outcome, strength, oneChoice, expected) => {
  expect(isClose(outcome, { strength, oneChoice })).toBe(expected)
})

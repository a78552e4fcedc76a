import { expect, test } from 'vitest'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { DECISIVE_FLAGS, RULED_OUT_FLAGS } from '../../../src/advise/engine/pair-state.ts'
import {
  type Decision,
  decideBy,
  decidedChoice,
  eligibleHybrid,
} from '../../../src/advise/verdict/decide-pair.ts'

test.each<[string, readonly [number, number, number], Decision['outcome'], number | null]>([
  ['the first side where it is worth most', [3, 2, 1], 'recommended', 0],
  ['the second side where it is worth most', [2, 3, 1], 'recommended', 1],
  ['a hybrid where it is worth more than either', [2, 3, 4], 'hybrid', 2],
  ['the first side where a hybrid is worth as much', [4, 3, 4], 'recommended', 0],
  ['the second side where a hybrid is worth as much', [3, 4, 4], 'recommended', 1],
  ['nothing where both sides are worth as much', [4, 4, 3], 'open', null],
  ['nor where a hybrid is, too', [4, 4, 4], 'open', null],
  ['nothing where there is no choice', [-1, -1, -1], 'infeasible', null],
  ['what is left, though nothing speaks for it', [-1, 0, -1], 'recommended', 1],
])('decided is %s', (_, utilities, outcome, choice) => {
  const decision = decideBy(utilities, 0)
  expect(decision.outcome).toBe(outcome)
  expect(decidedChoice(decision)).toBe(choice)
})

const [AGAINST_A, AGAINST_B] = RULED_OUT_FLAGS
const [DECISIVE_A, DECISIVE_B] = DECISIVE_FLAGS

test.each<[string, readonly [number, number], number, boolean]>([
  ['not without a decisive rule', [3, 3], 0, false],
  ['where one speaks for the first side, which is behind', [2, 3], DECISIVE_A, true],
  ['where it speaks for it, and it is not ahead', [3, 3], DECISIVE_A, true],
  ['not where it is ahead', [3, 2], DECISIVE_A, false],
  ['where one speaks for the second side, which is behind', [3, 2], DECISIVE_B, true],
  ['where it speaks for that, and it is not ahead', [3, 3], DECISIVE_B, true],
  ['not where that is ahead', [2, 3], DECISIVE_B, false],
  ['where one speaks for a side that is ruled out', [3, 2], AGAINST_A | DECISIVE_A, true],
  ['where one speaks for the other, which is', [2, 3], AGAINST_B | DECISIVE_B, true],
  ['not where it speaks for the side that is left', [3, 2], AGAINST_A | DECISIVE_B, false],
  ['nor for the other that is', [2, 3], AGAINST_B | DECISIVE_A, false],
  ['where both are ruled out', [3, 2], AGAINST_A | AGAINST_B, true],
])('a hybrid that fits has a case %s', (_, scores, flags, isEligible) => {
  const fits = { circumstances: 0, answers: 0, forbidden: 0 }
  const compiled = { hybrids: [fits], vetoFlags: 0 } as unknown as CompiledPair
  expect(eligibleHybrid(compiled, { scores, flags })).toBe(isEligible ? 0 : null)
})

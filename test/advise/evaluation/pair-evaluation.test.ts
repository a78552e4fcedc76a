import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { DECISIVE_FLAGS, RULED_OUT_FLAGS } from '../../../src/advise/engine/pair-state.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import { evaluatePair, utilityOf } from '../../../src/advise/evaluation/pair-evaluation.ts'
import type { Condition } from '../../../src/model/condition.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const [A, B, HYBRID, SECOND_HYBRID] = [0, 1, 2, 3]

// Of two hybrids the second alone has circumstances that any answers make true.
const compiled = {
  hybrids: [
    { circumstances: 1 << 20, answers: -1, forbidden: 0 },
    { circumstances: 0, answers: -1, forbidden: 0 },
  ],
  vetoFlags: 0,
  share: { numerator: 3, denominator: 5 },
} as unknown as CompiledPair

const [AGAINST_A, AGAINST_B] = RULED_OUT_FLAGS
const DECISIVE = DECISIVE_FLAGS[0] | DECISIVE_FLAGS[1]

type Expected = readonly [choices: readonly number[], utilities: readonly number[]]

// The utilities are those of both sides and of both hybrids.
test.each<[string, readonly [number, number], number, number | null, Expected]>([
  ['a side that is ahead', [3, 1], 0, null, [[A], [15, 5, -1, -1]]],
  [
    'two that are level',
    [2, 2],
    0,
    null,
    [
      [A, B],
      [10, 10, -1, -1],
    ],
  ],
  [
    'the hybrid that fits, between two with decisive rules',
    [3, 3],
    DECISIVE,
    null,
    [[SECOND_HYBRID], [15, 15, -1, 18]],
  ],
  ['the side that is left', [9, 1], AGAINST_A, null, [[B], [-1, 5, -1, -1]]],
  [
    'the hybrid where both sides are ruled out',
    [0, 0],
    AGAINST_A | AGAINST_B,
    null,
    [[SECOND_HYBRID], [-1, -1, -1, 0]],
  ],
  ['what was taken elsewhere, and nothing else', [3, 1], AGAINST_B, B, [[B], [-1, 0, -1, -1]]],
  ['a hybrid that was taken elsewhere', [3, 1], 0, HYBRID, [[HYBRID], [-1, -1, 0, -1]]],
])('a pair by itself chooses %s', (_, scores, flags, fixed, [choices, utilities]) => {
  const evaluated = evaluatePair(compiled, { scores, flags }, fixed)
  expect(evaluated.standaloneChoices).toEqual(choices)
  expect([A, B, HYBRID, SECOND_HYBRID].map(choice => utilityOf(evaluated, choice))).toEqual(
    utilities,
  )
})

test('where nothing is left a pair chooses nothing', () => {
  const nothing = { ...compiled, hybrids: [] }
  const state = { scores: [1, 1] as const, flags: AGAINST_A | AGAINST_B }
  expect(evaluatePair(nothing, state, null)).toMatchObject({
    decision: { outcome: 'infeasible' },
    standaloneChoices: [],
  })
})

test.each<[string, Condition | null, readonly string[], boolean]>([
  ['always', null, ['q1'], true],
  ['always, whatever is partly known', null, ['q1', 'q2'], true],
  ['where its condition is true', given('q1'), ['q1'], true],
  ['not where it is false', given('q1'), ['q2'], false],
  ['not where one of the partial answers makes it false', given('q1'), ['q1', 'q2'], false],
  [
    'where each of the partial answers makes it true by itself',
    { kind: 'any', of: [given('q1'), given('q2')] },
    ['q1', 'q2'],
    true,
  ],
])('a tension holds %s', (_, when, options, holds) => {
  const between = ['a', 'b'].map(choice => ({ pair: 'pair', choice }))
  const tension = { id: 't', between, weight: 1, when } as never
  const questions = [question('q', 3), question('z', 3)]
  const catalogue = { ...buildCatalogue({ questions }), tensions: [tension] }
  const engine = compileEngine(catalogue)
  // Another partial answer has no part in it.
  const said = { q: { options }, z: { options: ['z1', 'z2'] } }
  const { tensions } = evaluate(engine, answerState(engine, said), [null])
  expect(tensions.length).toBe(holds ? 1 : 0)
})

test('what was taken elsewhere is the choice of its pair', () => {
  const engine = compileEngine(buildCatalogue({ questions: [question('q', 2)] }))
  const choicesWith = (fixed: number | null) =>
    evaluate(engine, answerState(engine, {}), [fixed]).design
  expect([null, A, B].map(choicesWith)).toEqual([[[A, B]], [[A]], [[B]]])
})

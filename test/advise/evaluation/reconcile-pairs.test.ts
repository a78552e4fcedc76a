import { expect, test } from 'vitest'
import type { CompiledPair, CompiledTension } from '../../../src/advise/engine/engine.ts'
import type { PairEvaluation } from '../../../src/advise/evaluation/pair-evaluation.ts'
import { listStarted, reconcilePairs } from '../../../src/advise/evaluation/reconcile-pairs.ts'
import { decideBy, decidedChoice } from '../../../src/advise/verdict/decide-pair.ts'

const [A, B, HYBRID, SECOND_HYBRID] = [0, 1, 2, 3] as const
const NONE = -1

type Utilities = readonly [number, number, number]

/** A pair by the utilities of its sides and of its hybrid; a tension of weight 1 costs 5. */
function pair(
  utilities: Utilities,
  {
    eligible = utilities[2] === NONE ? null : 0,
    start = null,
    fixed = null,
    id = 'p',
  }: {
    readonly id?: string
    readonly eligible?: number | null
    readonly start?: 0 | 1 | null
    readonly fixed?: number | null
  } = {},
): PairEvaluation {
  const decision = decideBy(utilities, eligible)
  const choice = fixed ?? decidedChoice(decision)
  const share = { numerator: 3, denominator: 5 }
  return {
    compiled: { pair: { id }, start, share } as unknown as CompiledPair,
    state: { scores: [0, 0], flags: 0 },
    decision,
    utilities,
    fixed,
    standaloneChoices: choice === null ? (decision.outcome === 'open' ? [A, B] : []) : [choice],
  }
}

/** A tension between a choice of the first pair and one of the second. */
function tension(one: number, other: number, weight: number): CompiledTension {
  const ends = [
    { pair: 0, choice: one },
    { pair: 1, choice: other },
  ]
  return { ends, weight } as unknown as CompiledTension
}

const heldTo = (fixed: number) => pair([0, 0, NONE], { fixed })

test.each<[string, PairEvaluation[], CompiledTension[], number[][]]>([
  ['without a tension each keeps its verdict', [pair([10, 5, NONE]), heldTo(A)], [], [[A], [A]]],
  [
    'a tension that costs less than a departure is borne',
    [pair([15, 5, NONE]), heldTo(A)],
    [tension(A, A, 1)],
    [[A], [A]],
  ],
  ['one that costs more is not', [pair([10, 8, NONE]), heldTo(A)], [tension(A, A, 1)], [[B], [A]]],
  [
    'at the same cost there is no departure',
    [pair([10, 5, NONE]), heldTo(A)],
    [tension(A, A, 1)],
    [[A], [A]],
  ],
  [
    'a hybrid comes before the opposite side',
    [pair([10, 5, 5]), heldTo(A)],
    [tension(A, A, 2)],
    [[HYBRID], [A]],
  ],
  [
    'the eligible hybrid need not be the first',
    [pair([10, 5, 8], { eligible: 1 }), heldTo(A)],
    [tension(A, A, 2)],
    [[SECOND_HYBRID], [A]],
  ],
  [
    'a hybrid that is the only choice is one, also where nothing speaks for it',
    [pair([NONE, NONE, 0]), heldTo(A)],
    [tension(HYBRID, A, 1)],
    [[HYBRID], [A]],
  ],
  ['so is a side', [pair([0, NONE, NONE]), pair([NONE, 0, NONE])], [tension(A, B, 1)], [[A], [B]]],
  [
    'where a hybrid is left for a side it is open for which, whatever is cheaper to leave again',
    [pair([10, 10, 12], { start: A }), heldTo(A)],
    [tension(HYBRID, A, 2)],
    [[A, B], [A]],
  ],
  [
    'an open verdict departs to nothing: a hybrid of it is as good where it costs the same',
    [pair([10, 10, 10]), heldTo(A)],
    [tension(A, A, 1)],
    [[B, HYBRID], [A]],
  ],
  [
    'an open verdict takes a hybrid that makes up by less tension for what it lacks',
    [pair([10, 10, 5]), heldTo(A)],
    [tension(A, A, 1), tension(B, A, 1)],
    [[HYBRID], [A]],
  ],
  [
    'an open verdict takes what is cheaper to leave again',
    [pair([10, 10, NONE], { start: B }), heldTo(A)],
    [],
    [[B], [A]],
  ],
  [
    'whatever tensions there are between others',
    [pair([10, 8, NONE]), heldTo(A), pair([10, 10, NONE], { start: B })],
    [tension(A, A, 1)],
    [[B], [A], [B]],
  ],
  [
    'a verdict is kept, whatever is cheaper to leave again',
    [pair([10, 5, NONE], { start: B }), heldTo(A)],
    [],
    [[A], [A]],
  ],
  [
    'but not at the price of a tension',
    [pair([10, 10, NONE], { start: B }), heldTo(A)],
    [tension(B, A, 1)],
    [[A], [A]],
  ],
  [
    'of two that cannot both do so it is the earlier pair',
    [pair([10, 10, NONE], { start: B }), pair([10, 10, NONE], { start: B })],
    [tension(B, B, 1)],
    [[B], [A]],
  ],
  [
    'a pair without a choice takes no part',
    [pair([10, 10, NONE]), pair([10, 10, NONE]), pair([NONE, NONE, NONE], { start: A })],
    [tension(A, A, 1)],
    [[A, B], [A, B], []],
  ],
])('%s', (_, pairs, tensions, expected) => {
  expect(reconcilePairs(pairs, tensions).map(choices => choices.toSorted())).toEqual(expected)
})

test('only what reversibility alone decided is told as started', () => {
  const pairs = [
    pair([10, 10, NONE], { start: B, id: 'started' }),
    pair([10, 5, NONE], { start: B, id: 'decided' }),
    pair([5, 5, NONE], { id: 'open' }),
    pair([NONE, NONE, NONE], { start: B, id: 'infeasible' }),
  ]
  const design = reconcilePairs(pairs, [])
  expect(design).toEqual([[B], [A], [A, B], []])
  expect(listStarted({ pairEvaluations: pairs, tensions: [], design })).toEqual(['started'])
})

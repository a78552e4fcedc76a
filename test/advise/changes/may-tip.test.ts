import { expect, test } from 'vitest'
import {
  couldTip,
  keepsAheadWith,
  mayTip,
  mostOf,
  reachOf,
  type Swing,
  swingOf,
} from '../../../src/advise/changes/may-tip.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import {
  EMPTY_STATE,
  type PairState,
  RULED_OUT_FLAGS,
} from '../../../src/advise/engine/pair-state.ts'
import { evaluatePair } from '../../../src/advise/evaluation/pair-evaluation.ts'
import { buildCatalogue, given, question, rulesOut, toward } from '../../helpers/build-catalogue.ts'

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

type Scores = PairState['scores']
const [AGAINST_A, AGAINST_B] = RULED_OUT_FLAGS
const evaluated = (scores: Scores, flags = 0) => evaluatePair(compiled, { scores, flags }, null)

test.each<[string, Scores, number, Swing]>([
  ['for the first side', [5, 1], 0, { loss: 2, gain: 3, isUnsure: false }],
  ['for the second side', [1, 5], 0, { loss: 1, gain: 4, isUnsure: false }],
  ['that may rule it out', [5, 1], AGAINST_A, { loss: 2, gain: 3, isUnsure: true }],
  ['that may rule the other out', [5, 1], AGAINST_B, { loss: 2, gain: 3, isUnsure: false }],
  ['the same for the second side', [1, 5], AGAINST_B, { loss: 1, gain: 4, isUnsure: true }],
  [
    'of which nothing is known where none is ahead',
    [3, 3],
    0,
    { loss: 0, gain: 0, isUnsure: true },
  ],
])('groups have a swing %s', (_, scores, flags, swing) => {
  const now = { scores: [2, 1] as const, flags: 0 }
  const most = { scores: [6, 4] as const, flags }
  expect(swingOf(evaluated(scores), now, most)).toEqual(swing)
})

const still: Swing = { loss: 0, gain: 0, isUnsure: false }
const taking = { ...still, loss: 2 }

test.each<[string, Scores, Swing, Swing, boolean]>([
  ['the first side is ahead', [4, 1], still, still, false],
  ['the first may fall behind by both', [4, 1], taking, taking, true],
  ['the second side is ahead', [1, 4], still, taking, false],
  ['the second may fall behind by both', [1, 4], taking, { ...still, gain: 1 }, true],
  ['the one may rule it out', [9, 1], { ...still, isUnsure: true }, still, true],
  ['the other may', [9, 1], still, { ...still, isUnsure: true }, true],
  ['none is ahead', [3, 3], still, still, true],
  // With 3 of 5 parts a side is worth as much as a hybrid.
  ['a hybrid would not be worth more', [6, 4], still, still, false],
  ['a hybrid would be worth more', [6, 5], still, still, true],
])('whether two answers could turn a pair where %s', (_, scores, one, other, expected) => {
  expect(couldTip(evaluated(scores), one, other)).toBe(expected)
})

test.each<[string, Scores, PairState, boolean]>([
  ['nothing is added', [4, 1], EMPTY_STATE, true],
  ['so little is added that it stays ahead', [4, 1], { scores: [0, 1], flags: 0 }, true],
  ['the other side comes as far', [4, 1], { scores: [0, 3], flags: 0 }, false],
  ['only it itself gains', [4, 1], { scores: [3, 0], flags: 0 }, true],
  ['the second side stays ahead', [1, 4], { scores: [1, 9], flags: 0 }, true],
  ['the first comes as far', [1, 4], { scores: [3, 0], flags: 0 }, false],
  ['it may be ruled out', [4, 1], { scores: [0, 0], flags: AGAINST_A }, false],
  ['the other may be', [4, 1], { scores: [0, 0], flags: AGAINST_B }, true],
  ['the second may be ruled out', [1, 4], { scores: [0, 0], flags: AGAINST_B }, false],
  ['a hybrid may come to be worth more', [6, 4], { scores: [0, 1], flags: 0 }, false],
  ['there is no side that is ahead', [3, 3], EMPTY_STATE, false],
])('whether a side keeps ahead where %s', (_, scores, most, expected) => {
  expect(keepsAheadWith(evaluated(scores), { scores, flags: 0 }, most)).toBe(expected)
  const gone = { scores, flags: AGAINST_A | AGAINST_B }
  expect(keepsAheadWith(evaluated(scores), gone, most)).toBe(false)
})

test('groups come to the heaviest of their rules at most, and raise the flags of all', () => {
  const rules = [
    toward('a', 3, { when: given('p1'), group: 'g' }),
    toward('a', 1, { when: given('p2'), group: 'g' }),
    toward('a', 2, { when: given('p2') }),
    toward('b', 1, { when: given('p2') }),
    rulesOut('b', given('p2')),
  ]
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 2)], rules }))
  const { groups, vetoFlags } = engine.pairs[0] as CompiledPair
  expect(mostOf(groups)).toEqual({ scores: [5, 1], flags: 1 | AGAINST_B | vetoFlags })
  expect(mostOf([])).toEqual(EMPTY_STATE)
})

/** Of two answers: what their groups come to now, and what they come to at least and at most. */
interface Moving {
  readonly now?: Scores
  readonly least?: Scores
  readonly most?: Scores
}

function mayTurn(
  state: PairState,
  changes: readonly [Moving, Moving],
  shared: readonly [Scores, Scores] = [EMPTY_STATE.scores, EMPTY_STATE.scores],
): boolean {
  const change = ({ now = [0, 0], least = [0, 0], most = now }: Moving) => ({
    now: { scores: now, flags: 0 },
    others: {
      scores: [state.scores[0] - now[0], state.scores[1] - now[1]] as const,
      flags: state.flags,
    },
    reach: { least, most, flags: 0 },
  })
  const [one, other] = changes
  const [now, most] = shared.map(scores => ({ scores, flags: 0 })) as [PairState, PairState]
  return mayTip(evaluatePair(compiled, state, null), [change(one), change(other)], { now, most })
}

const forA: Moving = { now: [2, 0], least: [1, 0], most: [2, 0] }
const gone: Moving = { ...forA, least: [0, 0] }
const nothing: Moving = {}
const firm = (score: number): Moving => ({ now: [score, 0], least: [score, 0] })
const plain = (...scores: Scores): PairState => ({ scores, flags: 0 })
const TWO: readonly [Scores, Scores] = [
  [2, 0],
  [2, 0],
]

test.each<[string, PairState, readonly [Moving, Moving], (readonly [Scores, Scores])?]>([
  ['with what each brings at least the side is ahead', plain(4, 1), [forA, forA]],
  ['what both bear on counts once', plain(6, 1), [firm(3), firm(2)], TWO],
  [
    'a side that others rule out cannot win',
    { scores: [1, 3], flags: AGAINST_B },
    [{ most: [0, 2] }, { most: [1, 0] }],
  ],
  ['an open pair stays open where nothing can come', plain(2, 2), [nothing, nothing]],
])('two answers cannot turn a pair together: %s', (_, state, changes, shared) => {
  expect(mayTurn(state, changes, shared)).toBe(false)
})

test.each<[string, PairState, readonly [Moving, Moving], (readonly [Scores, Scores])?]>([
  ['the other may bring nothing', plain(4, 1), [forA, gone]],
  ['the one may bring nothing', plain(4, 1), [gone, forA]],
  ['something can come to an open pair', plain(2, 2), [{ most: [1, 0] }, nothing]],
  ['what both bear on may bring nothing', plain(5, 3), [firm(2), firm(2)], TWO],
])('two answers may turn a pair together: %s', (_, state, changes, shared) => {
  expect(mayTurn(state, changes, shared)).toBe(true)
})

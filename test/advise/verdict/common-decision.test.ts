import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledHybrid, CompiledPair } from '../../../src/advise/engine/engine.ts'
import { DECISIVE_FLAGS, RULED_OUT_FLAGS } from '../../../src/advise/engine/pair-state.ts'
import {
  commonDecision,
  mayBecome,
  withoutIdleFlags,
} from '../../../src/advise/verdict/common-decision.ts'
import {
  type Decision,
  decidedChoice,
  decideScores,
  isSameDecision,
} from '../../../src/advise/verdict/decide-pair.ts'
import {
  countCorners,
  fitsStill,
  hybridNeverWins,
  type Outlook,
  scoresAt,
} from '../../../src/advise/verdict/outlook.ts'

// Flags: a decisive rule toward A or B; a veto of its own that rules A or B out; what makes a hybrid's circumstances
// true (X, Y); a policy against a hybrid.
const [DA, DB] = DECISIVE_FLAGS
const [VA, VB, X, Y, POLICY] = [16, 32, 64, 128, 256] as const
const [OUT_A, OUT_B] = [RULED_OUT_FLAGS[0] | VA, RULED_OUT_FLAGS[1] | VB]

type Pair = readonly [number, number]

/** Two hybrids unless other ones are named: that of X may be forbidden, that of Y answers the veto of A. */
const HYBRIDS: readonly CompiledHybrid[] = [
  { circumstances: X, answers: 0, forbidden: POLICY },
  { circumstances: Y, answers: VA, forbidden: 0 },
]

function outlook(
  scores: Pair,
  flags: number,
  rest: { readonly least?: Pair; readonly most?: Pair; readonly flags?: number } = {},
  hybrids = HYBRIDS,
): Outlook {
  const { least = [0, 0], most = least, flags: toCome = 0 } = rest
  return {
    compiled: {
      hybrids,
      vetoFlags: VA | VB,
      share: { numerator: 3, denominator: 5 },
    } as unknown as CompiledPair,
    state: { scores, flags },
    rest: { least, most, flags: toCome },
  }
}

/** Every set of scores and flags that can still come, by brute force. */
function* outcomesOf({ compiled, state, rest }: Outlook, parts: readonly number[]) {
  const coming = parts.filter(part => (rest.flags & part) === part)
  for (let a = rest.least[0]; a <= rest.most[0]; a++)
    for (let b = rest.least[1]; b <= rest.most[1]; b++)
      for (let subset = 0; subset < 2 ** coming.length; subset++) {
        const raised = coming.reduce((all, part, at) => ((subset >> at) & 1 ? all | part : all), 0)
        const scores = [state.scores[0] + a, state.scores[1] + b] as const
        yield { raised, scores, decision: decideScores(compiled, scores, state.flags | raised) }
      }
}

const PARTS = [DA, DB, OUT_A, OUT_B, X, Y, POLICY]
const score = fc.nat(6)
const some = fc.subarray(PARTS).map(parts => parts.reduce((all, part) => all | part, 0))
const arbitraryHybrids = fc.array(
  fc.record({
    circumstances: fc.constantFrom(0, X, Y, X | Y),
    answers: fc.constantFrom(0, VA, VB, VA | VB),
    forbidden: fc.constantFrom(0, POLICY),
  }),
  { maxLength: 3 },
)
const arbitraryOutlook = fc
  .record({
    scores: fc.tuple(score, score),
    least: fc.tuple(fc.nat(2), fc.nat(2)),
    more: fc.tuple(fc.nat(3), fc.nat(3)),
    flags: some,
    toCome: some,
    hybrids: arbitraryHybrids,
  })
  .map(({ scores, least, more, flags, toCome, hybrids }) =>
    outlook(
      scores,
      flags,
      { least, most: [least[0] + more[0], least[1] + more[1]], flags: toCome },
      hybrids,
    ),
  )

const RUNS = { numRuns: 500 }

test('what is common holds whatever comes, and where no flag can come it is found wherever there is one', () => {
  fc.assert(
    fc.property(arbitraryOutlook, each => {
      const all = [...outcomesOf(each, PARTS)].map(({ decision }) => decision)
      const common = commonDecision(each)
      const isOne = all.every(decision => isSameDecision(decision, all[0] as Decision))
      if (common) for (const decision of all) expect(isSameDecision(common, decision)).toBe(true)
      if ((each.rest.flags & ~each.state.flags) === 0) expect(common !== null).toBe(isOne)
    }),
    RUNS,
  )
})

test('no choice that something to come leads to is given up', () => {
  fc.assert(
    fc.property(arbitraryOutlook, each => {
      for (const { decision } of outcomesOf(each, PARTS)) {
        const choice = decidedChoice(decision)
        if (choice !== null && decision.outcome === 'recommended')
          expect(mayBecome(each, choice)).toBe(true)
        if (decision.outcome !== 'hybrid') continue
        expect(hybridNeverWins(each)).toBe(false)
        expect(mayBecome(each, choice as number)).toBe(true)
      }
    }),
    RUNS,
  )
})

test.each([
  false,
  true,
])('without idle flags everything is decided alike; which hybrid: %s', named => {
  fc.assert(
    fc.property(arbitraryOutlook, each => {
      const { flags } = withoutIdleFlags(each, named)
      for (const { raised, scores, decision } of outcomesOf(each, PARTS)) {
        const without = decideScores(each.compiled, scores, flags | raised)
        expect(isSameDecision(without, decision)).toBe(true)
        if (named) expect(decidedChoice(without)).toBe(decidedChoice(decision))
      }
    }),
    RUNS,
  )
})

test('the box of scores has a corner for each least and most, or one', () => {
  const box = outlook([10, 20], 0, { least: [1, 2], most: [3, 5] })
  expect(countCorners(box.rest)).toBe(4)
  expect([0, 1, 2, 3].map(corner => scoresAt(box, corner))).toEqual([
    [11, 22],
    [13, 25],
    [13, 22],
    [11, 25],
  ])
  expect(countCorners({ least: [1, 2], most: [1, 2], flags: 0 })).toBe(1)
  expect(countCorners({ least: [1, 2], most: [2, 2], flags: 0 })).toBe(4)
  expect(countCorners({ least: [1, 2], most: [1, 3], flags: 0 })).toBe(4)
})

test.each([
  ['its circumstances are true', X, 0, true],
  ['they may come', 0, X, true],
  ['they are not true and cannot come', Y, DA, false],
  ['a veto fired that it does not answer', X | OUT_A, 0, false],
  ['such a veto may come', X, OUT_A, true],
  ['a policy forbids it', X | POLICY, 0, false],
  ['such a policy may come', X, POLICY, true],
])('a hybrid can fit: %s', (_, flags, rest, fits) => {
  const { compiled } = outlook([0, 0], 0)
  expect(fitsStill(compiled, HYBRIDS[0] as CompiledHybrid, { flags, rest })).toBe(fits)
})

test('a hybrid answers its veto, and no other', () => {
  const { compiled } = outlook([0, 0], 0)
  const fits = (flags: number) =>
    fitsStill(compiled, HYBRIDS[1] as CompiledHybrid, { flags, rest: 0 })
  expect([fits(Y | OUT_A), fits(Y | OUT_A | OUT_B)]).toEqual([true, false])
})

// Where both sides are treated alike, a row stands for the other side as well.
test.each<[string, Outlook, boolean]>([
  ['no side is decisive', outlook([5, 1], 0), true],
  ['a tie, and a side is decisive', outlook([2, 2], DA), false],
  ['the decisive side is ahead', outlook([3, 1], DA), true],
  ['it can still be reached', outlook([3, 1], DA, { most: [0, 2] }), false],
  ['it can nearly be reached', outlook([3, 1], DA, { most: [0, 1] }), true],
  [
    'it cannot: the decisive side gains',
    outlook([3, 1], DA, { least: [1, 0], most: [1, 2] }),
    true,
  ],
  ['a side may become decisive', outlook([2, 2], 0, { flags: DA }), false],
  ['a side is worth as much as the hybrid', outlook([3, 2], DA | DB), true],
  ['a side is worth less', outlook([4, 3], DA | DB), false],
  ['a side may come to be worth less', outlook([3, 2], DB, { most: [0, 1] }), false],
  ['the side that is worth as much may be ruled out', outlook([3, 2], DB, { flags: OUT_A }), false],
  ['the other may be ruled out', outlook([3, 2], DA | DB, { flags: OUT_B }), true],
  ['a decisive side that is ahead may be ruled out', outlook([9, 1], DA, { flags: OUT_A }), false],
  ['a decisive side that is ahead is ruled out', outlook([9, 1], DA | OUT_A), false],
  ['a side is ruled out, and nothing is decisive', outlook([9, 1], OUT_A), true],
  ['both may be ruled out', outlook([9, 1], OUT_A, { flags: OUT_B }), false],
])('no hybrid can win: %s', (_, each, never) => {
  expect(hybridNeverWins(each)).toBe(never)
  expect(hybridNeverWins(mirror(each))).toBe(never)
})

/** The same with the sides swapped. */
function mirror({ compiled, state, rest }: Outlook): Outlook {
  const swapped = (flags: number) =>
    [
      [DA, DB],
      [DB, DA],
      [OUT_A, OUT_B],
      [OUT_B, OUT_A],
    ].reduce(
      (all, [from = 0, to = 0]) => ((flags & from) === from ? all | to : all),
      flags & ~(DA | DB | OUT_A | OUT_B),
    )
  const swap = ([a, b]: Pair): Pair => [b, a]
  return {
    compiled,
    state: { scores: swap(state.scores), flags: swapped(state.flags) },
    rest: { least: swap(rest.least), most: swap(rest.most), flags: swapped(rest.flags) },
  }
}

test.each<[string, Outlook, string | null, number | null]>([
  ['circumstances come, and no hybrid can win', outlook([9, 1], 0, { flags: X }), 'recommended', 0],
  ['the same with the other side ahead', outlook([1, 9], 0, { flags: X }), 'recommended', 1],
  ['the side that is ahead may be ruled out', outlook([9, 1], 0, { flags: OUT_A }), null, null],
  ['it is ruled out already', outlook([9, 1], OUT_A, { flags: X }), 'recommended', 1],
  [
    'the side that is behind may be ruled out',
    outlook([9, 1], 0, { flags: OUT_B }),
    'recommended',
    0,
  ],
  ['a tie of sides that stay', outlook([2, 2], 0, { flags: X }), 'open', null],
  ['a hybrid may fit and would win', outlook([2, 2], DA, { flags: X }), null, null],
  ['no hybrid may fit', outlook([2, 2], DA | POLICY, { flags: X }), 'open', null],
  ['one of two may fit', outlook([2, 2], DA | POLICY, { flags: Y }), null, null],
  ['the last side may be ruled out', outlook([9, 1], OUT_A, { flags: OUT_B }), null, null],
  ['more scores change nothing', outlook([9, 1], 0, { most: [0, 4], flags: X }), 'recommended', 0],
  ['more scores change it', outlook([3, 1], 0, { most: [0, 4], flags: X }), null, null],
  ['nothing but scores comes, and changes it', outlook([3, 1], 0, { most: [0, 4] }), null, null],
  ['a hybrid wins, and no flag can come', outlook([2, 2], DA | X), 'hybrid', null],
  [
    'a hybrid wins, and a flag that is raised comes',
    outlook([2, 2], DA | X, { flags: X }),
    'hybrid',
    null,
  ],
])('what is common where %s', (_, each, outcome, side) => {
  const common = commonDecision(each)
  expect([common?.outcome ?? null, common?.side ?? null]).toEqual([outcome, side])
})

test.each<[string, Outlook, number, boolean]>([
  ['a side that can get ahead', outlook([1, 3], 0, { most: [3, 0] }), 0, true],
  ['a side that can draw level', outlook([1, 3], 0, { most: [2, 0] }), 0, false],
  [
    'one whose rival gains at least as much',
    outlook([1, 3], 0, { least: [0, 1], most: [3, 1] }),
    0,
    false,
  ],
  ['the other side that can get ahead', outlook([3, 1], 0, { most: [0, 3] }), 1, true],
  ['the other side that can draw level', outlook([3, 1], 0, { most: [0, 2] }), 1, false],
  ['the other whose rival gains', outlook([3, 1], 0, { least: [1, 0], most: [1, 3] }), 1, false],
  ['a side whose rival may be ruled out', outlook([1, 3], 0, { flags: OUT_B }), 0, true],
  ['a side that is ruled out', outlook([9, 1], OUT_A), 0, false],
  ['a side that may be ruled out', outlook([9, 1], 0, { flags: OUT_A }), 0, true],
  ['a hybrid with a case', outlook([2, 2], DA | X), 2, true],
  ['a hybrid whose circumstances may come', outlook([2, 2], DA, { flags: X }), 2, true],
  ['a hybrid whose circumstances cannot come', outlook([2, 2], DA | Y), 2, false],
  ['the second hybrid', outlook([2, 2], DA | Y), 3, true],
  ['a hybrid without a case', outlook([2, 2], X), 2, false],
  ['a hybrid that is forbidden', outlook([2, 2], DA | X | POLICY), 2, false],
])('what may be decided: %s', (_, each, choice, may) => {
  expect(mayBecome(each, choice)).toBe(may)
})

test.each<[string, Outlook, boolean, number]>([
  ['no hybrid can win', outlook([9, 1], OUT_B | DA | X), false, RULED_OUT_FLAGS[1]],
  ['one fits whatever comes: the first stands for it', outlook([2, 2], DA | Y), false, DA | X],
  ['the same where its name counts', outlook([2, 2], DA | Y | 512), true, DA | Y],
  [
    'the first is forbidden: the second stands',
    outlook([2, 2], DA | X | Y | POLICY),
    false,
    DA | Y,
  ],
  [
    'the first may come to be forbidden',
    outlook([2, 2], DA | X | Y, { flags: POLICY }),
    false,
    DA | Y,
  ],
  [
    'a veto that only the second answers',
    outlook([2, 2], DA | X | Y | OUT_A),
    false,
    DA | Y | RULED_OUT_FLAGS[0],
  ],
  ['such a veto may come', outlook([2, 2], DA | X | Y, { flags: OUT_A }), false, DA | Y],
  ['none fits yet', outlook([2, 2], DA | 512, { flags: X }), false, DA],
  ['none can fit any more', outlook([2, 2], DA | X | POLICY | OUT_B), false, POLICY | OUT_B],
  [
    'of one that cannot fit nothing counts',
    outlook([2, 2], DA | X | POLICY, { flags: Y }),
    true,
    DA | POLICY,
  ],
])('of flags count where %s', (_, each, named, flags) => {
  expect(withoutIdleFlags(each, named)).toEqual({ scores: each.state.scores, flags })
})

test('which hybrid it is does not count unless that is asked', () => {
  expect(withoutIdleFlags(outlook([2, 2], DA | Y)).flags).toBe(DA | X)
})

test('a state without idle flags stays the same object, and so does one of a pair without hybrids', () => {
  for (const each of [
    outlook([2, 2], DA | X),
    outlook([2, 2], DA | X | 512, {}, []),
    outlook([9, 1], DA | X, {}, []),
  ])
    expect(withoutIdleFlags(each)).toBe(each.state)
})

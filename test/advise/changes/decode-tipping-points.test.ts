import { expect, test } from 'vitest'
import {
  decodeChoices,
  decodeDecision,
  decodeDesign,
  decodeDesignChanges,
  decodeVerdictTippingPoints,
} from '../../../src/advise/changes/decode-tipping-points.ts'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import { HOLDS, HOLDS_NOT } from '../../../src/advise/engine/variables.ts'
import type { Decision } from '../../../src/advise/verdict/decide-pair.ts'
import type { ChangedAnswers } from '../../../src/model/answers.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { buildCatalogue, given, hybrid, question } from '../../helpers/build-catalogue.ts'

// Its variables: p is 0, the options of s are 1 to 4, those of t are 5 and 6, those of u follow.
const several = (id: string, options: number) => ({
  ...question(id, options),
  holds: 'several' as const,
})
const hybrids = [hybrid('h', given('p1')), hybrid('i', given('p1'))]
const catalogue = buildCatalogue({
  questions: [question('p', 3), several('s', 4), several('t', 2), several('u', 5)],
  hybrids,
})
const engine = compileEngine(catalogue)
const [pair] = catalogue.pairs as [Pair]

const recommended: Decision = { outcome: 'recommended', side: 1, eligible: 0 }
const mixed: Decision = { outcome: 'hybrid', side: null, eligible: 1 }
const open: Decision = { outcome: 'open', side: null, eligible: 0 }

type Changes = readonly (readonly [variable: number, mask: number])[]

function setBy(said: SaidAnswers, changes: Changes, decision = recommended) {
  const point = { changes: changes.map(([variable, mask]) => ({ variable, mask })), decision }
  const evaluation = { engine, answers: answerState(engine, said) }
  return decodeVerdictTippingPoints(evaluation, pair, [point])
}

const OPEN: SaidAnswers = {
  s: { options: ['s1'], unsure: ['s2'], oneOf: ['s3', 's4'] },
  t: { options: [], oneOf: ['t1', 't2'] },
}
const PARTIAL: SaidAnswers = {
  s: { options: [], oneOf: ['s3', 's4'] },
  t: { options: [], oneOf: ['t1', 't2'] },
}

test.each<[string, SaidAnswers, Changes, ChangedAnswers]>([
  ['an option', { p: { options: ['p1'] } }, [[0, 2]], { p: 'p2' }],
  ['one more that holds', { s: { options: ['s1'] } }, [[3, HOLDS]], { s: ['s1', 's3'] }],
  ['one less', { s: { options: ['s1', 's2'] } }, [[1, HOLDS_NOT]], { s: ['s2'] }],
  [
    'two of one question',
    { s: { options: ['s1', 's2'] } },
    [
      [1, HOLDS_NOT],
      [4, HOLDS],
    ],
    { s: ['s2', 's4'] },
  ],
  [
    'answers to two questions',
    { p: { options: ['p1'] }, t: { options: [] } },
    [
      [0, 4],
      [6, HOLDS],
    ],
    { p: 'p3', t: ['t2'] },
  ],
  [
    'with what nobody is sure of',
    { s: { options: ['s1'], unsure: ['s2', 's3'] } },
    [[4, HOLDS]],
    { s: { value: ['s1', 's4'], unsure: ['s2', 's3'], 'one-of': [] } },
  ],
  [
    'with what at least one holds of',
    PARTIAL,
    [[1, HOLDS]],
    { s: { value: ['s1'], unsure: [], 'one-of': ['s3', 's4'] } },
  ],
  [
    'with both',
    OPEN,
    [[1, HOLDS_NOT]],
    { s: { value: [], unsure: ['s2'], 'one-of': ['s3', 's4'] } },
  ],
  [
    'with as much of the one as of the other',
    { u: { options: ['u1'], unsure: ['u2', 'u3'], oneOf: ['u4', 'u5'] } },
    [[7, HOLDS_NOT]],
    { u: { value: [], unsure: ['u2', 'u3'], 'one-of': ['u4', 'u5'] } },
  ],
])('changes are told by question: %s', (_, said, changes, set) => {
  expect(setBy(said, changes)).toEqual([{ set, outcome: 'recommended', choice: 'b', hybrid: null }])
})

test.each([
  [recommended, 'b', null],
  [mixed, 'hybrid', 'i'],
  [open, null, null],
])('%o leads to "%s"', (decision, choice, id) => {
  const { outcome } = decision
  expect(setBy({ p: { options: ['p1'] } }, [[0, 2]], decision)).toEqual([
    { set: { p: 'p2' }, outcome, choice, hybrid: id },
  ])
  expect(decodeDecision(pair, decision)).toEqual({ outcome, choice })
})

test('a design names the one choice of each pair that takes part, and of changes those that differ', () => {
  const pairs = ['one', 'other', 'third'].map(id => ({ ...pair, id }))
  const several = compileEngine({ ...catalogue, pairs })
  expect([[], [0], [1], [2], [3], [0, 1]].map(choices => decodeChoices(pair, choices))).toEqual([
    ...[null, 'a', 'b', 'h', 'i', null],
  ])
  expect(decodeDesign(several, [[0], [], [0, 1]])).toEqual({ one: 'a', third: null })
  const changed = (before: number[][], after: number[][]) =>
    decodeDesignChanges(several, before, after)
  expect(changed([[0], [0], [0]], [[0], [1], [0]])).toEqual({ other: 'b' })
  expect(changed([[0], [0, 1], [0]], [[0], [1, 2], []])).toEqual({ third: null })
  expect(changed([[0], [0], []], [[0, 1], [3], [0]])).toEqual({ one: null, other: 'i', third: 'a' })
})

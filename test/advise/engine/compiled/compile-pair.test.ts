import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair, ScoringGroup } from '../../../../src/advise/engine/engine.ts'
import {
  DECISIVE_FLAGS,
  FIRST_FREE_FLAG,
  RULED_OUT_FLAGS,
} from '../../../../src/advise/engine/pair-state.ts'
import type { Catalogue } from '../../../../src/model/catalogue.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import type { Hybrid, Pattern, Rule } from '../../../../src/model/pair.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  policy,
  question,
  rulesOut,
  toward,
} from '../../../helpers/build-catalogue.ts'

function compiledPair(
  parts: { readonly rules?: readonly Rule[]; readonly hybrids?: readonly Hybrid[] },
  rest: Partial<Catalogue> = {},
): CompiledPair {
  const questions = ['p', 'q', 'r'].map(id => question(id, 2))
  const engine = compileEngine({ ...buildCatalogue({ questions, ...parts }), ...rest })
  return engine.pairs[0] as CompiledPair
}

const when = given('p1')
const [decisiveA, decisiveB] = DECISIVE_FLAGS
const [FIRST, SECOND, THIRD, FOURTH] = [0, 1, 2, 3].map(bit => FIRST_FREE_FLAG << bit) as [
  number,
  number,
  number,
  number,
]

const told = ({ side, rules }: ScoringGroup) => [
  'ab'[side],
  ...rules.map(({ index, weight, flags }) => [index, weight, flags]),
]

test('a rule is scored alone, or with those toward its side that share its overlap group', () => {
  const { groups } = compiledPair({
    rules: [
      toward('a', 1, { when }),
      toward('a', 2, { when, group: 'g' }),
      toward('b', 1, { when, group: 'g' }),
      toward('b', 3, { when }),
      toward('a', 3, { when, group: 'g' }),
      toward('a', 1, { when, group: 'h' }),
    ],
  })
  expect(groups.map(told)).toEqual([
    ['a', [0, 1, 0]],
    ['a', [1, 2, 0], [4, 3, decisiveA]],
    ['b', [2, 1, 0]],
    ['b', [3, 3, decisiveB]],
    ['a', [5, 1, 0]],
  ])
})

test('a veto weighs nothing, and raises its own flag and that of the side that it rules out', () => {
  const vetoes = [rulesOut('a', when), rulesOut('b', when)]
  const { groups, vetoFlags } = compiledPair({
    rules: [...vetoes.slice(0, 1), toward('a', 1, { when }), ...vetoes.slice(1)],
  })
  expect(groups.map(told)).toEqual([
    ['a', [0, 0, FIRST | RULED_OUT_FLAGS[0]]],
    ['a', [1, 1, 0]],
    ['b', [2, 0, SECOND | RULED_OUT_FLAGS[1]]],
  ])
  expect(groups.map(({ rules }) => rules[0]?.isVeto)).toEqual([true, false, true])
  expect(vetoFlags).toBe(FIRST | SECOND)
})

test('vetoes on one side are told apart, each in a group of its own', () => {
  const vetoes = ['one', 'other'].map(id => ({ ...rulesOut('a', when), id }))
  const { groups } = compiledPair({ rules: vetoes })
  expect(groups.map(told)).toEqual(
    [FIRST, SECOND].map((flag, at) => ['a', [at, 0, flag | RULED_OUT_FLAGS[0]]]),
  )
})

test('a side reaches the weights of its rules, each overlap group once at its heaviest', () => {
  const { reach } = compiledPair({
    rules: [
      toward('a', 2, { when }),
      toward('a', 3, { when, group: 'g' }),
      toward('a', 1, { when, group: 'g' }),
      toward('b', 1, { when, group: 'g' }),
      toward('b', 3, { when }),
      rulesOut('b', when),
    ],
  })
  expect(reach).toEqual([5, 4])
  expect(compiledPair({}).reach).toEqual([0, 0])
})

const all = (...ids: readonly string[]): Condition => ({
  kind: 'all',
  of: ids.map(id => given(id)),
})

test('each part of the circumstances of hybrids has a flag, which those that share it share', () => {
  const { groups, hybrids } = compiledPair({
    rules: [rulesOut('a', when)],
    hybrids: [
      hybrid('one', all('p1', 'q1')),
      hybrid('two', all('q1', 'r1')),
      hybrid('three', when),
    ],
  })
  expect(hybrids.map(({ circumstances }) => circumstances)).toEqual([
    SECOND | THIRD,
    THIRD | FOURTH,
    SECOND,
  ])
  const own = groups.slice(1)
  expect(own.map(told)).toEqual([SECOND, THIRD, FOURTH].map(flag => ['a', [-1, 0, flag]]))
  expect(own.map(({ variables }) => variables)).toEqual([[0], [1], [2]])
})

test('a hybrid answers the vetoes that it names, and no other rule', () => {
  const vetoes = [rulesOut('a', when), rulesOut('b', when)]
  const rules = [...vetoes, { ...toward('a', 1, { when }), id: 'plain' }]
  const { hybrids } = compiledPair({
    rules,
    hybrids: [
      hybrid('none', when),
      hybrid('second', when, ['not b', 'plain']),
      hybrid('both', when, ['not a', 'not b']),
    ],
  })
  expect(hybrids.map(({ answers }) => answers)).toEqual([0, SECOND, FIRST | SECOND])
})

test('policies against a hybrid have flags behind all others, and those against anything else have none', () => {
  const hybrids = [hybrid('one', when), hybrid('two', when)]
  const policies = [
    policy('two'),
    policy('a'),
    policy('two', { when: given('q1'), unless: given('r1') }),
    policy('one', { pair: 'another' }),
  ]
  const compiled = compiledPair({ rules: [rulesOut('a', when)], hybrids }, { policies })
  expect(compiled.hybrids.map(({ forbidden }) => forbidden)).toEqual([0, THIRD | FOURTH])
  const own = compiled.groups.slice(2)
  expect(own.map(told)).toEqual([THIRD, FOURTH].map(flag => ['a', [-1, 0, flag]]))
  // What may lift one has to hold whichever of the partial answers is true, as with a veto.
  expect(own.map(({ rules, variables }) => [rules[0]?.isVeto, variables])).toEqual([
    [true, []],
    [true, [1, 2]],
  ])
})

test.each([
  [1, 2, 1],
  [2, 1, 0],
  [2, 2, null],
])('of sides that are as easy to leave as %i and %i an open pair starts with %o', (a, b, start) => {
  const catalogue = buildCatalogue({ questions: [question('p', 2)] })
  const [pair] = catalogue.pairs
  const at = (pattern: Pattern, level: number): Pattern => ({
    ...pattern,
    reversibility: { ...pattern.reversibility, level },
  })
  const patterns = pair && ([at(pair.patterns[0], a), at(pair.patterns[1], b)] as const)
  const engine = compileEngine({ ...catalogue, pairs: patterns ? [{ ...pair, patterns }] : [] })
  expect(engine.pairs[0]?.start).toBe(start)
})

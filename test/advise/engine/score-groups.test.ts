import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../../../src/advise/engine/engine.ts'
import {
  addGroups,
  createScoreTable,
  scoreGroup,
  scoreGroups,
  withRules,
} from '../../../src/advise/engine/score-groups.ts'
import type { Masks } from '../../../src/advise/engine/variables.ts'
import { evaluateCondition, TRUE } from '../../../src/condition/evaluate.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { arbitraryCatalogue } from '../../helpers/oracle/arbitrary-catalogue.ts'

/** What a scoring group comes to, by its conditions as they are written. */
function expected({ index }: Engine, { side, rules }: ScoringGroup, masks: Masks) {
  const isTrue = (condition: Condition) =>
    evaluateCondition(condition, part => index.truthOf(part, masks)) === TRUE
  const fired = rules.filter(({ when, unless }) => isTrue(when) && !(unless && isTrue(unless)))
  const weight = Math.max(0, ...fired.map(rule => rule.weight))
  const flags = fired.reduce((all, rule) => all | rule.flags, 0)
  return { scores: side === 0 ? [weight, 0] : [0, weight], flags }
}

/** An engine, and some answers to all of its variables: known, partial or unknown. */
const arbitrary = arbitraryCatalogue({ min: 1, max: 1 }).chain(catalogue => {
  const engine = compileEngine(catalogue)
  const mask = (full: number) =>
    fc.oneof(fc.constant(full), fc.integer({ min: 1, max: full }), fc.constant(1))
  const masks = fc.tuple(...engine.fullMasks.map(mask))
  return fc.record({
    engine: fc.constant(engine),
    answers: fc.array(masks, { minLength: 1, maxLength: 8 }),
  })
})

test('a scoring group comes to the heaviest of the rules that fire, and raises the flags of all of them', () => {
  fc.assert(
    fc.property(arbitrary, ({ engine, answers }) => {
      const { groups } = engine.pairs[0] as CompiledPair
      for (const masks of answers)
        for (const group of groups)
          expect(scoreGroup(engine, group, masks)).toEqual(expected(engine, group, masks))
    }),
    { numRuns: 200 },
  )
})

test('a scoring group that was made of another one is scored by its own rules', () => {
  fc.assert(
    fc.property(arbitrary, ({ engine, answers }) => {
      const { groups } = engine.pairs[0] as CompiledPair
      for (const masks of answers)
        for (const group of groups) {
          for (const rules of [group.rules.slice(1), []])
            expect(scoreGroup(engine, withRules(group, rules), masks)).toEqual(
              expected(engine, { ...group, rules }, masks),
            )
          expect(scoreGroup(engine, group, masks)).toEqual(expected(engine, group, masks))
        }
    }),
    { numRuns: 100 },
  )
})

test('scoring groups add up, with what there is before', () => {
  const rules = [
    toward('a', 1, { when: given('p1') }),
    toward('b', 2, { when: given('p1') }),
    toward('a', 3, { when: given('p1') }),
    toward('b', 3, { when: given('p2') }),
  ]
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 2)], rules }))
  const { groups } = engine.pairs[0] as CompiledPair
  const masks = [1]
  const sum = { scores: [4, 2], flags: 1 }
  expect(scoreGroups(engine, groups, masks)).toEqual(sum)
  const start = { scores: [10, 20], flags: 8 } as const
  expect(addGroups(engine, { groups, start }, masks)).toEqual({ scores: [14, 22], flags: 9 })
  expect(start).toEqual({ scores: [10, 20], flags: 8 })
})

test('a group of more tests than a table has is scored all the same', () => {
  const questions = [...'pqrstuvwxyz'].map(id => question(id, 2))
  const when: Condition = { kind: 'all', of: questions.map(({ id }) => given(`${id}1`)) }
  const engine = compileEngine(
    buildCatalogue({
      questions,
      rules: [toward('a', 2, { when }), toward('b', 1, { when: given('p2') })],
    }),
  )
  const { groups } = engine.pairs[0] as CompiledPair
  const scoresOf = (...masks: readonly number[]) => scoreGroups(engine, groups, masks).scores
  const ones = questions.map(() => 1)
  expect([scoresOf(...ones), scoresOf(2, ...ones.slice(1)), scoresOf(...ones)]).toEqual([
    [2, 0],
    [0, 1],
    [2, 0],
  ])
})

test.each<[string, Rule, readonly number[]]>([
  [
    'rest of a condition',
    toward('a', 2, { when: { kind: 'any', of: [given('p1'), given('q1')] } }),
    [2, 2, 2, 0, 0],
  ],
  ['"unless"', toward('a', 2, { when: given('p1'), unless: given('q1') }), [0, 2, 0, 0, 0]],
])('the first %s of a catalogue is scored like any other', (_, rule, scores) => {
  const questions = [question('p', 2), question('q', 2)]
  const engine = compileEngine(buildCatalogue({ questions, rules: [rule] }))
  const { groups } = engine.pairs[0] as CompiledPair
  const answers: readonly Masks[] = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 3],
  ]
  expect(answers.map(masks => scoreGroups(engine, groups, masks).scores[0])).toEqual(scores)
})

test('a group of several tables comes to the heaviest of all, and raises the flags of each', () => {
  const questions = [...'pqrstuvwxyz'].map(id => question(id, 2))
  const firstOf = (count: number): Condition => ({
    kind: 'all',
    of: questions.slice(0, count).map(({ id }) => given(`${id}1`)),
  })
  const whens: readonly [number, Condition][] = [
    [3, firstOf(10)],
    [1, given('z1')],
    [2, firstOf(11)],
    [1, given('z2')],
  ]
  const rules = whens.map(([weight, when]) => toward('a', weight, { when, group: 'g' }))
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const [group] = (engine.pairs[0] as CompiledPair).groups as readonly [ScoringGroup]
  expect(group.parts.map(({ start }) => start < 0)).toEqual([false, false, true, false])
  const [one, two, all] = [1, 2, questions.map(() => 1)]
  const rows: readonly (readonly [Masks, number, number])[] = [
    [all, 3, 1],
    [[...all.slice(1), two], 3, 1],
    [[two, ...all.slice(1)], 1, 0],
    [[two, ...all.slice(2), two], 1, 0],
    [[two, ...all.slice(2), one | two], 0, 0],
    [all, 3, 1],
  ]
  for (const [masks, weight, flags] of rows)
    expect(scoreGroup(engine, group, masks)).toEqual({ scores: [weight, 0], flags })
})

test('in a new table nobody has asked for anything, and nothing fired where nothing did', () => {
  expect(createScoreTable(6)).toEqual(Int32Array.of(0, 0, 0, 0, -1, -1))
})

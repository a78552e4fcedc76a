import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../../../src/advise/engine/engine.ts'
import {
  addGroups,
  createScoreTable,
  placeEntries,
  scoreGroup,
  scoreGroups,
} from '../../../src/advise/engine/score-groups.ts'
import { evaluateCondition, TRUE } from '../../../src/condition/evaluate.ts'
import type { Condition } from '../../../src/model/condition.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { arbitraryCatalogue } from '../../helpers/oracle/arbitrary-catalogue.ts'

/** What a scoring group comes to, by its conditions as they are written. */
function expected({ index }: Engine, { side, rules }: ScoringGroup, masks: Int32Array) {
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
  const masks = fc
    .tuple(...[...engine.fullMasks].map(mask))
    .map(drawn => Int32Array.from<number>(drawn))
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
      const others = groups.flatMap(group => [
        { ...group, rules: group.rules.slice(1) },
        { ...group, rules: [] },
      ])
      for (const masks of answers)
        for (const group of [...others, ...groups])
          expect(scoreGroup(engine, group, masks)).toEqual(expected(engine, group, masks))
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
  const masks = Int32Array.of(1)
  const sum = { scores: [4, 2], flags: 1 }
  expect(scoreGroups(engine, groups, masks)).toEqual(sum)
  const start = { scores: [10, 20], flags: 8 } as const
  expect(addGroups(engine, { groups, start }, masks)).toEqual({ scores: [14, 22], flags: 9 })
  expect(start).toEqual({ scores: [10, 20], flags: 8 })
})

test('a group of more combinations than the table keeps is scored all the same', () => {
  const questions = ['p', 'q', 'r', 's', 't'].map(id => question(id, 7))
  const when: Condition = { kind: 'all', of: questions.map(({ id }) => given(`${id}1`)) }
  const engine = compileEngine(
    buildCatalogue({
      questions,
      rules: [toward('a', 2, { when }), toward('b', 1, { when: given('p2') })],
    }),
  )
  const { groups } = engine.pairs[0] as CompiledPair
  const scoresOf = (...masks: readonly number[]) =>
    scoreGroups(engine, groups, Int32Array.from(masks)).scores
  expect([scoresOf(1, 1, 1, 1, 1), scoresOf(2, 1, 1, 1, 1), scoresOf(1, 1, 1, 1, 1)]).toEqual([
    [2, 0],
    [0, 1],
    [2, 0],
  ])
})

test.each<[string, readonly number[], number | null]>([
  ['one, where it names nothing', [], 1],
  ['one for each value, and for unknown', [0b111], 4],
  ['one for each combination', [0b111, 0b11], 12],
  ['as many as there may be', [127, 127, 127, 127, 1], 8192],
  ['too many', [127, 127, 127, 127, 3], null],
])('the entries of a group: %s', (_, fullMasks, count) => {
  const variables = [...fullMasks.keys()]
  const placed = placeEntries({ rules: [], variables }, Int32Array.from(fullMasks), 5)
  expect(placed?.count ?? null).toBe(count)
})

test('in a new table nobody has asked for anything', () => {
  expect(createScoreTable(3)).toEqual({
    weights: Int16Array.of(-1, -1, -1),
    flags: Int32Array.of(0, 0, 0),
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { ALWAYS_TRUE, NEVER } from '../../../../src/advise/engine/residuals/formulas.ts'
import type { ResidualRule } from '../../../../src/advise/engine/residuals/residuals.ts'
import { buildCatalogue, question } from '../../../helpers/build-catalogue.ts'

const catalogue = buildCatalogue({ questions: ['p', 'q', 'r'].map(id => question(id, 2)) })

/** An empty store, with formulas on two variables. */
function stored() {
  const residuals = compileEngine(catalogue).residuals()
  const { and, or, not } = residuals.formulas
  const [x, y] = [residuals.formulas.test(0, 1), residuals.formulas.test(1, 1)] as const
  return { residuals, and, or, not, x, y }
}

type Stored = ReturnType<typeof stored>

const rule = (formula: number, weight: number, flags = 0): ResidualRule => ({
  formula,
  weight,
  flags,
})

/** Rules, and what is decided of them and left open. */
type Row = readonly [readonly ResidualRule[], number, number, readonly ResidualRule[] | null]

test.each<[string, (of: Stored) => Row]>([
  ['none', () => [[], 0, 0, null]],
  ['one that never fires', () => [[rule(NEVER, 3, 1)], 0, 0, null]],
  ['one that always fires', () => [[rule(ALWAYS_TRUE, 3, 1)], 3, 1, null]],
  ['one that may fire', ({ x }) => [[rule(x, 2, 1)], 0, 0, [rule(x, 2, 1)]]],
  [
    'the heaviest of those that always fire, and the flags of all',
    () => [
      [rule(ALWAYS_TRUE, 1, 1), rule(ALWAYS_TRUE, 3, 4), rule(ALWAYS_TRUE, 2, 8)],
      3,
      13,
      null,
    ],
  ],
  [
    'a heavier one that may fire adds the difference',
    ({ x }) => [[rule(ALWAYS_TRUE, 1), rule(x, 3)], 1, 0, [rule(x, 2)]],
  ],
  [
    'a lighter one that may fire adds nothing',
    ({ x }) => [[rule(ALWAYS_TRUE, 2), rule(x, 2)], 2, 0, null],
  ],
  [
    'one that may fire adds flags that no other raises',
    ({ x, y }) => [[rule(ALWAYS_TRUE, 2, 1), rule(x, 2, 3), rule(y, 1, 1)], 2, 1, [rule(x, 0, 2)]],
  ],
  [
    'those that add the same are one',
    ({ x, y, or }) => [[rule(x, 2), rule(y, 2)], 0, 0, [rule(or([x, y]), 2)]],
  ],
  [
    'one of two that add the same fires in any case',
    ({ x, y, not }) => [[rule(x, 2, 1), rule(not(x), 2, 1), rule(y, 3, 1)], 2, 1, [rule(y, 1)]],
  ],
  [
    'one of two fires in any case, and a lighter one may raise a flag',
    ({ x, y, not }) => [[rule(y, 1, 2), rule(x, 2, 1), rule(not(x), 2, 1)], 2, 1, [rule(y, 0, 2)]],
  ],
])('of rules that are scored together: %s', (_, rowOf) => {
  const store = stored()
  const [rules, score, flags, open] = rowOf(store)
  const { group, ...decided } = store.residuals.group(0, rules)
  expect(decided).toEqual({ score, flags })
  expect(group < 0 ? null : store.residuals.rulesOf(group)).toEqual(open)
})

test('the same rules are the same group, in whichever order, and on either side another', () => {
  const { residuals, x, y, and, not } = stored()
  const rules = [
    rule(x, 2),
    rule(y, 1, 1),
    rule(and([x, y]), 3),
    rule(not(y), 1, 2),
    rule(not(x), 1),
    rule(x, 1, 4),
    rule(x, 2, 4),
    rule(x, 1, 8),
  ]
  const one = residuals.group(0, rules).group
  expect(residuals.group(0, rules.toReversed()).group).toBe(one)
  const other = residuals.group(1, rules).group
  expect(other).not.toBe(one)
  expect([one, other].map(residuals.sideOf)).toEqual([0, 1])
  expect(residuals.group(0, rules.slice(1)).group).not.toBe(one)
  expect([...residuals.variablesOf(one)].sort()).toEqual([0, 1])
})

test('groups of which the numbers read alike are told apart', () => {
  const { residuals, x } = stored()
  const tests = Array.from({ length: 12 }, (_, mask) => residuals.formulas.test(2, mask + 1))
  const ids = new Set(
    tests.flatMap(each =>
      [1, 11, 13].map(flags => residuals.group(0, [rule(x, 1, flags), rule(each, 2)]).group),
    ),
  )
  expect(ids.size).toBe(tests.length * 3)
})

test('with every value known a group comes to the heaviest rule that fires, and all flags', () => {
  const { residuals, x, y, and, or, not } = stored()
  const { group, formulas } = residuals
  const choices = [x, y, not(x), and([x, not(y)]), or([not(x), y])]
  const arbitraryRule = fc.record({
    formula: fc.constantFrom(...choices),
    weight: fc.integer({ min: 0, max: 3 }),
    flags: fc.nat(7),
  })
  const values = fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(1, 2, 3))
  fc.assert(
    fc.property(fc.array(arbitraryRule, { maxLength: 6 }), values, (rules, row) => {
      const isTrue = (formula: number) =>
        row.reduce((left, mask, variable) => formulas.assign(left, variable, mask), formula) ===
        ALWAYS_TRUE
      const fired = rules.filter(({ formula }) => isTrue(formula))
      const start = group(0, rules)
      const end = row.reduce((sum, mask, variable) => {
        if (sum.group < 0) return sum
        const more = residuals.assign(sum.group, variable, mask)
        return { score: sum.score + more.score, flags: sum.flags | more.flags, group: more.group }
      }, start)
      expect(end).toEqual({
        score: Math.max(0, ...fired.map(({ weight }) => weight)),
        flags: fired.reduce((all, each) => all | each.flags, 0),
        group: -1,
      })
    }),
    { numRuns: 300 },
  )
})

test('what is stored is counted: formulas, groups, and an eighth of what is remembered', () => {
  const own = compileEngine(catalogue).residuals()
  expect(own.size()).toBe(2)
  own.group(0, [rule(own.formulas.test(0, 1), 1)])
  expect(own.size()).toBe(4)
  own.remembered.count += 8
  expect(own.size()).toBe(5)
})

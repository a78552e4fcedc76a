import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { ALWAYS_TRUE, NEVER } from '../../../../src/advise/engine/residuals/formulas.ts'
import type { ResidualRule } from '../../../../src/advise/engine/residuals/residuals.ts'
import { buildCatalogue, question } from '../../../helpers/build-catalogue.ts'

const engine = compileEngine(
  buildCatalogue({ questions: ['p', 'q', 'r'].map(id => question(id, 2)) }),
)
const residuals = engine.residuals()
const { formulas, group } = residuals
const [x, y] = [formulas.test(0, 1), formulas.test(1, 1)] as const
const { and, or, not } = formulas

const rule = (formula: number, weight: number, flags = 0): ResidualRule => ({
  formula,
  weight,
  flags,
})

/** What is decided of some rules, and the rules that are left open. */
const decided = (...rules: readonly ResidualRule[]) => {
  const { score, flags, group: left } = group(0, rules)
  return { score, flags, open: left < 0 ? null : residuals.rulesOf(left) }
}

test.each<[string, readonly ResidualRule[], ReturnType<typeof decided>]>([
  ['none', [], { score: 0, flags: 0, open: null }],
  ['one that never fires', [rule(NEVER, 3, 1)], { score: 0, flags: 0, open: null }],
  ['one that always fires', [rule(ALWAYS_TRUE, 3, 1)], { score: 3, flags: 1, open: null }],
  ['one that may fire', [rule(x, 2, 1)], { score: 0, flags: 0, open: [rule(x, 2, 1)] }],
  [
    'the heaviest of those that always fire, and the flags of all',
    [rule(ALWAYS_TRUE, 1, 1), rule(ALWAYS_TRUE, 3, 4), rule(ALWAYS_TRUE, 2, 8)],
    { score: 3, flags: 13, open: null },
  ],
  [
    'a heavier one that may fire adds the difference',
    [rule(ALWAYS_TRUE, 1), rule(x, 3)],
    { score: 1, flags: 0, open: [rule(x, 2)] },
  ],
  [
    'a lighter one that may fire adds nothing',
    [rule(ALWAYS_TRUE, 2), rule(x, 2)],
    { score: 2, flags: 0, open: null },
  ],
  [
    'one that may fire adds flags that no other raises',
    [rule(ALWAYS_TRUE, 2, 1), rule(x, 2, 3), rule(y, 1, 1)],
    { score: 2, flags: 1, open: [rule(x, 0, 2)] },
  ],
  [
    'those that add the same are one',
    [rule(x, 2), rule(y, 2)],
    { score: 0, flags: 0, open: [rule(or([x, y]), 2)] },
  ],
  [
    'one of two that add the same fires in any case',
    [rule(x, 2, 1), rule(not(x), 2, 1), rule(y, 3, 1)],
    { score: 2, flags: 1, open: [rule(y, 1)] },
  ],
])('of rules that are scored together: %s', (_, rules, expected) => {
  expect(decided(...rules)).toEqual(expected)
})

test('the same rules are the same group, in whichever order, and on either side another', () => {
  const rules = [
    rule(x, 2),
    rule(y, 1, 1),
    rule(and([x, y]), 3),
    rule(not(y), 1, 2),
    rule(not(x), 1),
  ]
  const one = group(0, rules).group
  expect(group(0, rules.toReversed()).group).toBe(one)
  const other = group(1, rules).group
  expect(other).not.toBe(one)
  expect([one, other].map(residuals.sideOf)).toEqual([0, 1])
  expect(group(0, rules.slice(1)).group).not.toBe(one)
  expect([...residuals.variablesOf(one)].sort()).toEqual([0, 1])
})

test('with every value known a group comes to the heaviest rule that fires, and all flags', () => {
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
  const own = compileEngine(engine.catalogue).residuals()
  expect(own.size()).toBe(2)
  own.group(0, [rule(own.formulas.test(0, 1), 1)])
  expect(own.size()).toBe(4)
  own.remembered.count += 8
  expect(own.size()).toBe(5)
})

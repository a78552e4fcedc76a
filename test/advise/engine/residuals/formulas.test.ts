import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ALWAYS_TRUE,
  createFormulas,
  type Formulas,
  NEVER,
} from '../../../../src/advise/engine/residuals/formulas.ts'

const FULL = 0b111
const VARIABLES = [0, 1, 2]

/** A formula as it is written. */
type Written =
  | { readonly kind: 'test'; readonly variable: number; readonly mask: number }
  | { readonly kind: 'not'; readonly of: Written }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Written[] }

const { written } = fc.letrec<{ written: Written }>(tie => ({
  written: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      kind: fc.constant('test' as const),
      variable: fc.constantFrom(...VARIABLES),
      mask: fc.integer({ min: 1, max: FULL - 1 }),
    }),
    fc.record({ kind: fc.constant('not' as const), of: tie('written') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('written'), { maxLength: 3 }),
    }),
  ),
}))

function store(formulas: Formulas, each: Written): number {
  if (each.kind === 'test') return formulas.test(each.variable, each.mask)
  if (each.kind === 'not') return formulas.not(store(formulas, each.of))
  return formulas[each.kind](each.of.map(part => store(formulas, part)))
}

function isTrue(each: Written, values: readonly number[]): boolean {
  if (each.kind === 'test') return ((values[each.variable] as number) & ~each.mask) === 0
  if (each.kind === 'not') return !isTrue(each.of, values)
  const parts = each.of.map(part => isTrue(part, values))
  return each.kind === 'and' ? parts.every(part => part) : parts.some(part => part)
}

const someValues = fc.tuple(...VARIABLES.map(() => fc.integer({ min: 1, max: FULL })))
const someOrder = fc.shuffledSubarray(VARIABLES, { minLength: VARIABLES.length })

test('with every value known a formula is true where what is written is, in whichever order they become known', () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 3 }),
      fc.array(someValues),
      someOrder,
      (all, values, order) => {
        const formulas = createFormulas()
        for (const each of all)
          for (const row of values) {
            const left = order.reduce(
              (formula, variable) => formulas.assign(formula, variable, row[variable] as number),
              store(formulas, each),
            )
            expect(left).toBe(isTrue(each, row) ? ALWAYS_TRUE : NEVER)
          }
      },
    ),
    { numRuns: 300 },
  )
})

test('a formula depends on variables that it names, in ascending order, and on none that is known', () => {
  fc.assert(
    fc.property(written, someValues, (each, values) => {
      const formulas = createFormulas()
      const formula = store(formulas, each)
      const own = formulas.variablesOf(formula)
      expect(own).toEqual(own.toSorted())
      for (const variable of VARIABLES) {
        const left = formulas.assign(formula, variable, values[variable] as number)
        if (!own.includes(variable)) expect(left).toBe(formula)
        expect(formulas.variablesOf(left)).not.toContain(variable)
        for (const other of formulas.variablesOf(left)) expect(own).toContain(other)
      }
    }),
  )
})

test('the same formula is the same number', () => {
  fc.assert(
    fc.property(written, each => {
      const formulas = createFormulas()
      const first = store(formulas, each)
      const count = formulas.count()
      expect(store(formulas, each)).toBe(first)
      expect(formulas.count()).toBe(count)
    }),
  )
})

/** Three tests of different variables, and what joins them. */
function three() {
  const { test, and, or, not } = createFormulas()
  return { x: test(0, 1), y: test(1, 1), z: test(2, 1), test, and, or, not }
}

type Three = ReturnType<typeof three>

test.each<[string, (of: Three) => readonly [number, number]]>([
  ['nothing to hold is always true', ({ and }) => [and([]), ALWAYS_TRUE]],
  ['nothing that may hold is never true', ({ or }) => [or([]), NEVER]],
  ['one part is that part', ({ x, and }) => [and([x]), x]],
  ['one part twice is that part', ({ x, or }) => [or([x, x]), x]],
  ['what is always true says nothing more', ({ x, and }) => [and([x, ALWAYS_TRUE]), x]],
  ['what is never true adds nothing', ({ x, or }) => [or([NEVER, x]), x]],
  ['what is never true takes all', ({ x, and }) => [and([x, NEVER]), NEVER]],
  ['what is always true takes all', ({ x, or }) => [or([ALWAYS_TRUE, x]), ALWAYS_TRUE]],
  ['the order does not matter', ({ x, y, and }) => [and([y, x]), and([x, y])]],
  [
    'the order of many does not matter',
    ({ x, test, or }) => {
      const many = [x, ...[3, 4, 5, 6, 7, 8, 9, 10].map(each => test(each, 1))]
      return [or(many.toReversed()), or(many)]
    },
  ],
  [
    'parts within parts do not matter',
    ({ x, y, z, or }) => [or([x, or([y, z])]), or([or([x, y]), z])],
  ],
  ['nor within the other kind', ({ x, y, z, and }) => [and([x, and([z, y])]), and([z, x, y])]],
  ['what is not not true is true', ({ x, not }) => [not(not(x)), x]],
  ['not always is never', ({ not }) => [not(ALWAYS_TRUE), NEVER]],
  ['not never is always', ({ not }) => [not(NEVER), ALWAYS_TRUE]],
  ['nothing is true and not', ({ x, y, and, not }) => [and([y, x, not(x)]), NEVER]],
  ['everything is true or not', ({ x, y, or, not }) => [or([not(y), x, y]), ALWAYS_TRUE]],
  ['x and (x or y) is x', ({ x, y, and, or }) => [and([x, or([x, y])]), x]],
  ['x or (x and y) is x', ({ x, y, and, or }) => [or([and([x, y]), x]), x]],
  [
    'x and z and (x or y) is x and z',
    ({ x, y, z, and, or }) => [and([z, or([x, y]), x]), and([x, z])],
  ],
])('equal formulas are one number: %s', (_, pair) => {
  const [one, other] = pair(three())
  expect(one).toBe(other)
})

test('different formulas are different numbers', () => {
  const { x, y, z, test, and, or, not } = three()
  const parts = [x, y, test(0, 2), not(x), and([x, y]), or([x, y]), and([x, not(y)])]
  const all = [...parts, and([x, or([y, z])]), or([x, and([y, z])]), not(and([x, y]))]
  expect(new Set(all).size).toBe(all.length)
})

test('what is stored is counted, each once, with the two that are always there', () => {
  const few = createFormulas()
  expect(few.count()).toBe(2)
  const test = few.test(0, 1)
  few.or([test, few.not(test)])
  few.test(0, 1)
  expect(few.count()).toBe(4)
})

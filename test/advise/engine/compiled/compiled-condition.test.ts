import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compileCondition,
  foldTests,
  isFalseAt,
  isTrueAt,
  variablesAt,
} from '../../../../src/advise/engine/compiled/compiled-condition.ts'
import { indexOptions } from '../../../../src/advise/engine/compiled/option-index.ts'
import {
  listVariables,
  matchMask,
  variablesByQuestion,
} from '../../../../src/advise/engine/variables.ts'
import { evaluateCondition, FALSE, TRUE } from '../../../../src/condition/evaluate.ts'
import { foldCondition } from '../../../../src/condition/fold-condition.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import { given, question } from '../../../helpers/build-catalogue.ts'
import { arbitraryCondition } from '../../../helpers/oracle/arbitrary-pair.ts'

// Its variables: p is 0, the options of s are 1 to 3, q is 4, the only option of t is 5.
const questions = [
  question('p', 3),
  { ...question('s', 3), holds: 'several' as const },
  question('q', 4),
  { ...question('t', 1), holds: 'several' as const },
]
const variables = listVariables(questions)
const index = indexOptions(questions, variablesByQuestion(questions, variables))

/** A mask for each variable: known, partial or unknown. */
const arbitraryMasks = fc.tuple(
  ...variables.map(({ fullMask }) => fc.integer({ min: 1, max: fullMask })),
)

/** A condition, composed of others up to three deep. */
const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    arbitraryCondition(questions),
    tie('condition').map((of): Condition => ({ kind: 'not', of })),
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('condition'), { maxLength: 3 }),
      )
      .map(([kind, of]): Condition => ({ kind, of })),
  ),
}))

/** A condition as numbers between others that are none of it. */
function compiled(condition: Condition) {
  const before = [0, 4, 1]
  const after = [0, 5, 1]
  const code = [...before, ...compileCondition(condition, index), ...after]
  return { code, at: before.length }
}

test('a condition as numbers is as true as the condition', () => {
  fc.assert(
    fc.property(condition, arbitraryMasks, (condition, masks) => {
      const { code, at } = compiled(condition)
      const truth = evaluateCondition(condition, part => index.truthOf(part, masks))
      const numbers = Int32Array.from(code)
      expect(isTrueAt(numbers, at, masks)).toBe(truth === TRUE)
      expect(isFalseAt(numbers, at, masks)).toBe(truth === FALSE)
    }),
    { numRuns: 500 },
  )
})

test('what it takes that a condition is true, or that it is false, is there where it is', () => {
  fc.assert(
    fc.property(condition, arbitraryMasks, (condition, masks) => {
      const { code, at } = compiled(condition)
      const truth = evaluateCondition(condition, part => index.truthOf(part, masks))
      const isMet = (isTrue: boolean) =>
        foldTests<boolean>(
          Int32Array.from(code),
          { at, isTrue },
          {
            test: (variable, mask) => matchMask(masks[variable] as number, mask) === TRUE,
            and: parts => parts.every(part => part),
            or: parts => parts.some(part => part),
          },
        )
      expect([isMet(true), isMet(false)]).toEqual([truth === TRUE, truth === FALSE])
    }),
    { numRuns: 500 },
  )
})

test('the variables that a condition names are those of its tests, in order', () => {
  fc.assert(
    fc.property(condition, condition => {
      const { code, at } = compiled(condition)
      const named = foldCondition<readonly number[]>(condition, {
        in: ({ question: id, options }) => index.tests(id, options).map(({ variable }) => variable),
        not: part => part,
        all: parts => parts.flat(),
        any: parts => parts.flat(),
      })
      expect(variablesAt(code, at)).toEqual(named)
    }),
  )
})

test.each<[string, Condition, readonly number[]]>([
  ['one test by its variable and mask', given('p1', 'p3'), [0, 0, 5]],
  ['one option of several in the same way', given('s2'), [0, 2, 1]],
  ['several of them by the size of the whole', given('s1', 's3'), [2, 8, 0, 1, 1, 0, 3, 1]],
  ['a negation by its size', { kind: 'not', of: given('q1') }, [3, 5, 0, 4, 1]],
  ['a conjunction without parts by the size of nothing', { kind: 'all', of: [] }, [1, 2]],
])('a condition is written as short as it can be: %s', (_, condition, numbers) => {
  expect(compileCondition(condition, index)).toEqual(numbers)
})

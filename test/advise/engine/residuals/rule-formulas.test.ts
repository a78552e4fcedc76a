import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { applyScope } from '../../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair, CompiledRule, Engine } from '../../../../src/advise/engine/engine.ts'
import { ALWAYS_TRUE, NEVER } from '../../../../src/advise/engine/residuals/formulas.ts'
import type { Known } from '../../../../src/advise/engine/residuals/residuals.ts'
import { nothingKnown } from '../../../../src/advise/engine/residuals/rule-formulas.ts'
import { evaluateCondition, TRUE } from '../../../../src/condition/evaluate.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import { buildCatalogue, given, question, toward } from '../../../helpers/build-catalogue.ts'
import { arbitraryCatalogue } from '../../../helpers/oracle/arbitrary-catalogue.ts'

/** The rules of an engine, a mask for each of its variables, and which of these are known before the rules are read. */
const arbitrary = arbitraryCatalogue({ min: 1, max: 1 }).chain(catalogue => {
  const engine = compileEngine(catalogue)
  const { groups } = engine.pairs[0] as CompiledPair
  const full = [...engine.fullMasks]
  return fc.record({
    engine: fc.constant(engine),
    rules: fc.constant(groups.flatMap(({ rules }) => rules)),
    masks: fc.tuple(
      ...full.map(mask => fc.oneof(fc.constant(mask), fc.integer({ min: 1, max: mask }))),
    ),
    known: fc.tuple(...full.map(() => fc.boolean())),
  })
})

/** Whether a formula is true, and whether a condition is, with all masks. */
function readers(engine: Engine, masks: readonly number[]) {
  const { assign } = engine.residuals().formulas
  const effectiveMasks = applyScope(engine, masks)
  return {
    isMet: (formula: number) =>
      masks.reduce((left, mask, variable) => assign(left, variable, mask), formula) === ALWAYS_TRUE,
    isTrue: (condition: Condition | null) =>
      condition !== null &&
      evaluateCondition(condition, part => engine.index.truthOf(part, effectiveMasks)) === TRUE,
  }
}

/** Of these masks those that are known. */
const knowing = (masks: readonly number[], known: readonly boolean[]): Known => ({
  maskOf: variable => (known[variable] ? (masks[variable] as number) : -1),
  scopes: [],
})

test('a rule as formulas is true where its conditions are, whatever is known before it is read', () => {
  fc.assert(
    fc.property(arbitrary, ({ engine, rules, masks, known }) => {
      const { whenOf, unlessOf } = engine.residuals()
      const { isMet, isTrue } = readers(engine, masks)
      for (const given of [nothingKnown(), knowing(masks, known)])
        for (const rule of rules) {
          expect(isMet(whenOf(rule, given))).toBe(isTrue(rule.when))
          expect(isMet(unlessOf(rule, given))).toBe(isTrue(rule.unless))
        }
    }),
    { numRuns: 200 },
  )
})

test('what is known before a rule is read is no part of its formulas', () => {
  fc.assert(
    fc.property(arbitrary, ({ engine, rules, masks, known }) => {
      const { whenOf, unlessOf, formulas } = engine.residuals()
      const given = knowing(masks, known)
      for (const rule of rules)
        for (const formula of [whenOf(rule, given), unlessOf(rule, given)])
          for (const variable of formulas.variablesOf(formula)) expect(known[variable]).toBe(false)
    }),
  )
})

test('the first condition of a catalogue is read like any other', () => {
  const when: Condition = { kind: 'any', of: [given('p1'), given('q1')] }
  const questions = [question('p', 2), question('q', 2)]
  const engine = compileEngine(buildCatalogue({ questions, rules: [toward('a', 1, { when })] }))
  const rule = (engine.pairs[0] as CompiledPair).groups[0]?.rules[0] as CompiledRule
  expect(rule.whenAt).toBe(0)
  const { whenOf } = engine.residuals()
  const formulaFor = (...masks: readonly number[]) => whenOf(rule, knowing(masks, [true, true]))
  expect([formulaFor(1, 2), formulaFor(2, 1), formulaFor(2, 2)]).toEqual([
    ALWAYS_TRUE,
    ALWAYS_TRUE,
    NEVER,
  ])
})

test('a rule that names nothing else is decided as soon as its answers are known', () => {
  const engine = compileEngine(
    buildCatalogue({
      questions: [question('p', 3), question('q', 2, given('p1'))],
      rules: [
        toward('a', 1, { when: given('q1') }),
        toward('b', 1, { when: given('p1', 'p2', 'p3') }),
        toward('b', 2, { when: given('p2') }),
        toward('a', 2, { when: { kind: 'not', of: given('p1', 'p2', 'p3') } }),
      ],
    }),
  )
  const { whenOf, unlessOf } = engine.residuals()
  const { groups } = engine.pairs[0] as CompiledPair
  const [scoped, any, plain, none] = groups.map(({ rules }) => rules[0] as CompiledRule)
  const when = (rule: CompiledRule | undefined, ...masks: readonly number[]) =>
    rule &&
    whenOf(
      rule,
      knowing(
        masks,
        masks.map(() => true),
      ),
    )
  expect([when(scoped, 1, 1), when(scoped, 2, 1), when(scoped, 1, 2)]).toEqual([
    ALWAYS_TRUE,
    NEVER,
    NEVER,
  ])
  expect([when(any), when(any, 1)]).toEqual([ALWAYS_TRUE, ALWAYS_TRUE])
  expect(when(none)).toBe(NEVER)
  // A partial answer that is closed lies within the options only where all that it may be does.
  expect([when(plain, 2), when(plain, 3), when(plain, 1)]).toEqual([ALWAYS_TRUE, NEVER, NEVER])
  expect(plain && unlessOf(plain, nothingKnown())).toBe(NEVER)
})

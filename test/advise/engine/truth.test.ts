import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import { isInForce, isTrue, type Terms, truthOf } from '../../../src/advise/engine/truth.ts'
import { FALSE, TRUE, UNKNOWN } from '../../../src/condition/evaluate.ts'
import type { Condition } from '../../../src/model/condition.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'
import { arbitrarySituation } from '../../helpers/oracle/arbitrary-answers.ts'
import { completionsOf } from '../../helpers/oracle/completions.ts'
import { saidOf } from '../../helpers/oracle/said.ts'
import { truthOf as truthIn } from '../../helpers/oracle/truth.ts'

const TRUTHS = { true: TRUE, false: FALSE, unknown: UNKNOWN }

test('a condition is true or false where it is so in each completion, else unknown', () => {
  fc.assert(
    fc.property(arbitrarySituation, ({ catalogue, answers }) => {
      const engine = compileEngine(catalogue)
      const state = answerState(engine, saidOf(answers))
      const completions = completionsOf(catalogue, answers)
      const rules = catalogue.pairs.flatMap(pair => pair.rules)
      for (const condition of rules.flatMap(({ when, unless }) =>
        unless ? [when, unless] : when,
      )) {
        const truths = completions.map(world => truthIn(catalogue.questions, condition, world))
        const [first = 'unknown', ...others] = truths
        const expected = others.every(truth => truth === first) ? TRUTHS[first] : UNKNOWN
        // What is found out is kept, and said again.
        for (let time = 0; time < 2; time++)
          expect(truthOf(engine, condition, state)).toBe(expected)
      }
    }),
    { numRuns: 300 },
  )
})

const not = (of: Condition): Condition => ({ kind: 'not', of })
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

// r is asked where p1 may be, t where s2 may hold.
const engine = compileEngine(
  buildCatalogue({
    questions: [
      question('p', 4),
      question('q', 4),
      { ...question('s', 4), holds: 'several' },
      question('r', 2, given('p1')),
      question('t', 2, given('s2')),
    ],
  }),
)

const P = { p: { options: ['p1', 'p2'] } }
const Q = { q: { options: ['q1', 'q2'] } }
const R = { r: { options: ['r1'] } }
const S = { s: { options: [], oneOf: ['s1', 's2'] } }
const T = { t: { options: ['t1'] } }
const pOrQ = all(any(given('p1'), given('p2')), any(given('q1'), given('q2')))

test.each<[string, Condition, SaidAnswers, string]>([
  ['a plain answer', given('p1'), { p: { options: ['p1'] } }, 'true'],
  ['nothing', given('p1'), {}, 'unknown'],
  ['what each of its options is', given('p1', 'p2'), P, 'true'],
  ['what none of its options is', given('p3', 'p4'), P, 'false'],
  ['what one of its options is', given('p1'), P, 'unknown'],
  ['one option or the other', any(given('p1'), given('p2')), P, 'true'],
  ['the same where no scope depends on it', any(given('q1'), given('q2')), Q, 'true'],
  ['both of two', all(given('p1'), given('p2')), P, 'false'],
  ['not both of two', not(all(given('p1'), given('p2'))), P, 'true'],
  ['two that are partial', pOrQ, { ...P, ...Q }, 'true'],
  ['two, one of them not known', pOrQ, P, 'unknown'],
  ['what one of them asks, and the other does not', given('r1'), { ...P, ...R }, 'unknown'],
  ['the same beside one that asks nothing', given('r1'), { ...Q, ...P, ...R }, 'unknown'],
  ['the same with an option that says so', any(given('r1'), given('p2')), { ...P, ...R }, 'true'],
  ['what one of several options asks', given('t1'), { ...S, ...T }, 'unknown'],
  ['one of several that are open', any(given('s1'), given('s2')), S, 'true'],
  ['one that is not among them', given('s3'), S, 'false'],
])('of partial answers a condition says %s', (_, condition, said, expected) => {
  const answers = answerState(engine, said)
  expect(truthOf(engine, condition, answers)).toBe(TRUTHS[expected as keyof typeof TRUTHS])
  expect(isTrue(engine, condition, answers)).toBe(expected === 'true')
})

test.each<[string, Terms, boolean]>([
  ['always without terms', { when: null }, true],
  ['where its "when" is true', { when: given('q3'), unless: null }, true],
  ['not where it is false', { when: given('q4') }, false],
  ['not where it is unknown', { when: given('p1') }, false],
  ['always but', { when: null, unless: given('q3') }, false],
  ['where its "unless" is false', { when: null, unless: given('q4') }, true],
  ['where its "unless" is unknown', { when: given('q3'), unless: given('p1') }, true],
  ['not where both are true', { when: given('q3'), unless: given('q3') }, false],
  ['not where neither is', { when: given('q4'), unless: given('q4') }, false],
])('something holds %s', (_, terms, expected) => {
  const answers = answerState(engine, { ...P, q: { options: ['q3'] } })
  expect(isInForce(engine, terms, answers)).toBe(expected)
})

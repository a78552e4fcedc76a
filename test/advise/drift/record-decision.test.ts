import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { recordChoices } from '../../../src/advise/drift/record-choices.ts'
import { recordDecision } from '../../../src/advise/drift/record-decision.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { RecordedChoice } from '../../../src/model/recorded-decision.ts'
import type { Advice } from '../../../src/model/result/advice.ts'
import type { Verdict } from '../../../src/model/result/verdict.ts'
import { catalogue, exchange, required, requiredWith } from '../../helpers/drift-case.ts'
import { arbitraryLandscape } from '../../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'
import { recordOf } from '../../helpers/recorded.ts'

/** What a lock has to say of a pair, by the report on it. */
function reported({ blueprint }: Advice, verdict: Verdict): RecordedChoice {
  const { pair, outcome, choice, hybrid, strength, evidence, vetoes } = verdict
  const toward: Record<string, Record<string, number>> = {}
  for (const { rule, toward: side, counts } of evidence.filter(({ counts }) => counts > 0)) {
    const rules = toward[side] ?? {}
    toward[side] = { ...rules, [rule]: (rules[rule] ?? 0) + counts }
  }
  const ruledOut: Record<string, readonly string[]> = {}
  for (const { rule, rulesOut } of vetoes)
    ruledOut[rulesOut] = [...(ruledOut[rulesOut] ?? []), rule]
  const design = pair in blueprint.choices ? (blueprint.choices[pair] ?? 'either') : 'none'
  return { advice: hybrid?.id ?? choice ?? outcome, strength, design, toward, ruledOut }
}

test('a lock records what a report says', () => {
  fc.assert(
    fc.property(arbitraryLandscape, ({ catalogue, flows: [flow] }) => {
      if (!flow) return
      const engine = compileEngine(catalogue)
      const requirements = requirementsFor(flow)
      const advice = advise(engine, requirements)
      expect(recordChoices(engine, requirements)).toEqual(
        Object.fromEntries(advice.verdicts.map(each => [each.pair, reported(advice, each)])),
      )
    }),
    { numRuns: 100 },
  )
})

test('the rules of one pair', () => {
  const rules = catalogue.pairs[0]?.rules.map(({ id }) => id) ?? []
  expect(recordChoices(compileEngine(catalogue), required('q1 s1 t1')).pair).toEqual({
    ...{ advice: 'infeasible', strength: null, design: 'none' },
    toward: { a: { [rules[0] ?? '']: 2, [rules[2] ?? '']: 2 } },
    ruledOut: { a: ['not a'], b: ['not b'] },
  })
})

test('a decision is recorded with its answers and what is fixed, in the order of the catalogue', () => {
  const engine = compileEngine(catalogue)
  const requirements = requiredWith('pair', { because: 'in use' })(required('r2 other=a q1 pair=b'))
  const record = {
    ...recordOf(engine, required('q1 pair=b other=b')),
    fixed: [
      { pair: 'pair', choice: 'b', because: 'old', owner: 'us', review: null },
      { pair: 'other', choice: 'b', because: 'old', owner: 'them', review: null },
    ].map(each => ({ ...each, place: { file: 'lock.yaml', line: 1, column: 1, length: 1 } })),
  }
  const [q, r] = catalogue.questions
  expect(recordDecision(engine, { exchange, requirements, record })).toEqual({
    exchange,
    catalogue: catalogue.layers,
    choices: recordChoices(engine, requirements),
    fixed: [
      { pair: 'pair', choice: 'b', because: 'in use', owner: 'us', review: null },
      { pair: 'other', choice: 'a', because: null, owner: null, review: null },
    ],
    policies: [],
    answers: [
      { question: q, answer: requirements.answers.q },
      { question: r, answer: requirements.answers.r },
    ],
  })
})

test('of an exchange nothing but what names it is recorded', () => {
  const found = { ...exchange, more: 'of it' }
  const required_ = { exchange: found, requirements: required(''), record: null }
  expect(recordDecision(compileEngine(catalogue), required_)).toMatchObject({
    exchange,
    fixed: [],
    answers: [],
  })
})

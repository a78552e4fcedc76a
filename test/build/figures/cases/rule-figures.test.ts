import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { judgeInterfaces } from '../../../../src/build/figures/cases/architect-figures.ts'
import { bandsOf, calibrate } from '../../../../src/build/figures/cases/calibration.ts'
import type { KnownCase } from '../../../../src/build/figures/cases/known-case.ts'
import {
  compareAll,
  measureRules,
  withoutRules,
} from '../../../../src/build/figures/cases/rule-figures.ts'
import { measureSources } from '../../../../src/build/figures/cases/source-figures.ts'
import { sourceOf } from '../../../../src/build/figures/cases/source-of.ts'
import { requirementsOf } from '../../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../../helpers/naive-oracle.ts'

const catalogue = buildCatalogue({
  questions: [question('q', 3), question('r', 2)],
  rules: [
    { ...toward('a', 3, { when: given('q1') }), id: 'for a' },
    { ...toward('b', 2, { when: given('q2') }), id: 'for b' },
    { ...toward('b', 3, { when: given('r1') }), id: 'also b' },
    { ...rulesOut('a', given('r2')), id: 'veto' },
  ],
  hybrids: [hybrid('both', given('q1'), ['veto'])],
})

const caseOf = (address: string, answers: NaiveAnswers, published: string): KnownCase => ({
  ...{ id: address, set: 'set', reader: '1', address },
  ...{ published: { pair: published }, reasons: {}, unasked: [] },
  requirements: [requirementsOf(answers)],
})

const cases = [
  caseOf('https://docs.one.com/a', { q: ['q1'] }, 'a'),
  caseOf('https://two.com/b', { q: ['q1'] }, 'b'),
  caseOf('https://two.com/c', { q: ['q2'] }, 'b'),
  caseOf('https://three.com/d', { q: ['q1'], r: ['r1'] }, 'hybrid'),
]
const comparisons = compareAll(catalogue, cases)

test('a rule is held to the decisions in which it fires; a published hybrid has reasons on both sides', () => {
  const rule = { pair: 'pair', rule: 'for a', touches: 3, speaksFor: 2, speaksAgainst: 1 }
  expect(measureRules(catalogue, comparisons)).toContainEqual({
    ...rule,
    sources: ['one.com', 'three.com'],
  })
})

test('a hybrid is held to the decisions in which it is chosen', () => {
  const figure = measureRules(catalogue, comparisons).find(({ rule }) => rule === 'both')
  expect(figure).toMatchObject({ touches: 1, speaksFor: 1, sources: ['three.com'] })
})

test('a source that is left out takes along the rules that only its decisions support', () => {
  const figures = measureSources(catalogue, comparisons).map(
    ({ source, own, ownRules, without }) => [
      source,
      ownRules,
      own.map(({ result }) => result),
      without.map(({ result }) => result),
    ],
  )
  expect(figures).toEqual([
    ['one.com', [], ['agrees'], ['agrees']],
    ['three.com', ['also b', 'both'], ['agrees'], ['differs']],
    ['two.com', ['for b'], ['differs', 'agrees'], ['differs', 'open']],
  ])
})

test('a rule that is taken away is no way out of a veto either', () => {
  const [pair] = withoutRules(catalogue, new Set(['veto'])).pairs
  expect(pair?.hybrids[0]?.answers).toEqual([])
})

test('recommendations are right or not by their strength, and by margin and share of the reach', () => {
  const total = [...calibrate(comparisons).values()].reduce((sum, each) => sum + each.decisions, 0)
  const cells = bandsOf(catalogue, comparisons).filter(({ decisions }) => decisions > 0)
  expect(total).toBe(3)
  expect(cells).toEqual([{ margin: 0.75, share: 0.4, decisions: 3, right: 2 }])
})

test.each([
  ['advised', { choice: 'a' }],
  ['also good', { choice: 'b', 'also-good': ['a'] }],
  ['arguable', { choice: 'b', arguable: ['a'] }],
  ['wrong', { choice: 'b' }],
])('what an architect calls %s', (judgement, advice) => {
  const requirements = [requirementsOf({ q: ['q1'] })]
  const advised = { id: 'i', reader: '1', requirements, advice: { pair: advice } }
  const [judged] = judgeInterfaces(compileEngine(catalogue), [advised])
  expect(judged?.verdict).toEqual({ choice: 'a', judgement })
  expect(judged?.design).toEqual({ choice: 'a', judgement })
})

test.each([
  ['https://docs.aws.amazon.com/a/b', 'amazon.com'],
  ['https://github.com/Someone/project/blob/main/a.md', 'github.com/someone'],
  ['https://raw.githubusercontent.com/someone/project/main/a.md', 'github.com/someone'],
  ['https://someone.github.io/a', 'someone.github.io'],
  ['https://design.service.gov.uk/a', 'service.gov.uk'],
])('%s comes from %s', (address, source) => {
  expect(sourceOf(address)).toBe(source)
})

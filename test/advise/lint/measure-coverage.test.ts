import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { measureCoverage } from '../../../src/advise/lint/measure-coverage.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Trial } from '../../../src/model/example.ts'
import {
  arbitraryAnswers,
  arbitraryCatalogue,
  requirementsOf,
} from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const PLACE = { file: 'examples.yaml', line: 1, column: 1, length: 1 }

function trialOf(answers: NaiveAnswers, expected: string | null): Trial {
  return {
    example: {
      id: 'example',
      says: '',
      expect: expected === null ? {} : { pair: expected },
      place: PLACE,
    },
    requirements: requirementsOf(answers),
  }
}

/** The decision on the only pair, in the words of an example, as the whole advice has it. */
function decided(catalogue: Catalogue, answers: NaiveAnswers): string {
  const [verdict] = advise(compileEngine(catalogue), requirementsOf(answers)).verdicts
  return verdict?.hybrid?.id ?? verdict?.choice ?? verdict?.outcome ?? ''
}

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

const arbitraryTrials = fc.record({
  catalogue: arbitraryCatalogue(4),
  sheets: fc.array(arbitraryAnswers(4), { minLength: 1, maxLength: 4 }),
})

describe('laws', () => {
  test('an example that expects what the advice says passes; its rules are those of the advice', () => {
    fc.assert(
      fc.property(arbitraryTrials, ({ catalogue, sheets }) => {
        const engine = compileEngine(catalogue)
        const trials = sheets.map(answers => trialOf(answers, decided(catalogue, answers)))
        const { failures, rules, hybrids } = measureCoverage(engine, trials)
        const verdicts = sheets.flatMap(answers => advise(engine, requirementsOf(answers)).verdicts)
        const fired = verdicts.flatMap(({ evidence, vetoes }) =>
          [...evidence, ...vetoes].map(({ rule }) => rule),
        )
        const chosen = verdicts.map(({ hybrid }) => hybrid?.id)
        const whole = catalogue.pairs[0]
        expect(failures).toEqual([])
        expect(idsOf(rules.missing)).toEqual(
          idsOf(whole?.rules ?? []).filter(id => !fired.includes(id)),
        )
        expect(idsOf(hybrids.missing)).toEqual(
          idsOf(whole?.hybrids ?? []).filter(id => !chosen.includes(id)),
        )
      }),
    )
  })

  test('a rule is needed exactly where a catalogue without it fails an example that passed', () => {
    fc.assert(
      fc.property(arbitraryTrials, ({ catalogue, sheets }) => {
        const [pair] = catalogue.pairs
        if (!pair) throw new Error('a random catalogue has one pair')
        const trials = sheets.map(answers => trialOf(answers, decided(catalogue, answers)))
        const { distinguished } = measureCoverage(compileEngine(catalogue), trials)
        const unneeded = pair.rules.filter(({ id }) => {
          const rules = pair.rules.filter(rule => rule.id !== id)
          const without = { ...catalogue, pairs: [{ ...pair, rules }] }
          return sheets.every(answers => decided(without, answers) === decided(catalogue, answers))
        })
        expect(idsOf(distinguished.missing)).toEqual(idsOf(unneeded))
      }),
    )
  })
})

const catalogue = buildCatalogue({
  questions: [question('q', 3), question('p', 2)],
  rules: [
    toward('a', 3, { when: given('q1'), group: 'same' }),
    toward('a', 1, { when: given('q1', 'q2'), group: 'same' }),
    toward('b', 3, { when: given('p1') }),
    rulesOut('a', given('q3')),
  ],
  hybrids: [hybrid('both', given('q1'))],
})
const engine = compileEngine(catalogue)
const [a3, a1, b3, notA] = idsOf(catalogue.pairs[0]?.rules ?? [])

test('what no example reaches is missing, in the order of the catalogue', () => {
  const coverage = measureCoverage(engine, [trialOf({ q: ['q2'] }, 'a')])
  expect(coverage).toMatchObject({
    examples: 1,
    failures: [],
    rules: { of: 4 },
    vetoes: { of: 1 },
    hybrids: { of: 1 },
    options: { of: 5 },
  })
  expect(idsOf(coverage.rules.missing)).toEqual([a3, b3, notA])
  expect(idsOf(coverage.distinguished.missing)).toEqual([a3, b3, notA])
  expect(idsOf(coverage.vetoes.missing)).toEqual([notA])
  expect(idsOf(coverage.hybrids.missing)).toEqual(['both'])
  expect(coverage.options.missing).toContainEqual({ id: 'q1', within: 'q' })
  expect(idsOf(coverage.options.missing)).toEqual(['q1', 'q3', 'p1', 'p2'])
})

test('a lighter rule behind a heavier one of its group fires, and is not needed', () => {
  const { rules, distinguished, hybrids } = measureCoverage(engine, [
    trialOf({ q: ['q1'], p: ['p1'] }, 'both'),
  ])
  expect(idsOf(rules.missing)).toEqual([notA])
  expect(idsOf(distinguished.missing)).toEqual([a1, notA])
  expect(hybrids.missing).toEqual([])
})

test('an example that expects nothing of a pair reaches its rules, and needs none', () => {
  const { rules, distinguished } = measureCoverage(engine, [trialOf({ q: ['q2'] }, null)])
  expect(idsOf(rules.missing)).not.toContain(a1)
  expect(idsOf(distinguished.missing)).toContain(a1)
})

test.each([
  ['any hybrid', 'hybrid', true],
  ['the hybrid by its name', 'both', true],
  ['a side', 'a', false],
  ['open', 'open', false],
])('where a hybrid comes out, %s is expected: %s', (_, expected, passes) => {
  const { failures } = measureCoverage(engine, [trialOf({ q: ['q1'], p: ['p1'] }, expected)])
  expect(failures.length === 0).toBe(passes)
})

test('a failure tells what came, and the rules for and against', () => {
  const { failures, distinguished } = measureCoverage(engine, [trialOf({ q: ['q1'] }, 'b')])
  expect(failures).toMatchObject([
    { pair: 'pair', expected: 'b', came: 'a', scores: { a: 3, b: 0 }, vetoes: [] },
  ])
  expect(failures[0]?.evidence.map(({ rule, counts }) => [rule, counts])).toEqual([
    [a3, 3],
    [a1, 0],
  ])
  expect(distinguished.missing).toHaveLength(4)
})

test('what nothing decides came out as open', () => {
  const { failures } = measureCoverage(engine, [trialOf({}, 'a')])
  expect(failures.map(({ came }) => came)).toEqual(['open'])
})

test('of partial answers those rules are needed in whose place nothing decides as they do', () => {
  const more = buildCatalogue({
    questions: [...catalogue.questions, question('r', 2)],
    rules: [...(catalogue.pairs[0]?.rules ?? []), toward('a', 1, { when: given('r1') })],
  })
  const partial = trialOf({ q: ['q1', 'q2'], r: ['r1'] }, 'a')
  const needs = (trial: Trial) => {
    const { distinguished, rules } = measureCoverage(compileEngine(more), [trial])
    const fired = rules.missing.length
    return [fired, idsOf(distinguished.missing).length]
  }
  // One point of r1 is enough beside what q gives, and what q gives beside it.
  expect(needs(partial)).toEqual([2, 5])
  // Against b3 all are needed but the lighter rule of the group.
  const against = trialOf({ q: ['q1', 'q2'], r: ['r2'] }, 'a')
  expect(needs(against)).toEqual([3, 3])
})

test('examples are counted once, however many answers of theirs are tried', () => {
  const trial = trialOf({ q: ['q2'] }, 'a')
  const other = { ...trial, example: { ...trial.example } }
  expect(measureCoverage(engine, [trial, trial, other]).examples).toBe(2)
})

test('of options of which several may hold, those are used that do, or of which one does', () => {
  const several = { ...question('v', 5), holds: 'several' as const }
  const gated = compileEngine(buildCatalogue({ questions: [several] }))
  const said = { options: ['v1'], unsure: ['v2'], oneOf: ['v4', 'v5'] }
  const trial = trialOf({ v: ['v1'] }, null)
  const answers = { v: { ...trial.requirements.answers.v, ...said } }
  const requirements = { ...trial.requirements, answers } as Trial['requirements']
  const { options } = measureCoverage(gated, [{ ...trial, requirements }])
  expect(idsOf(options.missing)).toEqual(['v2', 'v3'])
})

test.each([
  [{}, 'open'],
  [{ q: ['q3'], p: ['p2'] }, 'b'],
])('%j comes out as %s', (answers, expected) => {
  expect(measureCoverage(engine, [trialOf(answers, expected)]).failures).toEqual([])
})

test('an answer that is unknown, or out of scope, uses no option', () => {
  const gated = compileEngine(
    buildCatalogue({ questions: [question('q', 2), question('p', 2, given('q1'))] }),
  )
  const answers = { q: ['q2'], p: ['p1'] }
  const { options } = measureCoverage(gated, [trialOf(answers, null)])
  expect(idsOf(options.missing)).toEqual(['q1', 'p1', 'p2'])
})

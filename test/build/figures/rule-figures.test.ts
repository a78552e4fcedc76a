import { expect, test } from 'vitest'
import { compareAll, measureRules, withoutRules } from '../../../src/build/figures/rule-figures.ts'
import { measureSources, sourceOf } from '../../../src/build/figures/source-figures.ts'
import type { Precedent } from '../../../src/model/precedent.ts'
import { loadPatterns } from '../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const PAIR = 'tightly-loosely-coupled'
const RULE = 'one-team-has-all-ends-in-hand'

const caseOf = (
  address: string,
  answers: Readonly<Record<string, string>>,
  published: string,
): Precedent => ({
  id: address,
  title: '',
  address,
  kind: '',
  requirements: {
    name: '',
    flow: null,
    from: 'a',
    to: ['b'],
    source: null,
    fixed: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([question, option]) => [question, { options: [option] }]),
    ),
  } as unknown as Precedent['requirements'],
  published: { [PAIR]: published },
})

const cases = [
  caseOf('https://docs.one.com/a', { ownership: 'one-team' }, 'tightly-coupled'),
  caseOf('https://two.com/b', { ownership: 'one-team' }, 'loosely-coupled'),
  caseOf('https://two.com/c', { ownership: 'other-companies' }, 'loosely-coupled'),
]
const comparisons = compareAll(catalogue, cases)

test('a rule is held to the decisions in which it fires: for, against, and what it alone decides', () => {
  expect(measureRules(catalogue, comparisons)).toContainEqual({
    pair: PAIR,
    rule: RULE,
    touches: 2,
    speaksFor: 1,
    speaksAgainst: 1,
    lost: 1,
    gained: 0,
  })
})

test('a source that is left out takes along the rules that only its decisions support', () => {
  const [one] = measureSources(catalogue, comparisons)
  expect(one).toEqual({
    source: 'one.com',
    decisions: 1,
    agree: 1,
    ownRules: [RULE],
    agreeWithout: 0,
  })
})

test('a rule that is taken away is no way out of a veto either', () => {
  const veto = 'nothing-ready-made-exists'
  const text = JSON.stringify(withoutRules(catalogue, new Set([veto])).pairs)
  expect(JSON.stringify(catalogue.pairs)).toContain(veto)
  expect(text).not.toContain(veto)
})

test.each([
  ['https://docs.aws.amazon.com/a/b', 'amazon.com'],
  ['https://github.com/someone/project/blob/main/a.md', 'github.com/someone'],
  ['https://someone.github.io/project', 'someone.github.io'],
])('%s comes from %s', (address, source) => {
  expect(sourceOf(address)).toBe(source)
})

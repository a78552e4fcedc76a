import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import type { Masks } from '../../../src/advise/engine/variables.ts'
import { scoreCompletions } from '../../../src/advise/verdict/score-completions.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  policy,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'

const questions = [question('p', 3), question('q', 3)]

/** What the groups that raise a flag, or score, come to in completions, each given by its options of p and q: "11" is p1 and q1. */
function scored(parts: Partial<Catalogue>, completions: string) {
  const engine = compileEngine({ ...buildCatalogue({ questions }), ...parts })
  const { groups, vetoFlags } = engine.pairs[0] as CompiledPair
  const masks = completions
    .split(' ')
    .map((options): Masks => [...options].map(option => 1 << (Number(option) - 1)))
  return scoreCompletions(engine, { groups: groups.slice(-1), vetoFlags }, masks)
}

const hybrids = [hybrid('mixed', given('p1'))]

test.each([
  ['is lifted where its "unless" is true in each', '11 21', false],
  ['is not where it is true in some', '11 12', true],
  ['nor where it is true in the last alone', '12 11', true],
  ['nor in none', '12 13', true],
])('a policy %s', (_, completions, isRaised) => {
  const parts = {
    ...buildCatalogue({ questions, hybrids }),
    policies: [policy('mixed', { unless: given('q1') })],
  }
  expect(scored(parts, completions).flags !== 0).toBe(isRaised)
})

test.each([
  ['where its "unless" is true in each', '11 21', false],
  ['where it never fires', '21 22', false],
  ['not where it fires in some', '12 22', true],
  ['not where that is so only as its "unless" is true there', '11 22', true],
])('a veto is lifted %s', (_, completions, isRaised) => {
  const parts = buildCatalogue({ questions, rules: [rulesOut('a', given('p1'), given('q1'))] })
  expect(scored(parts, completions).flags !== 0).toBe(isRaised)
})

test.each([
  ['what fires in each', '12 12', 2],
  ['nothing that fires in some', '11 12', 0],
  ['nothing where it may be lifted, though it fires without', '12 22', 0],
])('evidence counts %s', (_, completions, weight) => {
  const rules = [toward('a', 2, { when: given('p1'), unless: given('q1') })]
  expect(scored(buildCatalogue({ questions, rules }), completions).scores).toEqual([weight, 0])
})

test('a veto is not lifted beside groups without an "unless" either, which score as ever', () => {
  const rules = [
    rulesOut('a', given('p1'), given('q1')),
    toward('b', 1, { when: given('p1', 'p2') }),
  ]
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const { groups, vetoFlags } = engine.pairs[0] as CompiledPair
  const { scores, flags } = scoreCompletions(engine, { groups, vetoFlags }, [
    [1, 1],
    [2, 2],
  ])
  expect([scores, (flags & vetoFlags) !== 0]).toEqual([[0, 1], true])
})

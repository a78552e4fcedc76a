import { expect, test } from 'vitest'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import type {
  CompiledPair,
  CompiledRule,
  ScoringGroup,
} from '../../../../src/advise/engine/engine.ts'
import { HOLDS, HOLDS_NOT } from '../../../../src/advise/engine/variables.ts'
import { ALWAYS } from '../../../../src/condition/fold-condition.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import type { Rule } from '../../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../../helpers/build-catalogue.ts'

// Its variables: p is 0, q is 1, the options of s are 2 to 4, r is 5, t is 6; r is asked where p1 may be, t where r1 may.
const questions = [
  question('p', 3),
  question('q', 2),
  { ...question('s', 3), holds: 'several' as const },
  question('r', 2, given('p1')),
  question('t', 2, given('r1')),
]

function groupOf(...rules: readonly Rule[]) {
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const group = (engine.pairs[0] as CompiledPair).groups[0] as ScoringGroup
  return { engine, group, rule: group.rules[0] as CompiledRule }
}

const not = (of: Condition): Condition => ({ kind: 'not', of })
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

test.each<[string, Condition, readonly number[], boolean]>([
  ['nothing', ALWAYS, [], false],
  ['one answer: none of the others', given('p1'), [0, 0b110], false],
  ['one of two answers: not the third', given('p1', 'p2'), [0, 0b100], false],
  ['another answer: not this one', not(given('p2')), [0, 0b010], false],
  ['an option that holds', given('s2'), [3, HOLDS_NOT], false],
  ['options that do not hold', not(given('s1', 's3')), [2, HOLDS, 4, HOLDS], false],
  ['two options of which one holds: more than that', given('s1', 's2'), [], true],
  ['an option of several that there is not: more than that', given('s4'), [], true],
  [
    'several at once',
    all(given('p1'), all(given('s2'), not(given('q1')))),
    [0, 6, 3, 2, 1, 1],
    false,
  ],
  ['one of several: more than that', any(given('p1'), given('q1')), [], true],
  ['not all of several: more than that', not(all(given('p1'), given('q1'))), [], true],
  ['one, and one of several', all(given('p1'), any(given('q1'), given('s1'))), [0, 0b110], true],
])('what a rule demands of single variables is kept apart: %s', (_, when, needs, isMore) => {
  const { rule } = groupOf(toward('a', 1, { when }))
  expect([...rule.needs]).toEqual(needs)
  expect(rule.whenAt >= 0).toBe(isMore)
  expect(rule.unlessAt).toBe(-1)
})

test('a rule remembers its conditions as they are written', () => {
  const terms = { when: given('p1'), unless: given('q1') }
  const { rule } = groupOf(toward('a', 1, terms))
  expect(rule).toMatchObject(terms)
  expect(rule.unlessAt).toBeGreaterThanOrEqual(0)
})

test.each<[string, readonly Rule[], readonly number[]]>([
  ['that a rule needs', [toward('a', 1, { when: all(given('p1'), given('s2')) })], [0, 3]],
  [
    'of the rest of its condition',
    [toward('a', 1, { when: any(given('q1'), given('s1', 's3')) })],
    [1, 2, 4],
  ],
  ['of its "unless"', [toward('a', 1, { when: given('p1'), unless: given('q1') })], [0, 1]],
  ['on which the scope of another depends', [toward('a', 1, { when: given('r1') })], [5, 0]],
  ['on which that scope depends in turn', [toward('a', 1, { when: given('t1') })], [6, 5, 0]],
  [
    'of all rules that are scored together, each once',
    [
      toward('a', 1, { when: given('p1'), group: 'g' }),
      toward('a', 2, { when: all(given('q1'), given('p2')), group: 'g' }),
    ],
    [0, 1],
  ],
  ['none, where a rule always fires', [toward('a', 1, { when: ALWAYS })], []],
])('a scoring group depends on the variables %s', (_, rules, variables) => {
  const { group } = groupOf(...rules)
  expect(group.variables).toEqual(variables)
})

test('each scoring group has entries of its own for what its variables can be, unknown included', () => {
  const rules = [
    toward('a', 1, { when: given('p1') }),
    toward('b', 2, { when: all(given('q1'), given('s1')) }),
  ]
  const { engine } = groupOf(...rules)
  const { groups } = engine.pairs[0] as CompiledPair
  // The first is the scratch entry, the next four are of p, the other nine of q and s1.
  expect(groups.map(({ entries }) => entries?.start)).toEqual([1, 5])
  expect(engine.table.weights.length).toBe(14)
})

test('a scoring group of too many variables has no entries', () => {
  const many = ['u', 'v', 'w', 'x', 'y'].map(id => question(id, 7))
  const engine = compileEngine(
    buildCatalogue({
      questions: many,
      rules: [
        toward('a', 1, { when: all(...many.map(({ id }) => given(`${id}1`))) }),
        toward('b', 1, { when: given('u1') }),
      ],
    }),
  )
  const { groups } = engine.pairs[0] as CompiledPair
  expect(groups.map(({ entries }) => entries?.start)).toEqual([undefined, 1])
  expect(groups[0]?.entries).toBe(null)
})

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

test.each<[string, readonly Rule[], readonly number[]]>([
  ['none', [toward('a', 1, { when: given('p1') })], []],
  [
    'those that it names, and those on which their scope depends',
    [toward('a', 1, { when: given('p1'), unless: any(given('q1'), given('t1')) })],
    [1, 6, 5, 0],
  ],
  [
    'those of each rule that has one',
    [
      toward('a', 1, { when: given('p1'), unless: given('q1'), group: 'g' }),
      toward('a', 2, { when: given('p1'), group: 'g' }),
      toward('a', 3, { when: given('p1'), unless: given('s2'), group: 'g' }),
    ],
    [1, 3],
  ],
])('the "unless" of a scoring group depends on %s', (_, rules, variables) => {
  const { group } = groupOf(...rules)
  expect(group.unlessVariables).toEqual(variables)
})

test('each scoring group has entries of its own for what its tests can say', () => {
  const rules = [
    toward('a', 1, { when: given('p1') }),
    toward('b', 2, { when: all(given('q1'), given('s1')) }),
  ]
  const { engine } = groupOf(...rules)
  const { groups } = engine.pairs[0] as CompiledPair
  // The first two are the scratch entry and that of what did not fire, the next two are of p, the other four of q and s1.
  expect(groups.map(({ start }) => start)).toEqual([4, 8])
  expect(engine.table.length).toBe(16)
})

test.each<[string, Rule, readonly number[], readonly number[]]>([
  ['rest of a condition', toward('a', 1, { when: any(given('p1'), given('q1')) }), [0, 1], []],
  ['"unless"', toward('a', 1, { when: given('p1'), unless: given('q1') }), [0, 1], [1]],
])('the first %s of a catalogue is read like any other', (_, rule, variables, unlessVariables) => {
  const engine = compileEngine(
    buildCatalogue({ questions: [question('p', 2), question('q', 2)], rules: [rule] }),
  )
  const [group] = (engine.pairs[0] as CompiledPair).groups
  const { whenAt, unlessAt } = group?.rules[0] as CompiledRule
  expect(Math.max(whenAt, unlessAt)).toBe(0)
  expect(group).toMatchObject({ variables, unlessVariables })
})

const many = Array.from({ length: 11 }, (_, at) => question(`u${at + 10}v`, 2))
const whenAll = (count: number) => all(...many.slice(0, count).map(({ id }) => given(`${id}1`)))

test.each<[string, readonly Rule[], readonly number[]]>([
  ['a rule of ten tests has a table', [toward('a', 1, { when: whenAll(10) })], [10]],
  ['one of eleven has none', [toward('a', 1, { when: whenAll(11) })], [0]],
  [
    'rules that have as many together share one',
    [
      toward('a', 1, { when: whenAll(9), group: 'g' }),
      toward('a', 2, { when: given('u20v1'), group: 'g' }),
      toward('a', 3, { when: given('u10v1'), unless: given('u20v1'), group: 'g' }),
    ],
    [10],
  ],
  [
    'those that have more are parts',
    [
      toward('a', 1, { when: whenAll(10), group: 'g' }),
      toward('a', 2, { when: given('u20v1'), group: 'g' }),
      toward('a', 3, { when: given('u10v1'), group: 'g' }),
    ],
    [10, 2],
  ],
])('%s', (_, rules, tests) => {
  const engine = compileEngine(buildCatalogue({ questions: many, rules }))
  const [group] = (engine.pairs[0] as CompiledPair).groups
  expect(group?.parts.map(({ testsAt, testsEnd }) => (testsEnd - testsAt) / 2)).toEqual(tests)
  expect(group?.parts.map(({ start }) => start < 0)).toEqual(tests.map(count => count === 0))
  expect(group?.start).toBe(tests.length === 1 ? group?.parts[0]?.start : -1)
  expect(group?.parts.flatMap(part => part.rules)).toEqual(group?.rules)
})

test.each<[string, readonly Rule[], readonly [number, number]]>([
  ['what one rule demands', [toward('a', 1, { when: given('p1') })], [0, 0b110]],
  [
    'that which fewest values meet',
    [toward('a', 1, { when: all(given('q1'), given('p1')) })],
    [0, 6],
  ],
  [
    'that which the lesser share of its values meets',
    [toward('a', 1, { when: all(given('q1'), given('p1', 'p2')) })],
    [1, 0b10],
  ],
  [
    'what is common to all rules',
    [
      toward('a', 1, { when: all(given('q1'), given('p1')), group: 'g' }),
      toward('a', 2, { when: all(given('s1'), given('p1', 'p2')), group: 'g' }),
    ],
    [0, 0b100],
  ],
  [
    'nothing, where a rule is more than that',
    [toward('a', 1, { when: any(given('p1'), given('q1')) })],
    [0, 0],
  ],
  [
    'nothing, where each demands another thing',
    [
      toward('a', 1, { when: given('p1'), group: 'g' }),
      toward('a', 2, { when: given('q1'), group: 'g' }),
    ],
    [0, 0],
  ],
])('a scoring group demands %s', (_, rules, [demanded, excluded]) => {
  const { group } = groupOf(...rules)
  expect([group.demanded, group.excluded]).toEqual([demanded, excluded])
})

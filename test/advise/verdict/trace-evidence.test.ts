import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { linkGroups } from '../../../src/advise/verdict/linked-groups.ts'
import { scorePair } from '../../../src/advise/verdict/score-pair.ts'
import { traceEvidence } from '../../../src/advise/verdict/trace-evidence.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Rule } from '../../../src/model/pair.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'

const several = { ...question('s', 4), holds: 'several' as const }
const questions = [question('p', 3), question('q', 3), question('r', 2), several]
const source = (grade: string) => ({ title: '', address: '', grade }) as Rule['source']

/** A rule that is called by its name. */
const rule = (id: string, side: string, weight: number, when: Condition, group?: string): Rule => ({
  ...toward(side, weight, group === undefined ? { when } : { when, group }),
  id,
})
const graded = (grade: string, each: Rule): Rule => ({ ...each, source: source(grade) })
const veto = (id: string, side: string, when: Condition, unless?: Condition): Rule => ({
  ...rulesOut(side, when, unless),
  id,
})

const SOME = { p: ['p1', 'p2'], q: ['q1', 'q2'], r: ['r1'] }

function trace(
  rules: readonly Rule[],
  said: Readonly<Record<string, readonly string[]>> = SOME,
  layers: readonly unknown[] = [],
) {
  // A hybrid's circumstances are no evidence, though they are matched like rules.
  const hybrids = [hybrid('h', given('p1')), hybrid('i', given('r1'))]
  const catalogue = { ...buildCatalogue({ questions, rules, hybrids }), layers: layers as [] }
  const engine = compileEngine(catalogue)
  const answers = answerState(
    engine,
    Object.fromEntries(
      // Of s at least one of the options holds.
      Object.entries(said).map(([id, options]) => [
        id,
        id === 's' ? { options: [], oneOf: options } : { options },
      ]),
    ),
  )
  const compiled = engine.pairs[0] as CompiledPair
  const linked = linkGroups(engine, compiled, { answers })
  const state = scorePair(engine, compiled, answers)
  return traceEvidence(engine, { compiled, state, linked }, answers)
}

/** Of an entry: the rule that speaks, all of its rules, and what they count. */
type Told = readonly [rule: string, rules: string, counts: string]

const told = (rules: readonly Rule[], said?: Readonly<Record<string, readonly string[]>>) =>
  trace(rules, said).evidence.map(
    ({ rule, rules, counts, atLeast }): Told => [
      rule,
      rules.join(' '),
      `${atLeast ? 'at least ' : ''}${counts}`,
    ],
  )

const P1 = rule('p1', 'a', 2, given('p1'))
const P2 = rule('p2', 'a', 3, given('p2'))
const BOTH: Condition = { kind: 'all', of: [given('p1'), given('q1')] }

test.each<[string, readonly Rule[], readonly Told[]]>([
  ['a rule that a plain answer fires', [rule('x', 'a', 2, given('r1'))], [['x', 'x', '2']]],
  ['none that does not fire', [rule('x', 'a', 2, given('r2'))], []],
  ['one that fires whichever is true', [rule('x', 'a', 2, given('p1', 'p2'))], [['x', 'x', '2']]],
  ['none that fires for one of them only', [P1], []],
  [
    'two of which one fires: what the lighter one counts',
    [P1, P2],
    [['p1', 'p1 p2', 'at least 2']],
  ],
  [
    'two of one weight: the one that is less well published speaks',
    [graded('A', P1), graded('B', { ...P2, effect: P1.effect })],
    [['p2', 'p1 p2', '2']],
  ],
  [
    'the same in the other order',
    [graded('C', P1), graded('B', { ...P2, effect: P1.effect })],
    [['p1', 'p1 p2', '2']],
  ],
  [
    'a judgement speaks before what is published',
    [P1, graded('C', { ...P2, effect: P1.effect })],
    [['p1', 'p1 p2', '2']],
  ],
  [
    'of equals the order of the rules decides nothing',
    [{ ...P2, effect: P1.effect }, P1],
    [['p2', 'p2 p1', '2']],
  ],
  [
    'each side by itself',
    [P1, P2, rule('x', 'b', 3, given('p1')), rule('y', 'b', 1, given('p2'))],
    [
      ['p1', 'p1 p2', 'at least 2'],
      ['y', 'x y', 'at least 1'],
    ],
  ],
  [
    'what stands apart from them, too',
    [rule('x', 'a', 1, given('r1')), P1, P2, rule('y', 'a', 1, given('p1', 'p2'))],
    [
      ['x', 'x', '1'],
      ['p1', 'p1 p2', 'at least 2'],
      ['y', 'y', '1'],
    ],
  ],
  [
    'partial answers that nothing joins apart',
    [P1, P2, rule('q1', 'a', 1, given('q1')), rule('q2', 'a', 2, given('q2'))],
    [
      ['p1', 'p1 p2', 'at least 2'],
      ['q1', 'q1 q2', 'at least 1'],
    ],
  ],
  [
    'those that a rule joins together',
    [
      P1,
      P2,
      rule('q1', 'a', 1, given('q1')),
      rule('q2', 'a', 2, given('q2')),
      rule('z', 'a', 1, BOTH),
    ],
    [['z', 'p1 p2 q1 q2 z', 'at least 4']],
  ],
  [
    'those that a rule joins, whatever stands first',
    [
      rule('z', 'a', 1, BOTH),
      P1,
      P2,
      rule('q1', 'a', 1, given('q1')),
      rule('q2', 'a', 2, given('q2')),
    ],
    [['z', 'z p1 p2 q1 q2', 'at least 4']],
  ],
  [
    'not those that a rule joins which fires whichever is true',
    [
      rule('z', 'a', 1, { kind: 'all', of: [given('p1', 'p2'), given('q1', 'q2')] }),
      ...[P1, P2, rule('q1', 'a', 1, given('q1')), rule('q2', 'a', 2, given('q2'))],
    ],
    [
      ['z', 'z', '1'],
      ['p1', 'p1 p2', 'at least 2'],
      ['q1', 'q1 q2', 'at least 1'],
    ],
  ],
  [
    'without the vetoes among them',
    [P1, P2, veto('v', 'a', given('p1'))],
    [['p1', 'p1 p2', 'at least 2']],
  ],
  [
    'in each case the heaviest of a scoring group alone',
    [
      rule('x', 'a', 2, given('p1'), 'g'),
      rule('y', 'a', 1, given('p1'), 'g'),
      rule('z', 'a', 2, given('p2')),
    ],
    [['z', 'x y z', '2']],
  ],
  [
    'told once, also where a rule of it fires whichever is true',
    [
      rule('e', 'a', 2, given('p1', 'p2'), 'g'),
      rule('x', 'a', 3, given('p1'), 'g'),
      rule('u', 'a', 1, given('p2')),
    ],
    [['x', 'e x u', '3']],
  ],
  [
    'of a scoring group the heaviest that fires',
    [
      rule('x', 'a', 1, given('r1'), 'g'),
      rule('y', 'a', 3, given('r1'), 'g'),
      rule('z', 'a', 3, given('r2'), 'g'),
    ],
    [
      ['x', 'x', '0'],
      ['y', 'y', '3'],
    ],
  ],
  [
    'and of equals the best published',
    [
      rule('x', 'a', 2, given('r1'), 'g'),
      graded('B', rule('y', 'a', 2, given('r1'), 'g')),
      graded('A', rule('z', 'a', 2, given('r1'), 'g')),
    ],
    [
      ['x', 'x', '0'],
      ['y', 'y', '0'],
      ['z', 'z', '2'],
    ],
  ],
  [
    'the same whichever partial answer is true',
    [
      rule('x', 'a', 1, given('p1', 'p2'), 'g'),
      rule('y', 'a', 2, given('p1', 'p2'), 'g'),
      graded('A', rule('z', 'a', 2, given('p1', 'p2'), 'g')),
    ],
    [
      ['x', 'x', '0'],
      ['y', 'y', '0'],
      ['z', 'z', '2'],
    ],
  ],
  [
    'where the heaviest of a group changes with it, what the lighter counts',
    [rule('x', 'a', 3, given('p1'), 'g'), rule('y', 'a', 1, given('p1', 'p2'), 'g')],
    [['y', 'x y', 'at least 1']],
  ],
])('evidence is %s', (_, rules, expected) => {
  expect(told(rules)).toEqual(expected)
})

test('evidence of options of which at least one holds is what the lightest counts', () => {
  const rules = ['s1', 's2'].map((id, at) => rule(id, 'a', at + 1, given(id)))
  expect(told(rules, { s: ['s1', 's2'] })).toEqual([['s1', 's1 s2', 'at least 1']])
  expect(told(rules, { s: ['s1', 's2', 's3'] })).toEqual([])
})

const EITHER = given('p1', 'p2')

test.each<[string, readonly Rule[], readonly (readonly [string, boolean])[]]>([
  ['one that fires', [veto('x', 'a', given('r1'))], [['x', true]]],
  ['none that does not', [veto('x', 'a', given('r2'))], []],
  ['one that fires whichever is true', [veto('x', 'a', EITHER)], [['x', true]]],
  ['none for one of them only: the side is not ruled out', [veto('x', 'a', given('p1'))], []],
  [
    'two of which one fires',
    [veto('x', 'a', given('p1')), veto('y', 'a', given('p2')), veto('z', 'a', given('p3'))],
    [
      ['x', false],
      ['y', false],
    ],
  ],
  [
    'one that fires for one only, beside one that always does',
    [veto('x', 'a', given('p1')), veto('y', 'a', given('r1'))],
    [
      ['x', false],
      ['y', true],
    ],
  ],
  [
    'none against a side that is not ruled out',
    [veto('x', 'a', given('r1')), veto('y', 'b', given('p1'))],
    [['x', true]],
  ],
  [
    'none that is lifted, beside one that is not',
    [veto('x', 'a', EITHER, given('r1')), veto('y', 'a', EITHER)],
    [['y', true]],
  ],
  ['none that is lifted', [veto('x', 'a', EITHER, given('r1'))], []],
  ['none that is lifted whichever is true', [veto('x', 'a', EITHER, EITHER)], []],
  ['one that may not be lifted', [veto('x', 'a', EITHER, given('p1'))], [['x', true]]],
  [
    'one of which nobody knows whether it is lifted',
    [veto('x', 'a', EITHER, given('q3'))],
    [['x', true]],
  ],
])('vetoes are %s', (_, rules, expected) => {
  const { evidence, vetoes } = trace(rules)
  expect(evidence).toEqual([])
  expect(vetoes.map(({ rule, always }) => [rule, always])).toEqual(expected)
})

test.each([
  ['a', 5, 2, 3],
  ['b', 2, 5, 3],
  ['a', 2, 5, 0],
  ['b', 5, 2, 0],
])('a veto of %s at %i to %i overrides a lead of %i', (side, a, b, overrode) => {
  const scores = [rule('x', 'a', a, given('r1')), rule('y', 'b', b, given('r1'))]
  const { vetoes } = trace([...scores, veto('v', side, given('r1'))])
  expect(vetoes.map(each => [each.rulesOut, each.overrode])).toEqual([[side, overrode]])
})

test('evidence names the answers of all its rules', () => {
  const [together] = trace([P1, P2]).evidence
  expect(together?.answers).toEqual({ p: ['p1', 'p2'] })
  const [plain] = trace([rule('x', 'a', 1, given('r1'))]).evidence
  expect(plain?.answers).toEqual({ r: 'r1' })
  expect(trace([veto('v', 'a', given('r1'))]).vetoes[0]?.answers).toEqual({ r: 'r1' })
})

test('evidence and vetoes name the layer that changed them last', () => {
  const layer = (name: string, ...entries: string[]) => ({
    name,
    changes: entries.map(entry => ({ entry })),
  })
  const layers = [
    layer('group', 'rule:x', 'rule:v', 'policy:x'),
    layer('company', 'rule:y', 'rule:x', 'policy:p'),
    layer('team', 'policy:v', 'rule:p'),
  ]
  const policy = { ...veto('p', 'a', given('r1')), source: { policy: 'house rule' } as never }
  const all = ['x', 'z'].map(id => rule(id, 'a', 1, given('r1')))
  const traced = trace([...all, veto('v', 'a', given('r1')), policy], SOME, layers)
  expect([...traced.evidence, ...traced.vetoes].map(each => [each.rule, each.layer])).toEqual([
    ['x', 'company'],
    ['z', null],
    ['v', 'group'],
    ['p', 'company'],
  ])
})

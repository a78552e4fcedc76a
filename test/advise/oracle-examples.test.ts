import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/model/condition.ts'
import type { Hybrid, Rule } from '../../src/model/pair.ts'
import { catalogueOf, plainQuestion } from '../helpers/oracle/arbitrary-catalogue.ts'
import { plainPattern } from '../helpers/oracle/arbitrary-pair.ts'
import { blueprintOf } from '../helpers/oracle/blueprint.ts'
import { evidenceOf } from '../helpers/oracle/groups.ts'
import { interfaceAdvice } from '../helpers/oracle/interface.ts'
import { settledOf, singleTips } from '../helpers/oracle/settled.ts'
import type {
  OneAnswer,
  OracleAnswers,
  OracleCatalogue,
  OraclePair,
  SeveralAnswer,
} from '../helpers/oracle/types.ts'
import { verdictOf } from '../helpers/oracle/verdict.ts'

const questions = [
  plainQuestion('gate', ['open', 'shut']),
  plainQuestion('q', ['q1', 'q2', 'q3']),
  plainQuestion('inner', ['i1', 'i2', 'i3'], { askWhen: given('gate', 'open') }),
  plainQuestion('many', ['m1', 'm2', 'm3'], { holds: 'several' }),
]

function given(question: string, ...options: readonly string[]): Condition {
  return { kind: 'in', question, options }
}

function rule(
  id: string,
  when: Condition,
  effect: Rule['effect'],
  unless: Condition | null = null,
): Rule {
  return { id, when, unless, effect, because: '', source: { judgement: 'made up for a test' } }
}

function toward(pattern: string, weight: number, group: string | null = null): Rule['effect'] {
  return { kind: 'toward', pattern, weight, group }
}

function rulesOut(pattern: string): Rule['effect'] {
  return { kind: 'rules-out', pattern }
}

function hybrid(id: string, when: Condition, answers: readonly string[] = []): Hybrid {
  const source = { judgement: 'made up for a test' }
  return { id, name: id, what: '', when, answers, legs: [], challenges: [], source }
}

function pairOf(id: string, rules: readonly Rule[], rest: Partial<OraclePair> = {}): OraclePair {
  const patterns = [plainPattern('a', 1), plainPattern('b', 1)] as const
  return {
    id,
    name: id,
    decision: '',
    decidedFor: 'exchange',
    patterns,
    rules,
    hybrids: [],
    ...rest,
  }
}

function one(...options: readonly string[]): OneAnswer {
  return { holds: 'one', options }
}

function several(rest: Partial<SeveralAnswer>): SeveralAnswer {
  return { holds: 'several', value: [], unsure: [], oneOf: [], ...rest }
}

function decide(rules: readonly Rule[], answers: OracleAnswers, rest: Partial<OraclePair> = {}) {
  const pair = pairOf('p', rules, rest)
  return verdictOf(catalogueOf({ questions, pairs: [pair] }), { pair, answers })
}

describe('partial answers', () => {
  test('either option alone says centralized: so do both, by the least', () => {
    const platform = plainQuestion('shared-platform', [
      'none',
      'runs-already',
      'shared-controls-wanted',
    ])
    const pair = pairOf('point-to-point-centralized', [
      rule('runs', given('shared-platform', 'runs-already'), toward('b', 2)),
      rule('wanted', given('shared-platform', 'shared-controls-wanted'), toward('b', 1)),
      rule('no-platform', given('shared-platform', 'none'), toward('a', 2)),
    ])
    const catalogue = catalogueOf({ questions: [platform], pairs: [pair] })
    const answers = { 'shared-platform': one('runs-already', 'shared-controls-wanted') }
    const verdict = verdictOf(catalogue, { pair, answers })
    expect(verdict).toMatchObject({ outcome: 'recommended', choice: 'b', scores: { a: 0, b: 1 } })
    expect(verdict.strength).toBe('leaning')
    expect(evidenceOf(catalogue, { pair, answers })).toEqual([
      { toward: 'b', rules: ['runs', 'wanted'], counts: 1, isLeast: true },
    ])
    expect(settledOf(catalogue, { pair, answers })).toEqual({ settled: true, lead: [-2, -1] })
    const tips = singleTips(catalogue, { pair, answers }).map(({ move }) => move.option)
    expect(tips).toEqual(['none'])
  })

  test('an ask-when of an ask-when links a group: one of two always counts', () => {
    const chained = [
      plainQuestion('t1', ['x', 'y', 'z']),
      plainQuestion('t2', ['n', 'm'], { askWhen: given('t1', 'x') }),
      plainQuestion('t3', ['v', 'w'], { askWhen: given('t2', 'm') }),
    ]
    const pair = pairOf('p', [
      rule('far', given('t3', 'v'), toward('a', 1)),
      rule('near', given('t1', 'x'), toward('a', 1)),
    ])
    const answers = { t1: one('x', 'y'), t2: one('n'), t3: one('v') }
    const catalogue = catalogueOf({ questions: chained, pairs: [pair] })
    expect(verdictOf(catalogue, { pair, answers }).scores).toEqual({ a: 1, b: 0 })
  })

  test('an open question that can turn it leaves it unsettled; a partial one takes its options only', () => {
    const pair = pairOf('p', [
      rule('x', given('q', 'q1', 'q2'), toward('a', 2)),
      rule('y', given('q', 'q3'), toward('b', 1)),
      rule('z', given('gate', 'shut'), toward('b', 3)),
    ])
    const catalogue = catalogueOf({ questions, pairs: [pair] })
    const settled = (answers: OracleAnswers) => settledOf(catalogue, { pair, answers }).settled
    expect(settled({ q: one('q1', 'q2') })).toBe(false)
    expect(settled({ q: one('q1', 'q2'), gate: one('open') })).toBe(true)
    expect(settled({ q: one('q2', 'q3'), gate: one('open') })).toBe(false)
  })

  test.each<[string, readonly Rule[], OracleAnswers, { a: number; b: number }]>([
    [
      'all options are unknown, and unknown never scores',
      [
        rule('x', given('q', 'q1', 'q2'), toward('a', 1)),
        rule('y', given('q', 'q3'), toward('a', 1)),
      ],
      { q: one('q1', 'q2', 'q3') },
      { a: 0, b: 0 },
    ],
    [
      'of an overlap group the heaviest counts inside each completion',
      [
        rule('x', given('q', 'q1'), toward('a', 3, 'g')),
        rule('y', given('q', 'q2'), toward('a', 2, 'g')),
        rule('z', given('many', 'm1'), toward('a', 1, 'g')),
      ],
      { q: one('q1', 'q2'), many: several({ value: ['m1'] }) },
      { a: 2, b: 0 },
    ],
    [
      'each side has its own least completion',
      [rule('x', given('q', 'q1'), toward('a', 3)), rule('y', given('q', 'q2'), toward('b', 2))],
      { q: one('q1', 'q2') },
      { a: 0, b: 0 },
    ],
    [
      'scope is decided inside each completion',
      [
        rule('x', given('inner', 'i1', 'i2'), toward('a', 2)),
        rule('y', given('gate', 'shut'), toward('a', 1)),
      ],
      { gate: one('shut'), inner: one('i1', 'i2') },
      { a: 1, b: 0 },
    ],
    [
      'a rule is lifted in the completions where its unless is true',
      [rule('x', given('gate', 'open'), toward('a', 2), given('q', 'q1'))],
      { gate: one('open'), q: one('q1', 'q2') },
      { a: 0, b: 0 },
    ],
  ])('%s', (_, rules, answers, scores) => {
    expect(decide(rules, answers).scores).toEqual(scores)
  })
})

describe('vetoes, hybrids and decisive weights', () => {
  const veto = rule('v', given('gate', 'open'), rulesOut('a'), given('q', 'q1', 'q2'))

  test.each<[string, OracleAnswers, readonly string[]]>([
    ['unless is not known', { gate: one('open') }, ['a']],
    ['unless is true in some completions', { gate: one('open'), q: one('q2', 'q3') }, ['a']],
    ['unless is true in every completion', { gate: one('open'), q: one('q1', 'q2') }, []],
  ])('a veto where %s', (_, answers, ruledOut) => {
    expect(decide([veto], answers).ruledOut).toEqual(ruledOut)
  })

  test('a side is ruled out by another veto in each completion', () => {
    const rules = [
      rule('v1', given('q', 'q1'), rulesOut('a')),
      rule('v2', given('q', 'q2'), rulesOut('a')),
    ]
    expect(decide(rules, { q: one('q1', 'q2') })).toMatchObject({ choice: 'b', strength: 'forced' })
    expect(decide(rules, { q: one('q1', 'q3') }).ruledOut).toEqual([])
  })

  test('a hybrid answers the vetoes of every completion', () => {
    const rules = [
      rule('v1', given('q', 'q1'), rulesOut('a')),
      rule('v2', given('q', 'q2'), rulesOut('a')),
      rule('heavy', given('gate', 'open'), toward('a', 3)),
    ]
    const answers = { q: one('q1', 'q2'), gate: one('open') }
    const hybrids = [
      hybrid('some', given('gate', 'open'), ['v1']),
      hybrid('all', given('gate', 'open'), ['v1', 'v2']),
    ]
    expect(decide(rules, answers, { hybrids })).toMatchObject({ outcome: 'hybrid', hybrid: 'all' })
  })

  test('decisive is a weight of 3 in every completion, not of the same rule', () => {
    const rules = [
      rule('x', given('q', 'q1'), toward('a', 3)),
      rule('y', given('q', 'q2'), toward('a', 3)),
      rule('two', given('q', 'q3'), toward('a', 2)),
      rule('one', given('q', 'q3'), toward('a', 1)),
      rule('z', given('gate', 'open'), toward('b', 3)),
      rule('more', given('gate', 'open'), toward('b', 1)),
    ]
    const hybrids = [hybrid('h', given('gate', 'open'))]
    const decided = (...options: readonly string[]) =>
      decide(rules, { q: one(...options), gate: one('open') }, { hybrids }).outcome
    expect(decided('q1', 'q2')).toBe('hybrid')
    expect(decided('q1', 'q3')).toBe('recommended')
  })
})

describe('several may hold', () => {
  const rules = [
    rule('x', given('many', 'm1', 'm2'), toward('a', 2)),
    rule('y', { kind: 'not', of: given('many', 'm3') }, toward('b', 1)),
  ]

  test.each<[string, SeveralAnswer | undefined, { a: number; b: number }]>([
    ['these hold, the others do not', several({ value: ['m1', 'm2'] }), { a: 2, b: 1 }],
    ['none does', several({}), { a: 0, b: 1 }],
    ['one is left open', several({ value: ['m2'], unsure: ['m3'] }), { a: 2, b: 0 }],
    ['all is left open', several({ unsure: ['m1', 'm2', 'm3'] }), { a: 0, b: 0 }],
    ['not answered', undefined, { a: 0, b: 0 }],
    ['at least one holds', several({ oneOf: ['m1', 'm2'] }), { a: 2, b: 1 }],
    ['at least one of all', several({ oneOf: ['m1', 'm2', 'm3'] }), { a: 0, b: 0 }],
  ])('%s', (_, many, scores) => {
    expect(decide(rules, many ? { many } : {}).scores).toEqual(scores)
  })

  test('one flipped option is one move', () => {
    const pair = pairOf('p', rules)
    const catalogue = catalogueOf({ questions, pairs: [pair] })
    const tips = singleTips(catalogue, { pair, answers: { many: several({ value: ['m1'] }) } })
    expect(tips.map(({ move, verdict }) => [move.option, move.holds, verdict.choice])).toEqual([
      ['m1', false, 'b'],
    ])
  })
})

describe('strength', () => {
  test.each<[string, readonly number[], readonly number[], string]>([
    ['a lead of 4 of a reach of 4', [2, 2], [], 'strong'],
    ['the same lead of a reach of 24', [2, 2], [3, 3, 3, 3, 3, 3, 2], 'clear'],
    ['the same lead of a reach of 25', [2, 2], [3, 3, 3, 3, 3, 3, 3], 'slight'],
    ['whole evidence of 2', [2], [], 'leaning'],
  ])('%s', (_, fired, silent, strength) => {
    const rules = [
      ...fired.map((weight, at) => rule(`f${at}`, given('gate', 'open'), toward('a', weight))),
      ...silent.map((weight, at) => rule(`s${at}`, given('gate', 'shut'), toward('a', weight))),
    ]
    expect(decide(rules, { gate: one('open') }).strength).toBe(strength)
  })
})

describe('designs', () => {
  const quick = rule('quick', given('q', 'q1'), toward('a', 3))
  const slow = rule('slow', given('q', 'q2'), toward('b', 2))
  const flow = (name: string, answers: OracleAnswers) => ({ name, answers, fixed: {} })
  const catalogue: OracleCatalogue = catalogueOf({
    questions,
    pairs: [pairOf('exchange', [quick, slow]), pairOf('connection', [quick, slow])],
  })
  const kinds = { exchange: ['exchange'], connection: ['connection'] }

  test('an open pair starts with the side that is cheaper to leave', () => {
    const patterns = [plainPattern('a', 1), plainPattern('b', 2)] as const
    const pairs = [pairOf('p', [], { patterns }), pairOf('r', [])]
    const { choices, started } = blueprintOf(catalogueOf({ questions, pairs }), flow('f', {}))
    expect(choices).toEqual({ p: 'b', r: null })
    expect(started).toEqual(['p'])
  })

  test('flows that want otherwise are split, with the cheapest way for all and who pays', () => {
    const flows = [flow('web', { q: one('q1') }), flow('shop', { q: one('q2') })]
    expect(interfaceAdvice(catalogue, flows, kinds)).toEqual({
      leftOut: [],
      exchange: {
        exchange: {
          kind: 'split',
          byFlow: { web: 'a', shop: 'b' },
          oneWay: [{ choice: 'a', price: 2, payers: { shop: 2 } }],
        },
      },
      connection: { choices: { connection: 'a' }, exceptions: { shop: 2 } },
    })
  })

  test('where several choices cost nothing any of them will do', () => {
    const { exchange } = interfaceAdvice(catalogue, [flow('web', {}), flow('shop', {})], kinds)
    expect(exchange.exchange).toEqual({ kind: 'common', choice: null })
  })

  test('a flow that does not mind goes with the other', () => {
    const flows = [flow('web', { q: one('q1') }), flow('shop', {})]
    const { exchange, connection } = interfaceAdvice(catalogue, flows, kinds)
    expect(exchange.exchange).toEqual({ kind: 'common', choice: 'a' })
    expect(connection).toEqual({ choices: { connection: 'a' }, exceptions: {} })
  })
})

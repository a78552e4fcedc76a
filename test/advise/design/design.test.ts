import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Obligation, Style, Tension } from '../../../src/model/design-rules.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  challenge,
  given,
  hybrid,
  question,
  toward,
} from '../../helpers/build-catalogue.ts'
import type { NaiveAnswers } from '../../helpers/naive-oracle.ts'

const JUDGED = { judgement: 'made up for a test' } as const

/** Two pairs: "pair" follows the question q, "other" the question r; a hybrid of "pair" where s2. */
function twoPairs(parts: Partial<Catalogue>): Catalogue {
  const small = buildCatalogue({
    questions: [question('q', 2), question('r', 2), question('s', 2)],
    rules: [
      toward('a', 2, { when: given('q1') }),
      toward('b', 3, { when: given('q2') }),
      toward('a', 3, { when: given('s2') }),
    ],
    hybrids: [hybrid('both', given('s2'))],
    challenges: [challenge('calm', {}), challenge('pressing', { raised: raisedBy('q1') })],
  })
  const [pair] = small.pairs
  if (!pair) throw new Error('a small catalogue has a pair')
  const rules = [toward('a', 1, { when: given('r1') }), toward('b', 3, { when: given('r2') })]
  return { ...small, pairs: [pair, { ...pair, id: 'other', rules, hybrids: [] }], ...parts }
}

function raisedBy(option: string) {
  return [{ when: given(option), by: 2, because: 'it presses' }]
}

function adviceOn(parts: Partial<Catalogue>, answers: NaiveAnswers, fixed = {}) {
  return advise(compileEngine(twoPairs(parts)), requirementsOf(answers, fixed))
}

function tension(id: string, ends: readonly [string, string], weight: number): Tension {
  const [pair, other] = ends
  return {
    id,
    between: [
      { pair: 'pair', choice: pair },
      { pair: 'other', choice: other },
    ],
    when: null,
    weight,
    because: `${id} hurts`,
    wayOut: 'go round',
    source: JUDGED,
  }
}

function style(id: string, choices: Style['choices'], when: Style['when'] = null): Style {
  const diagram = { nodes: [{ id: 'one', label: '{from}' }], edges: [] }
  return { id, name: id, what: '', choices, when, diagram, source: JUDGED }
}

function obligation(id: string, rest: Partial<Obligation>): Obligation {
  return {
    id,
    what: 'do it',
    choices: { pair: ['a'] },
    when: null,
    because: 'it matters',
    builds: 'target',
    mitigation: null,
    otherHands: null,
    source: JUDGED,
    ...rest,
  }
}

describe('what is conceded', () => {
  const answers = { q: ['q1'], r: ['r1'] }

  test('the choice that costs less, with its cost and the tension that it avoids', () => {
    const { blueprint, tensions } = adviceOn({ tensions: [tension('t', ['a', 'a'], 2)] }, answers)
    expect(blueprint.choices).toEqual({ pair: 'a', other: 'b' })
    expect(blueprint.conceded).toEqual([
      { pair: 'other', from: 'a', to: 'b', cost: 1, because: 't hurts', tensions: ['t'] },
    ])
    expect(tensions).toEqual([])
  })

  test('nothing where the tension weighs no more than the concession', () => {
    const { blueprint, tensions } = adviceOn({ tensions: [tension('t', ['a', 'a'], 1)] }, answers)
    expect(blueprint.conceded).toEqual([])
    expect(tensions).toMatchObject([{ id: 't', weight: 1, wayOut: 'go round' }])
  })

  test('what was fixed elsewhere, without a tension', () => {
    const { blueprint } = adviceOn({}, answers, { pair: 'b' })
    expect(blueprint.conceded).toMatchObject([{ from: 'a', to: 'b', cost: 2, tensions: [] }])
  })
})

describe('the nearest style', () => {
  const answers = { q: ['q1'], r: ['r1'] }

  test.each([
    [
      'the fewest departures',
      [style('far', { pair: ['b'] }), style('near', { pair: ['a'] })],
      'near',
    ],
    [
      'of equals the one that says more',
      [style('short', { pair: ['a'] }), style('long', { pair: ['a', 'b'], other: ['a'] })],
      'long',
    ],
    ['of equals the first', [style('one', { pair: ['a'] }), style('two', { other: ['a'] })], 'one'],
    [
      'none that the answers exclude',
      [style('never', { pair: ['a'] }, given('q2')), style('may', { pair: ['a'] }, given('s1'))],
      'may',
    ],
    ['none of which most is open or another', [style('far', { pair: ['b'], other: ['b'] })], null],
    ['none where there is none', [], null],
  ])('%s', (_, styles, expected) => {
    expect(adviceOn({ styles }, answers).blueprint.style).toBe(expected)
  })

  test('says where the design leaves it', () => {
    const styles = [style('one', { pair: ['b', 'both'], other: ['a'] })]
    const { departures, diagram, summary } = adviceOn({ styles }, answers).blueprint
    expect(departures).toEqual([{ pair: 'pair', expects: ['b', 'both'], has: 'a' }])
    expect(diagram?.nodes).toHaveLength(1)
    expect(summary).toBe('one: a, a')
  })

  test('leaves out the edges that the answers exclude, and only those', () => {
    const edge = (label: string, when: Style['when']) => ({ from: 'one', to: 'one', label, when })
    const edges = [edge('always', null), edge('not here', given('q2')), edge('may be', given('s1'))]
    const plain = style('one', { pair: ['a'] })
    const styles = [{ ...plain, diagram: { ...plain.diagram, edges } }]
    const { diagram } = adviceOn({ styles }, answers).blueprint
    expect(diagram?.edges).toEqual([
      { from: 'one', to: 'one', label: 'always' },
      { from: 'one', to: 'one', label: 'may be' },
    ])
  })

  test('of equals the one of which the design leaves least open', () => {
    const open = style('open', { pair: ['a'], other: ['a'] })
    expect(
      adviceOn({ styles: [open, style('sure', { pair: ['a'] })] }, { q: ['q1'] }).blueprint.style,
    ).toBe('sure')
  })

  test('an open pair leaves nothing', () => {
    const styles = [style('one', { pair: ['a'], other: ['b'] })]
    const { departures, summary } = adviceOn({ styles }, { q: ['q1'] }).blueprint
    expect(departures).toEqual([])
    expect(summary).toBe('one: a, a or b')
  })
})

describe('obligations', () => {
  test.each([
    ['of a choice that is taken', {}, ['o']],
    ['not of another', { choices: { pair: ['b'] } }, []],
    ['only where all choices hold', { choices: { pair: ['a'], other: ['b'] } }, []],
    ['of an open pair only where both sides are named', { choices: { other: ['a', 'b'] } }, ['o']],
    ['not of an open pair where one side is named', { choices: { other: ['a'] } }, []],
    ['where the answers say so', { when: given('q1') }, ['o']],
    ['not where they do not', { when: given('s1') }, []],
  ])('%s', (_, rest, expected) => {
    const { obligations } = adviceOn(
      { obligations: [obligation('o', rest)] },
      { q: ['q1'] },
    ).blueprint
    expect(obligations.map(({ id }) => id)).toEqual(expected)
  })

  test('name the answers and the remedy', () => {
    const rest = { when: given('q1'), mitigation: 'remedy' }
    const { obligations } = adviceOn(
      { obligations: [obligation('o', rest)] },
      { q: ['q1'] },
    ).blueprint
    expect(obligations).toMatchObject([{ raisedBy: { q: 'q1' }, mitigation: { name: 'Remedy' } }])
  })
})

test('the challenges of all choices stand together, most pressing first', () => {
  const { challenges } = adviceOn({}, { q: ['q1'], r: ['r1'] }).blueprint
  expect(challenges.map(({ pressure }) => pressure)).toEqual([3, 3, 1, 1])
})

test('a design takes a hybrid by its own name', () => {
  const { verdicts, blueprint } = adviceOn({}, { q: ['q2'], s: ['s2'], r: ['r1'] })
  expect(verdicts[0]).toMatchObject({ outcome: 'hybrid', choice: 'hybrid' })
  expect(blueprint.choices.pair).toBe('both')
})

import { describe, expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type {
  Circumstances,
  Edge,
  Obligation,
  Style,
  StyleNode,
  Tension,
} from '../../../src/model/design-rules.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  challenge,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../../helpers/build-catalogue.ts'
import { NOBODYS } from '../../helpers/empty-catalogue.ts'
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

const ALWAYS = { choices: {}, when: null, unless: null }

function style(id: string, choices: Style['choices'], rest: Partial<Style> = {}): Style {
  const diagram = {
    nodes: [node('source'), node('target')],
    edges: [edge('source to target', 'always')],
  }
  return {
    id,
    name: id,
    advice: null,
    what: '',
    ...ALWAYS,
    choices,
    usually: {},
    diagram,
    source: JUDGED,
    ...rest,
  }
}

function node(id: string, rest: Partial<Circumstances> = {}): StyleNode {
  return { id, label: id, part: null, ...ALWAYS, ...rest }
}

function edge(
  ends: string,
  label: string,
  rest: Partial<Circumstances> = {},
): Edge & Circumstances {
  const [from = '', to = ''] = ends.split(' to ')
  return { from, to, label, ...ALWAYS, ...rest }
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
    due: null,
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

describe('the style', () => {
  const answers = { q: ['q1'], r: ['r1'] }

  test.each([
    [
      'the first of which all choices hold',
      [style('one', { other: ['a'] }), style('two', { pair: ['a'] })],
      'one',
    ],
    ['none with another choice', [style('far', { pair: ['a'], other: ['b'] })], null],
    ['one of its choices is enough', [style('one', { pair: ['b', 'a'] })], 'one'],
    ['where its answers are given', [style('one', {}, { when: given('q1') })], 'one'],
    ['not where they are not known', [style('one', {}, { when: given('s1') })], null],
    ['not where answers against it are given', [style('one', {}, { unless: given('q1') })], null],
    ['where these are not known', [style('one', {}, { unless: given('s1') })], 'one'],
    ['none where there is none', [], null],
  ])('%s', (_, styles, expected) => {
    expect(adviceOn({ styles }, answers).blueprint.style).toBe(expected)
  })

  test('is none that needs a choice of a pair that has none, and leaves nothing there', () => {
    const { pairs } = twoPairs({})
    const vetoes = ['a', 'b'].map(id => ({ ...rulesOut(id, given('q1')), id: `not ${id}` }))
    const rules = [...(pairs[0]?.rules ?? []), ...vetoes]
    const parts = {
      pairs: pairs.map(pair => (pair.id === 'pair' ? { ...pair, rules } : pair)),
      styles: [
        style('any', { pair: ['a', 'b'] }),
        style('one', {}, { usually: { pair: ['both'], other: ['b'] } }),
      ],
    }
    const { style: found, departures } = adviceOn(parts, answers).blueprint
    expect([found, departures]).toEqual(['one', [{ pair: 'other', expects: ['b'], has: 'a' }]])
  })

  test('is none that needs one side of an open pair', () => {
    const styles = [style('sure', { other: ['a'] }), style('either', { other: ['a', 'b'] })]
    expect(adviceOn({ styles }, { q: ['q1'] }).blueprint.style).toBe('either')
  })

  test('says where the design leaves what mostly goes with it', () => {
    const usually = { pair: ['b', 'both'], other: ['a'] }
    const { departures, summary } = adviceOn(
      { styles: [style('one', {}, { usually })] },
      answers,
    ).blueprint
    expect(departures).toEqual([{ pair: 'pair', expects: ['b', 'both'], has: 'a' }])
    expect(summary).toBe('one: a, a')
  })

  test('an open pair leaves what goes with neither of its sides', () => {
    const styles = [style('one', {}, { usually: { pair: ['both'] } })]
    const { departures } = adviceOn({ styles }, { r: ['r1'] }).blueprint
    expect(departures).toEqual([{ pair: 'pair', expects: ['both'], has: null }])
  })

  test('an open pair leaves nothing', () => {
    const styles = [style('one', { pair: ['a'] }, { usually: { other: ['b'] } })]
    const { departures, summary } = adviceOn({ styles }, { q: ['q1'] }).blueprint
    expect(departures).toEqual([])
    expect(summary).toBe('one: a, a or b')
  })
})

describe('the diagram', () => {
  function drawn(nodes: Style['diagram']['nodes'], edges: Style['diagram']['edges']) {
    const styles = [style('one', {}, { diagram: { nodes, edges } })]
    const { diagram } = adviceOn({ styles }, { q: ['q1'], r: ['r1'] }).blueprint
    return diagram && [diagram.nodes.map(({ id }) => id), diagram.edges.map(({ label }) => label)]
  }
  const ends = [node('source'), node('target')]
  const joined = edge('source to target', 'always')

  test('has the edges that the choices and the answers have', () => {
    const edges = [
      edge('source to target', 'of the choice', { choices: { pair: ['a'] } }),
      edge('source to target', 'of another choice', { choices: { pair: ['b'] } }),
      edge('source to target', 'of the answer', { when: given('q1') }),
      edge('source to target', 'of an unknown answer', { when: given('s1') }),
      edge('source to target', 'against the answer', { unless: given('q1') }),
    ]
    expect(drawn(ends, edges)).toEqual([
      ['source', 'target'],
      ['of the choice', 'of the answer'],
    ])
  })

  test('has no edge without both of its nodes, and no node without an edge', () => {
    const nodes = [...ends, node('hub', { choices: { pair: ['b'] } }), node('alone')]
    const edges = [joined, edge('source to hub', 'sends'), edge('hub to target', 'delivers')]
    expect(drawn(nodes, edges)).toEqual([['source', 'target'], ['always']])
  })

  test('has equal edges once', () => {
    expect(drawn(ends, [joined, joined])).toEqual([['source', 'target'], ['always']])
  })

  test('joins the ends over others, whichever way the edges point', () => {
    const nodes = [...ends, node('hub')]
    const edges = [edge('target to hub', 'asks'), edge('hub to source', 'asks in turn')]
    expect(drawn(nodes, edges)).toEqual([
      ['source', 'target', 'hub'],
      ['asks', 'asks in turn'],
    ])
  })

  test('is none where the ends are not joined', () => {
    const nodes = [...ends, node('log')]
    expect(drawn(nodes, [edge('source to log', 'writes')])).toBeNull()
    const apart = [edge('source to log', 'writes'), edge('hub to target', 'delivers')]
    expect(drawn([...nodes, node('hub')], apart)).toBeNull()
  })
})

describe('other hands', () => {
  const otherHands = { foreign: 'agree on it', asks: null, withoutCode: 'set it up' }

  test.each([
    ['the usual order in our own hands', { source: given('s1') }, ['do it', false]],
    [
      'what to agree on where the end is in other hands',
      { target: given('q1') },
      ['agree on it', true],
    ],
    ['the usual one where another end is', { source: given('q1') }, ['do it', false]],
    [
      'one without code where that is unwanted',
      { ownCodeUnwanted: given('q1') },
      ['set it up', false],
    ],
    [
      'the usual one where all is ours, whatever the end is',
      { target: given('q1'), allOurs: given('q1') },
      ['do it', false],
    ],
    [
      'one without code where a choice is taken that needs none',
      { readyMade: { pair: ['a'] } },
      ['set it up', false],
    ],
    [
      'the usual one where another choice would need none',
      { readyMade: { pair: ['b'] } },
      ['do it', false],
    ],
    [
      'first of all what to agree on',
      { target: given('q1'), ownCodeUnwanted: given('q1') },
      ['agree on it', true],
    ],
  ])('%s', (_, hands, expected) => {
    const obligations = [obligation('o', { otherHands })]
    const parts = { obligations, hands: { ...NOBODYS, ...hands } }
    const [raised] = adviceOn(parts, { q: ['q1'] }).blueprint.obligations
    expect([raised?.what, raised?.inOtherHands]).toEqual(expected)
  })

  test.each([
    [
      'asking is all where nothing else is said',
      { foreign: null, asks: 'how it is done', withoutCode: null },
      ['Ask how it is done', { what: 'how it is done', isAll: true }],
    ],
    [
      'what is asked stands beside what to do',
      { foreign: 'note it', asks: 'how it is done', withoutCode: null },
      ['note it', { what: 'how it is done', isAll: false }],
    ],
    [
      'nothing is asked where only something else is to be done',
      { foreign: 'note it', asks: null, withoutCode: null },
      ['note it', null],
    ],
    ['nothing is asked where the work is the same', null, ['do it', null]],
  ])('%s', (_, otherHands, expected) => {
    const parts = (hands: object) => ({
      obligations: [obligation('o', { otherHands })],
      hands: { ...NOBODYS, ...hands },
    })
    const [foreign] = adviceOn(parts({ target: given('q1') }), { q: ['q1'] }).blueprint.obligations
    const [own] = adviceOn(parts({}), { q: ['q1'] }).blueprint.obligations
    expect([foreign?.what, foreign?.asks]).toEqual(expected)
    expect(own?.asks).toBeNull()
  })

  test('a remedy of no end in particular is in other hands where any end is', () => {
    const remedy = {
      id: 'remedy',
      name: 'Remedy',
      how: 'do it',
      reference: '',
      end: null,
      otherHands,
      due: 'build' as const,
      fitsWhen: null,
      unless: null,
      uses: {},
    }
    const obligations = [obligation('o', { mitigation: 'remedy' })]
    const hands = { ...NOBODYS, source: given('q1') }
    const [raised] = adviceOn({ obligations, mitigations: [remedy], hands }, { q: ['q1'] })
      .blueprint.obligations
    expect(raised?.mitigation?.how).toBe('agree on it')
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
    ['not where the answers excuse from it', { unless: given('q1') }, []],
    ['where nobody knows whether they excuse', { unless: given('s1') }, ['o']],
    ['of a pattern that is used', { choices: {}, uses: { pair: ['a'] } }, ['o']],
    ['not of one that is not', { choices: {}, uses: { pair: ['b'] } }, []],
  ])('%s', (_, rest, expected) => {
    const { obligations } = adviceOn(
      { obligations: [obligation('o', rest)] },
      { q: ['q1'] },
    ).blueprint
    expect(obligations.map(({ id }) => id)).toEqual(expected)
  })

  test.each([
    ['their own time', { due: 'operation' as const, mitigation: 'remedy' }, 'operation'],
    ['the time of their remedy', { mitigation: 'remedy' }, 'go-live'],
    ['the time of the first version', {}, 'build'],
  ])('are due at %s', (_, rest, due) => {
    const mitigations = twoPairs({}).mitigations.map(each => ({
      ...each,
      due: 'go-live' as const,
    }))
    const parts = { obligations: [obligation('o', rest)], mitigations }
    const [raised] = adviceOn(parts, { q: ['q1'] }).blueprint.obligations
    expect(raised?.due).toBe(due)
  })

  test.each([
    ['an end of ours', { source: 'ours' as const }, false],
    ['an end that others change', { source: 'others' as const }, true],
    ['both', { source: 'others' as const, target: 'ours' as const }, true],
    ['both in other hands', { source: 'others' as const, target: 'others' as const }, false],
  ])('for %s, where others change the source: %o', (_, hands, isRaised) => {
    const parts = {
      obligations: [obligation('o', { hands })],
      hands: { ...NOBODYS, source: given('q1') },
    }
    expect(adviceOn(parts, { q: ['q1'] }).blueprint.obligations).toHaveLength(isRaised ? 1 : 0)
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

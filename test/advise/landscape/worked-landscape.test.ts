import { describe, expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { LandscapeInterface } from '../../../src/model/landscape.ts'
import { given, hybrid, rulesOut, toward } from '../../helpers/build-catalogue.ts'
import {
  middleCatalogue as catalogue,
  interfaceOf,
  landscapeOf,
  MIDDLE,
} from '../../helpers/middle-landscape.ts'

const adviceOn = (interfaces: readonly LandscapeInterface[], current = catalogue) =>
  adviseLandscape(compileEngine(current), landscapeOf(interfaces))

describe('a landscape of four interfaces', () => {
  const derived = interfaceOf('stock', 'B A', 'q2 s2')
  const [exchange] = derived.exchanges
  const interfaces: readonly LandscapeInterface[] = [
    interfaceOf('orders', 'A B C', 'q1 s1'),
    {
      ...derived,
      over: 'Bus',
      exchanges: derived.exchanges.map(each => ({
        ...each,
        answers: {
          ...each.answers,
          q: { ...(exchange as typeof each).answers.q, origin: { kind: 'derived' } },
        } as typeof each.answers,
      })),
    },
    interfaceOf('print', 'C D', 'q3 u2/u3'),
    interfaceOf('archive', 'D A', 'q1 u1 t1'),
  ]
  const effort = { directLink: 20, sharedLayer: 10, connection: 8, route: 6 }
  const costly = { ...catalogue, constants: { ...catalogue.constants, effort } }
  const advised = () => adviceOn(interfaces, costly)

  test('has a rule, which one of them does not follow', () => {
    const advice = advised()
    expect(advice.rule).toEqual({
      ...{ choices: { [MIDDLE]: 'centralized' }, follow: 3, concede: 0, apart: 1 },
    })
    expect([advice.name, advice.description, advice.file]).toEqual([
      'Company',
      'All of it',
      'landscape.yaml',
    ])
  })

  test('has a row for each', () => {
    const either = { choice: null, kind: 'either', weak: true }
    const orders = { from: 'A', to: ['B', 'C'], data: ['orders'], over: null }
    const agreeing = { standing: 'agrees', cost: 0, hindrances: [], wouldChoose: {} }
    const [first, second, third, fourth] = advised().interfaces
    expect(first).toEqual({
      ...{ name: 'orders', ...orders, ...agreeing },
      choices: {
        [MIDDLE]: { choice: 'centralized', kind: 'chosen', weak: false },
        pair: { choice: 'a', kind: 'chosen', weak: false },
      },
      layers: ['event-backbone'],
    })
    expect(second).toEqual({
      ...{ name: 'stock', ...orders, from: 'B', to: ['A'], over: 'Bus', ...agreeing },
      choices: {
        [MIDDLE]: { choice: 'centralized', kind: 'chosen', weak: true },
        pair: { choice: 'b', kind: 'chosen', weak: true },
      },
      layers: ['event-backbone'],
    })
    expect(third).toEqual({
      ...{ name: 'print', ...orders, from: 'C', to: ['D'] },
      ...{ standing: 'exception', cost: 3, hindrances: [], wouldChoose: { [MIDDLE]: 'direct' } },
      choices: { [MIDDLE]: { choice: 'direct', kind: 'chosen', weak: false }, pair: either },
      layers: [],
    })
    expect(fourth?.layers).toEqual(['file-transfer'])
  })

  test('counts links, those of them that are or could be shared, and answers', () => {
    expect(advised().counts).toEqual({
      ...{ systems: 4, interfaces: 4, links: 5, carried: 1, shared: 4, leaving: 0, worthwhile: 3 },
      ...{ sharedSystems: 4, answered: 2 + 2 + 2 + 3, inScope: 5 + 4 + 4 + 5 },
    })
  })

  test('counts what each system has to look after', () => {
    expect(advised().systems).toEqual([
      {
        ...{ name: 'A', owner: 'sales', kinds: ['packaged'] },
        ...{ senders: 2, receivers: 2, interfaces: 3 },
        ...{ today: { direct: 3, connections: 1 }, advised: { direct: 1, connections: 1 } },
      },
      {
        ...{ name: 'B', owner: null, kinds: [] },
        ...{ senders: 1, receivers: 1, interfaces: 2 },
        ...{ today: { direct: 1, connections: 1 }, advised: { direct: 0, connections: 1 } },
      },
      {
        ...{ name: 'C', owner: null, kinds: [] },
        ...{ senders: 1, receivers: 1, interfaces: 2 },
        ...{ today: { direct: 2, connections: 0 }, advised: { direct: 1, connections: 1 } },
      },
      {
        ...{ name: 'D', owner: null, kinds: [] },
        ...{ senders: 1, receivers: 1, interfaces: 2 },
        ...{ today: { direct: 2, connections: 0 }, advised: { direct: 2, connections: 0 } },
      },
    ])
  })

  test('has a layer that pays and one that does not, and the work for the first alone', () => {
    const advice = advised()
    // Three links of 14 days saved against 24 for three systems; one link against 26 for a layer and two systems.
    expect(advice.layers.map(({ kind, interfaces }) => [kind, interfaces])).toEqual([
      ['event-backbone', ['orders', 'stock']],
      ['file-transfer', ['archive']],
    ])
    expect(advice.work).toEqual([
      { interface: 'orders', connects: ['C'], layers: ['event-backbone'], unblocks: 0 },
    ])
  })

  test('says what the landscape told and what nobody has answered, the most first', () => {
    const advice = advised()
    expect(advice.derived).toEqual([{ question: 'q', interfaces: 1 }])
    expect(advice.unanswered).toEqual([
      { question: 's', interfaces: 2 },
      { question: 't', interfaces: 1 },
    ])
  })

  test('has no work where no layer pays, and the work of all where nobody knows what they cost', () => {
    const dear = { ...effort, sharedLayer: 10_000, connection: 1_000 }
    const constants = { ...catalogue.constants, effort: dear }
    for (const each of [{ ...catalogue, constants }, catalogue]) {
      const { work, counts } = adviceOn(interfaces, each)
      expect(work.map(step => step.interface)).toEqual(
        each === catalogue ? ['orders', 'archive'] : [],
      )
      expect(counts.worthwhile).toBe(each === catalogue ? 4 : 0)
    }
  })
})

test('several flows of an interface count once, with all that any of them lacks', () => {
  const both = interfaceOf('both', 'A B', 'q1 s1 t1', 'q2')
  const [first, second] = both.exchanges
  const derived = { ...first?.answers.s, origin: { kind: 'derived' } }
  const exchanges = [
    { ...first, answers: { ...first?.answers, s: derived } },
    second,
  ] as LandscapeInterface['exchanges']
  const advice = adviceOn([{ ...both, exchanges }])
  expect(advice.derived).toEqual([{ question: 's', interfaces: 1 }])
  expect(advice.unanswered).toEqual([{ question: 's', interfaces: 1 }])
  const [row] = advice.interfaces
  expect([row?.choices[MIDDLE]?.kind, row?.layers]).toEqual(['chosen', ['event-backbone']])
})

const bothForConnection: Catalogue = {
  ...catalogue,
  pairs: catalogue.pairs.map(pair => ({ ...pair, decidedFor: 'connection' })),
}

test('flows that cannot follow the rule share what serves them best, and are free where that is even', () => {
  const many = ['one', 'two', 'three'].map(name => interfaceOf(name, 'A B', 'q1'))
  const shared = (...words: readonly string[]) =>
    adviceOn([...many, interfaceOf('own', 'C D', ...words)], bothForConnection).interfaces.at(-1)
      ?.choices
  const direct = { choice: 'direct', kind: 'chosen', weak: false }
  const held = { choice: 'direct', kind: 'held', weak: false }
  const either = { choice: null, kind: 'either', weak: true }
  expect(shared('q3 r1 s1', 'q3 r1 s2')).toEqual({
    ...{ [MIDDLE]: direct, pair: { choice: 'a', kind: 'held', weak: false } },
  })
  expect(shared('q3 r1', 'q1')).toEqual({ [MIDDLE]: held, pair: either })
})

describe('what keeps an interface from the rule', () => {
  const many = ['one', 'two', 'three'].map(name => interfaceOf(name, 'A B', 'q1'))
  const hindrancesOf = (words: readonly string[], rule = many, current = catalogue) => {
    const { interfaces } = adviceOn([...rule, interfaceOf('own', 'C D', ...words)], current)
    const { standing, cost, hindrances } = interfaces.at(-1) ?? {}
    return [standing, cost, hindrances]
  }

  test.each([
    ['a rule', ['q3 r1'], [{ kind: 'ruled-out', because: 'it is too far' }]],
    ['what is fixed', [`${MIDDLE}=direct`], [{ kind: 'fixed', because: null }]],
    ['one of its flows', ['q1', 'q2 r1'], [{ kind: 'ruled-out', because: 'it is too far' }]],
    [
      'two of its flows, told once',
      ['q3 r1', 'q2 r1'],
      [{ kind: 'ruled-out', because: 'it is too far' }],
    ],
    [
      'not what is fixed as the rule has it',
      [`${MIDDLE}=centralized`, 'q3 r1'],
      [{ kind: 'ruled-out', because: 'it is too far' }],
    ],
    [
      'a flow each in its own way',
      [`${MIDDLE}=direct`, 'q3 r1'],
      [
        { kind: 'fixed', because: null },
        { kind: 'ruled-out', because: 'it is too far' },
      ],
    ],
  ])('%s', (_, words, hindrances) => {
    const told = hindrances.map(each => ({ pair: MIDDLE, ...each }))
    expect(hindrancesOf(words)).toEqual(['ruled-out', null, told])
  })

  test('of several vetoes those against the choice of the rule, and the hybrid that does not fit', () => {
    const pairs = catalogue.pairs.map(pair => {
      if (pair.id !== MIDDLE) return pair
      const veto = { ...rulesOut('direct', given('u3')), because: 'it is too near' }
      const more = ['centralized', 'direct'].map(id => toward(id, 3, { when: given('q4') }))
      const mixed = { ...hybrid('mixed', given('q4'), ['not centralized', 'not direct']), legs: [] }
      return { ...pair, rules: [...pair.rules, veto, ...more], hybrids: [mixed] }
    })
    const current = { ...catalogue, pairs }
    // A hybrid is worth 3.6 to each of them, and a side 3.
    const hybrids = [...'123456'].map(name => interfaceOf(name, 'A B', 'q4'))
    const unfit = { pair: MIDDLE, kind: 'unfit', because: null }
    expect(hindrancesOf(['q1 u3'], hybrids, current)).toEqual(['ruled-out', null, [unfit]])
    const against = { pair: MIDDLE, kind: 'ruled-out', because: 'it is too far' }
    expect(hindrancesOf(['q4 r1 u3'], many, current)).toEqual(['ruled-out', null, [against]])
  })

  test('nothing of a pair on which the rule says either', () => {
    const against = { pair: MIDDLE, kind: 'ruled-out', because: 'it is too far' }
    const told = ['ruled-out', null, [against]]
    expect(hindrancesOf(['q3 r1 pair=b'], many, bothForConnection)).toEqual(told)
  })

  test('nothing at all is left to it where every side of a pair is ruled out', () => {
    const pairs = catalogue.pairs.map(pair => {
      const veto = { ...rulesOut('direct', given('r1')), id: 'not direct' }
      return pair.id === MIDDLE ? { ...pair, rules: [...pair.rules, veto] } : pair
    })
    const current = { ...catalogue, pairs }
    expect(hindrancesOf(['r1'], many, current)).toEqual(['infeasible', null, []])
    const alone = adviceOn([interfaceOf('own', 'C D', 'r1')], current)
    expect([alone.rule, alone.interfaces[0]?.choices, alone.work]).toEqual([
      null,
      {
        [MIDDLE]: { choice: null, kind: 'none', weak: false },
        pair: { choice: null, kind: 'none', weak: false },
      },
      [],
    ])
    const byExchange = current.pairs.map(pair => ({ ...pair, decidedFor: 'exchange' as const }))
    const free = { ...current, pairs: byExchange }
    expect(adviceOn([interfaceOf('own', 'C D', 'r1')], free).rule).toBeNull()
    expect(adviceOn([interfaceOf('own', 'C D', 'q1')], free).rule?.choices).toEqual({})
  })
})

describe('of two rules that serve all as well', () => {
  const ruleOf = (...interfaces: readonly LandscapeInterface[]) => {
    const advice = adviceOn(interfaces)
    return [advice.rule?.choices[MIDDLE], advice.interfaces.map(({ standing }) => standing)]
  }

  test('the one that fewer interfaces would choose otherwise', () => {
    const more = ['two', 'three', 'four'].map(name => interfaceOf(name, 'A B', 'q2'))
    expect(ruleOf(interfaceOf('one', 'A B', 'q3'), ...more)).toEqual([
      'centralized',
      ['exception', 'agrees', 'agrees', 'agrees'],
    ])
  })

  test('either, where as many would: one of which a flow does not mind, and one of the other', () => {
    const first = interfaceOf('one', 'A B', 'q2', '')
    const other = interfaceOf('two', 'A B', 'u2')
    expect(ruleOf(first, other)).toEqual([null, ['agrees', 'agrees']])
    const { interfaces } = adviceOn([first, other])
    expect(interfaces.map(({ wouldChoose }) => wouldChoose)).toEqual([{}, {}])
  })
})

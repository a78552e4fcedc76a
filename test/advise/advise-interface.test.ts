import { describe, expect, test } from 'vitest'
import { adviseInterface } from '../../src/advise/advise-interface.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { Pair } from '../../src/model/pair.ts'
import { requirementsOf } from '../helpers/arbitrary-catalogue.ts'
import {
  buildCatalogue,
  given,
  hybrid,
  question,
  rulesOut,
  toward,
} from '../helpers/build-catalogue.ts'

/** A pair that follows a question: its first option for a by 3, the second for a by 1, the third for b by 3, the fourth by 1. */
function pairOf(id: string, asked: string, decidedFor: Pair['decidedFor']): Pair {
  const rules = [
    toward('a', 3, { when: given(`${asked}1`) }),
    toward('a', 1, { when: given(`${asked}2`) }),
    toward('b', 3, { when: given(`${asked}3`) }),
    toward('b', 1, { when: given(`${asked}4`) }),
    rulesOut('a', given('t1')),
    { ...rulesOut('b', given('t1')), id: 'not b' },
  ]
  // With a hybrid what is compared is five times what is told.
  const hybrids = [hybrid(`${id} mixed`, given('t2'))]
  const [pair] = buildCatalogue({ questions: [], rules, hybrids }).pairs
  return { ...(pair as Pair), id, decidedFor }
}

const catalogue: Catalogue = {
  ...buildCatalogue({
    questions: [...['q', 'r', 's'].map(id => question(id, 4)), question('t', 3)],
  }),
  pairs: [
    pairOf('one', 'q', 'exchange'),
    pairOf('other', 's', 'exchange'),
    pairOf('link', 'r', 'connection'),
  ],
}

/** "q1 r3 link=a": answers, and decisions taken elsewhere; flows are named f1, f2 and so on. */
const adviceOn = (...flows: readonly string[]) => adviceBy(catalogue, flows)

function adviceBy(current: Catalogue, flows: readonly string[]) {
  return adviseInterface(
    compileEngine(current),
    flows.map((words, at) => {
      const each = words.split(' ').filter(word => word !== '')
      const answers = each.filter(word => !word.includes('='))
      const requirements = requirementsOf(
        Object.fromEntries(answers.map(word => [word.slice(0, 1), [word]])),
        Object.fromEntries(each.filter(word => word.includes('=')).map(word => word.split('='))),
      )
      return { ...requirements, flow: `f${at + 1}`, to: ['B', `C${at}`] }
    }),
  )
}

test('flows share what costs none of them anything, and are told what one way would cost', () => {
  expect(adviceOn('q1 r1 s1', 'q4 r4', 't1')).toEqual({
    ...{ name: 'test', from: 'A', to: ['B', 'C0', 'C1', 'C2'] },
    flows: ['f1', 'f2'],
    leftOut: ['f3'],
    exchange: [
      {
        ...{ kind: 'split', pair: 'one', byFlow: { f1: 'a', f2: 'b' } },
        oneWay: [{ choice: 'a', price: 1, payers: { f2: 1 } }],
      },
      { kind: 'common', pair: 'other', choice: 'a' },
    ],
    connection: {
      ...{ choices: { link: 'a' }, price: 1 },
      exceptions: [{ flow: 'f2', concedes: 1, wouldChoose: { link: 'b' } }],
    },
  })
})

describe('decided exchange by exchange', () => {
  const one = (...flows: readonly string[]) => adviceOn(...flows).exchange[0]

  test.each([
    ['as all decide', ['q1', 'q2'], 'a'],
    ['as one decides, where the others do not mind', ['', 'q3', ''], 'b'],
    ['either, where nobody minds', ['', ''], null],
  ])('they share it: %s', (_, flows, choice) => {
    expect(one(...flows)).toEqual({ kind: 'common', pair: 'one', choice })
  })

  test('where either would do, the one that is cheaper to leave again, if no flow has another', () => {
    const begin = (levels: readonly [number, number], ...flows: readonly string[]) => {
      const pairs = catalogue.pairs.map((pair): Pair => {
        const [a, b] = pair.patterns
        const at = (level: number) => ({ ...a.reversibility, level })
        const patterns = [
          { ...a, reversibility: at(levels[0]) },
          { ...b, reversibility: at(levels[1]) },
        ] as const
        return { ...pair, patterns }
      })
      return adviceBy({ ...catalogue, pairs }, flows).exchange[0]
    }
    const common = { kind: 'common', pair: 'one' }
    expect(begin([2, 1], '', '')).toEqual({ ...common, choice: 'a' })
    expect(begin([1, 2], '', '')).toEqual({ ...common, choice: 'b' })
    expect(begin([2, 1], 'q1', '')).toEqual({ ...common, choice: 'a' })
    expect(begin([1, 2], 'q1', '')).toEqual({ ...common, choice: null })
  })

  test.each([
    [['q1', 'q1', 'q3'], [{ choice: 'a', price: 3, payers: { f3: 3 } }]],
    [['q2', 'q2', 'q4'], [{ choice: 'a', price: 1, payers: { f3: 1 } }]],
    [
      ['q1', 'q3'],
      [
        { choice: 'a', price: 3, payers: { f2: 3 } },
        { choice: 'b', price: 3, payers: { f1: 3 } },
      ],
    ],
    [
      ['q3', 'q2', 'q2', 'q2'],
      [
        { choice: 'a', price: 3, payers: { f1: 3 } },
        { choice: 'b', price: 3, payers: { f2: 1, f3: 1, f4: 1 } },
      ],
    ],
    [['one=a', 'one=b'], []],
  ])('they split: %j', (flows, oneWay) => {
    expect(one(...flows)).toMatchObject({ kind: 'split', oneWay })
  })
})

describe('decided for the connection', () => {
  const link = (...flows: readonly string[]) => adviceOn(...flows).connection

  test('at what costs least, whoever gives more', () => {
    expect(link('r1', 'r4', 'r4')).toEqual({
      ...{ choices: { link: 'a' }, price: 2 },
      exceptions: [
        { flow: 'f2', concedes: 1, wouldChoose: { link: 'b' } },
        { flow: 'f3', concedes: 1, wouldChoose: { link: 'b' } },
      ],
    })
  })

  test('of what costs as little what fewest would choose otherwise', () => {
    expect(link('r1', 'r4', 'r4', 'r4')).toMatchObject({ choices: { link: 'b' }, price: 3 })
  })

  test('either where that is even, and then nobody gives anything', () => {
    expect(link('r2', 'r4')).toEqual({ choices: { link: null }, price: 1, exceptions: [] })
    expect(link('', '')).toEqual({ choices: { link: null }, price: 0, exceptions: [] })
  })

  test('not at all where no choice exists in every flow, or there is no flow', () => {
    expect(link('link=a', 'link=b')).toBeNull()
    expect(adviceOn('t1')).toMatchObject({ flows: [], leftOut: ['f1'], connection: null })
    const byExchange = catalogue.pairs.map(pair => ({ ...pair, decidedFor: 'exchange' as const }))
    const free = compileEngine({ ...catalogue, pairs: byExchange })
    const nothing = { name: '', from: '', to: [], flows: [], leftOut: [], connection: null }
    expect(adviseInterface(free, [])).toMatchObject(nothing)
  })
})

import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Tension } from '../../../src/model/design-rules.ts'
import type { Pair } from '../../../src/model/pair.ts'
import type { Concession } from '../../../src/model/result/blueprint.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, hybrid, question, toward } from '../../helpers/build-catalogue.ts'

const ANSWERS = { q: ['q1'] }

/** A pair whose sides score so much; with a hybrid, which is worth three fifths of the sum. */
function pairOf(id: string, [a, b]: readonly [number, number], isMixed = false): Pair {
  const scores = [...rulesFor('a', a), ...rulesFor('b', b)]
  const hybrids = isMixed ? [hybrid('mix', given('q1'))] : []
  const [pair] = buildCatalogue({ questions: [], rules: scores, hybrids }).pairs
  return { ...(pair as Pair), id }
}

/** Rules of weight 3 and one of what is left. */
function rulesFor(side: string, score: number) {
  const weights = [3, 3, 3].map((most, at) => Math.min(most, score - 3 * at))
  return weights
    .filter(weight => weight > 0)
    .map((weight, at) => ({ ...toward(side, weight, { when: given('q1') }), id: `${side} ${at}` }))
}

/** "one=a other=b": two choices that are hard to have together. */
function tensions(ends: Readonly<Record<string, number>>): readonly Tension[] {
  return Object.entries(ends).map(([id, weight]) => {
    const [one = '', other = ''] = id.split(' ')
    const between = [choiceOf(one), choiceOf(other)] as const
    const source = { judgement: 'made up for a test' }
    return { id, between, when: null, weight, because: `for ${id}`, wayOut: '', source }
  })
}

function choiceOf(word: string) {
  const [pair = '', choice = ''] = word.split('=')
  return { pair, choice }
}

function conceded(
  pairs: readonly Pair[],
  ends: Readonly<Record<string, number>>,
  fixed: Readonly<Record<string, string>> = {},
): readonly Concession[] {
  const small = buildCatalogue({ questions: [question('q', 2)] })
  const engine = compileEngine({ ...small, pairs, tensions: tensions(ends) })
  return advise(engine, requirementsOf(ANSWERS, fixed)).blueprint.conceded
}

test('the tensions that are avoided are those of the verdict’s choice with what the design has', () => {
  const pairs = [pairOf('one', [6, 0]), pairOf('other', [2, 1]), pairOf('third', [6, 0])]
  const ends = {
    // Of the choice that is left, in whichever order, the heaviest not first.
    'one=a other=a': 2,
    'other=a third=a': 3,
    // Of what the design does not have, of another choice, and of another pair.
    'one=b other=a': 3,
    'other=b third=b': 3,
    'one=b third=b': 3,
    'one=a third=b': 3,
  }
  expect(conceded(pairs, ends)).toEqual([
    {
      ...{ pair: 'other', from: 'a', to: 'b', cost: 1 },
      because: 'for other=a third=a',
      tensions: ['one=a other=a', 'other=a third=a'],
    },
  ])
})

test('a side that makes way for the hybrid costs what three fifths of all evidence are less', () => {
  const pairs = [pairOf('one', [6, 3], true), pairOf('other', [6, 0])]
  expect(conceded(pairs, { 'one=a other=a': 2 })).toMatchObject([
    { pair: 'one', from: 'a', to: 'mix', cost: (5 * 6 - 3 * 9) / 5 },
  ])
})

test('where either of several will do, the cost is the least of theirs', () => {
  // Neither hybrid goes with anything, and of the sides only like with like.
  const pairs = [pairOf('one', [4, 3], true), pairOf('other', [3, 4], true)]
  const ends = {
    ...{ 'one=mix other=a': 3, 'one=mix other=b': 3, 'one=mix other=mix': 3 },
    ...{ 'one=a other=mix': 3, 'one=b other=mix': 3, 'one=a other=b': 3 },
  }
  const cost = (3 * 7 - 5 * 4) / 5
  const avoided = [
    ['one=mix other=a', 'one=mix other=b'],
    ['one=a other=mix', 'one=b other=mix'],
  ]
  expect(conceded(pairs, ends)).toEqual([
    ...[
      {
        pair: 'one',
        from: 'mix',
        to: null,
        cost,
        because: 'for one=mix other=a',
        tensions: avoided[0],
      },
    ],
    ...[
      {
        pair: 'other',
        from: 'mix',
        to: null,
        cost,
        because: 'for one=a other=mix',
        tensions: avoided[1],
      },
    ],
  ])
})

test('a pair that is open concedes nothing, whatever the design makes of it', () => {
  const pairs = [pairOf('one', [2, 2]), pairOf('other', [6, 0])]
  expect(conceded(pairs, { 'one=a other=a': 2 })).toEqual([])
})

test('what is fixed avoids nothing, costs its evidence, and has its own reason', () => {
  const pairs = [pairOf('one', [5, 2], true), pairOf('other', [6, 1]), pairOf('third', [6, 0])]
  const ends = { 'one=a third=a': 3 }
  const fixed = requirementsOf({}, { other: 'b', one: 'b' }).fixed.map(each =>
    each.pair === 'one' ? { ...each, because: 'it is there' } : each,
  )
  const small = buildCatalogue({ questions: [question('q', 2)] })
  const engine = compileEngine({ ...small, pairs, tensions: tensions(ends) })
  const { blueprint } = advise(engine, { ...requirementsOf(ANSWERS), fixed })
  const none = { from: 'a', to: 'b', tensions: [] }
  expect(blueprint.conceded).toEqual([
    { ...none, pair: 'one', cost: 3, because: 'it is there' },
    { ...none, pair: 'other', cost: 5, because: 'It was decided elsewhere.' },
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addStates } from '../../../../src/advise/engine/pair-state.ts'
import {
  branchesOf,
  choosePivot,
  countVisits,
  exploreBranch,
  splitGroups,
} from '../../../../src/advise/engine/residuals/explore-states.ts'
import { completeFirst } from '../../../../src/advise/engine/residuals/first-completion.ts'
import type { ResidualPair } from '../../../../src/advise/engine/residuals/open-pair.ts'
import type { Condition } from '../../../../src/model/condition.ts'
import type { Rule } from '../../../../src/model/pair.ts'
import { arbitraryCatalogue } from '../../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../../helpers/build-catalogue.ts'
import { opened, partials } from '../../../helpers/opened-pair.ts'

test('the states that are explored are those that some completion has, each once', () => {
  fc.assert(
    fc.property(arbitraryCatalogue(4), partials, (catalogue, partial) => {
      const { pair, states } = opened(catalogue, partial)
      // What was explored before is known.
      for (let time = 0; time < 2; time++) {
        const explored = exploreBranch(pair, pair).map(state => JSON.stringify(state))
        expect(new Set(explored)).toEqual(new Set(states.map(state => JSON.stringify(state))))
        expect(new Set(explored).size).toBe(explored.length)
      }
    }),
    { numRuns: 100 },
  )
})

test('in the first completion all that is unanswered stays so', () => {
  fc.assert(
    fc.property(arbitraryCatalogue(4), partials, (catalogue, partial) => {
      const { pair, now } = opened(catalogue, partial)
      for (let time = 0; time < 2; time++)
        expect(addStates(pair.state, completeFirst(pair, pair.groups))).toEqual(now)
    }),
    { numRuns: 100 },
  )
})

/** The rules by the questions that they ask; of each question the first option. */
const asking = (side: string, weight: number, ids: string): Rule =>
  toward(side, weight, {
    when: { kind: 'all', of: [...ids].map((id): Condition => given(`${id}1`)) },
  })

/** What is left where the questions `p` to `t` are open; those named stay partial. */
function openedWith(rules: readonly Rule[], staying = ''): ResidualPair {
  const ids = [...'pqrst']
  const partial = ids.reduce((all, id, at) => (staying.includes(id) ? all | (1 << at) : all), 0)
  const questions = ids.map(id => question(id, 3))
  return opened(buildCatalogue({ questions, rules }), partial).pair
}

const askedBy = ({ residuals }: ResidualPair, groups: readonly number[]) =>
  groups.map(group =>
    residuals
      .variablesOf(group)
      .map(variable => 'pqrst'[variable])
      .join(''),
  )

test.each<[string, readonly string[], readonly (readonly string[])[]]>([
  ['nothing into nothing', [], []],
  ['one is a component', ['p'], [['p']]],
  ['two that share nothing are two', ['p', 'q'], [['p'], ['q']]],
  ['what shares nothing stands apart', ['p', 'q', 'r'], [['p'], ['q'], ['r']]],
  ['what shares a question stands together', ['p', 'q', 'pr'], [['p', 'pr'], ['q']]],
  ['through others, too', ['pq', 's', 'qr', 'rt'], [['pq', 'qr', 'rt'], ['s']]],
  [
    'even where the one that joins them comes last',
    ['p', 'q', 's', 'pq'],
    [['p', 'q', 'pq'], ['s']],
  ],
])('groups are split: %s', (_, asked, components) => {
  const pair = openedWith(asked.map((ids, at) => asking('a', at + 1, ids)))
  expect(splitGroups(pair, pair.groups).map(each => askedBy(pair, each))).toEqual(components)
})

const pivotOf = (pair: ResidualPair, last?: string) => {
  const unknownNamed = (id: string) =>
    pair.unknowns.findIndex(each => 'pqrst'[each.question] === id)
  const pivot =
    last === undefined
      ? choosePivot(pair, pair.groups)
      : choosePivot(pair, pair.groups, unknownNamed(last))
  return pivot < 0 ? null : 'pqrst'[pair.unknowns[pivot]?.question ?? -1]
}

test.each<[string, readonly string[], string, string | undefined, string | null]>([
  ['none where nothing is open', [], '', undefined, null],
  ['the question that most groups ask', ['pq', 'qr', 'rs', 'rt'], '', undefined, 'r'],
  ['the first of those that as many ask', ['qp', 'sq', 'rp'], '', undefined, 'p'],
  [
    'the first of those that as many ask, though it is named last',
    ['qr', 'ps'],
    '',
    undefined,
    'p',
  ],
  ['not one that fewer ask, though it comes before', ['rs', 'rt', 'pq'], '', undefined, 'r'],
  ['none that comes last unless one is named', ['pq', 'qr'], '', undefined, 'q'],
  ['one that is open before one that stays partial', ['pq', 'qr', 'qs'], 'q', undefined, 'p'],
  ['of those that stay partial that which most ask', ['pq', 'qr'], 'pqr', undefined, 'q'],
  ['another one than that which is to come last', ['pq', 'qr', 'rs'], '', 'q', 'r'],
  ['what is to come last where nothing else is left', ['p'], '', 'p', 'p'],
  ['what is to come last before what stays partial', ['pq', 'q'], 'q', 'p', 'p'],
])('the pivot is %s', (_, asked, staying, last, pivot) => {
  const pair = openedWith(
    asked.map((ids, at) => asking('a', at + 1, ids)),
    staying,
  )
  expect(pivotOf(pair, last)).toBe(pivot)
})

test('rows that leave the same are one branch, with what they decide and the groups that they leave', () => {
  const pair = openedWith([asking('a', 2, 'p'), asking('b', 1, 'pq'), asking('b', 3, 'r')])
  const pivot = pair.unknowns.findIndex(each => each.question === 0)
  const branches = branchesOf(pair, pair.groups, pivot)
  expect(branches.map(({ state, groups }) => [state.scores, askedBy(pair, groups)])).toEqual([
    [[0, 0], ['r']],
    [[2, 0], expect.arrayContaining(['q', 'r'])],
  ])
  for (const { groups } of branches)
    expect(groups).toEqual(groups.toSorted((one, other) => one - other))
})

test('what one group leaves may be another one, and both count', () => {
  const pair = openedWith([asking('a', 1, 'q'), asking('b', 2, 'pr'), asking('a', 1, 'pq')])
  const pivot = pair.unknowns.findIndex(each => each.question === 0)
  const left = branchesOf(pair, pair.groups, pivot).map(({ groups }) => askedBy(pair, groups))
  expect(left).toEqual([['q'], ['q', 'q', 'r']])
  const scores = exploreBranch(pair, pair).map(state => state.scores.join())
  expect(scores.sort()).toEqual(['0,0', '0,2', '1,0', '2,0', '2,2'])
})

test('what stays partial has one state, beside each of what is open', () => {
  const pair = openedWith([asking('a', 1, 'p'), asking('b', 1, 'q'), asking('a', 1, 'r')], 'q')
  const scores = exploreBranch(pair, pair).map(state => state.scores.join())
  expect(scores.sort()).toEqual(['0,0', '1,0', '2,0'])
})

test.each<[string, readonly string[], number, number]>([
  ['none where nothing is open', [], 9, 0],
  ['one for each question that stands alone', ['p', 'q'], 9, 2],
  ['what is left after one answer as well', ['pq'], 9, 2],
  ['what is left alike once', ['pq', 'pr'], 9, 3],
  ['no more than one above the limit', ['p', 'q', 'r', 's'], 2, 3],
])('components are counted: %s', (_, asked, most, count) => {
  const pair = openedWith(asked.map((ids, at) => asking('a', at + 1, ids)))
  expect(countVisits(pair, most)).toBe(count)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addStates, DECISIVE_FLAGS, type PairState } from '../../../src/advise/engine/pair-state.ts'
import { exactBounds, roughBounds } from '../../../src/advise/search/bounds.ts'
import { nextBranches } from '../../../src/advise/search/next-branches.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { arbitraryCatalogue } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { opened, partials } from '../../helpers/opened-pair.ts'

const leastOf = (states: readonly PairState[], of: (state: PairState) => number) =>
  Math.min(...states.map(of))
const mostOf = (states: readonly PairState[], of: (state: PairState) => number) =>
  Math.max(...states.map(of))
const a = ({ scores }: PairState) => scores[0]
const b = ({ scores }: PairState) => scores[1]
const lead = (state: PairState) => a(state) - b(state)

test('what is left adds exactly as much as some completion, and roughly never less', () => {
  fc.assert(
    fc.property(arbitraryCatalogue(4), partials, (catalogue, partial) => {
      const { pair, states } = opened(catalogue, partial)
      const [ownA, ownB] = pair.state.scores
      const exact = exactBounds(pair, pair.groups)
      const rough = roughBounds(pair, pair.groups)
      expect(exact.least).toEqual([leastOf(states, a) - ownA, leastOf(states, b) - ownB])
      expect(exact.most).toEqual([mostOf(states, a) - ownA, mostOf(states, b) - ownB])
      const own = ownA - ownB
      expect(exact.lead).toEqual([leastOf(states, lead) - own, mostOf(states, lead) - own])
      const flags = states.reduce((all, state) => all | state.flags, 0)
      expect(exact.flags | pair.state.flags).toBe(flags)
      expect(exact.flags & ~rough.flags).toBe(0)
      for (const side of [0, 1] as const)
        expect(rough.most[side]).toBeGreaterThanOrEqual(exact.most[side])
    }),
    { numRuns: 150 },
  )
})

test('groups add roughly the heaviest of their rules each, and every flag', () => {
  const { pair } = opened(
    buildCatalogue({
      questions: [question('p', 3), question('q', 2)],
      rules: [
        toward('a', 1, { when: given('p1'), group: 'g' }),
        toward('a', 2, { when: given('p2'), group: 'g' }),
        toward('a', 3, { when: given('q1') }),
        toward('b', 2, { when: given('p1') }),
      ],
    }),
  )
  expect(roughBounds(pair, pair.groups)).toEqual({
    least: [0, 0],
    most: [5, 2],
    lead: [-2, 5],
    flags: 1,
  })
})

test('branch by branch every state is reached that some completion has', () => {
  const arbitrary = fc.tuple(arbitraryCatalogue(3), partials, fc.nat(2 ** 12))
  fc.assert(
    fc.property(arbitrary, ([catalogue, partial, wanted]) => {
      const { pair, states } = opened(catalogue, partial)
      const reached = new Set<string>()
      const visit = (state: PairState, groups: readonly number[]): void => {
        if (groups.length === 0) reached.add(JSON.stringify(state))
        else
          for (const { state: more, groups: left } of nextBranches(pair, groups, wanted)) {
            expect(left).toEqual([...left].sort((one, other) => one - other))
            visit(addStates(state, more), left)
          }
      }
      visit(pair.state, pair.groups)
      expect(reached).toEqual(new Set(states.map(state => JSON.stringify(state))))
    }),
    { numRuns: 60 },
  )
})

/** The questions of the groups that are left of a pair in every next branch, and how many branches there are. */
function afterNext(rules: readonly Rule[], wanted: number) {
  const { pair } = opened(
    buildCatalogue({ questions: ['p', 'q', 'r', 's', 't'].map(id => question(id, 3)), rules }),
  )
  const branches = nextBranches(pair, pair.groups, wanted)
  const left = pair.groups.filter(group => branches.every(({ groups }) => groups.includes(group)))
  const asked = left.flatMap(group => pair.residuals.variablesOf(group))
  return [...new Set(asked)].map(variable => 'pqrst'[variable]).join('')
}

const [decisiveA, decisiveB] = DECISIVE_FLAGS
const plain = (id: string) => toward('a', 1, { when: given(`${id}1`) })
const joined = (pattern: string, weight: number, ...ids: readonly string[]) =>
  toward(pattern, weight, { when: { kind: 'all', of: ids.map(id => given(`${id}1`)) } })
const small = [toward('a', 3, { when: given('q1') })]
const large = [joined('b', 3, 'r', 's'), joined('b', 1, 's')]

test.each<[string, readonly Rule[], number, string]>([
  ['that can raise what is wanted', [plain('p'), ...small, ...large], decisiveB, 'pqs'],
  ['that can raise any flag, the smallest', [plain('p'), ...large, ...small], 0, 'prs'],
  ['that can raise any, where none can raise what is wanted', [plain('p'), ...small], 2 ** 20, 'p'],
  [
    'that is the smallest, where none can raise any',
    [joined('a', 1, 'r', 's'), joined('b', 1, 's'), plain('q')],
    0,
    'rs',
  ],
  ['that stands first of equally small ones', [plain('t'), plain('p'), plain('q')], 0, 'pq'],
])('next comes the component %s', (_, rules, wanted, left) => {
  expect(afterNext(rules, wanted)).toBe(left)
})

test('of a component next comes the question that most of what can raise the wanted flag asks', () => {
  const rules = [joined('a', 1, 'p', 'q'), joined('a', 2, 'p', 'r'), joined('b', 3, 'q', 's')]
  const { pair } = opened(
    buildCatalogue({
      questions: ['p', 'q', 'r', 's'].map((id, at) => question(id, 3 + at)),
      rules,
    }),
  )
  const notAsked = (wanted: number) => {
    const branches = nextBranches(pair, pair.groups, wanted)
    return pair.groups
      .filter(group => branches.every(({ groups }) => groups.includes(group)))
      .map(group =>
        pair.residuals
          .variablesOf(group)
          .map(variable => 'pqrs'[variable])
          .join(''),
      )
  }
  expect([notAsked(0), notAsked(decisiveA), notAsked(decisiveB)]).toEqual([['qs'], ['qs'], ['pr']])
})

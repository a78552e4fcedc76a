import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestObjective, existingChoices } from '../../../src/advise/design/best-objective.ts'
import {
  concedes,
  denominatorOf,
  departures,
  type Flow,
  flowOf,
  heldTo,
  heldToChoices,
  isFeasible,
  productOf,
  sharedChoices,
} from '../../../src/advise/design/held-flows.ts'
import { choiceId } from '../../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { PairChoice } from '../../../src/model/design-rules.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { requirementsOf } from '../../helpers/arbitrary-catalogue.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { arbitraryLandscape, type OracleLandscape } from '../../helpers/oracle/arbitrary-answers.ts'
import {
  type Board,
  bestObjective as bestOnBoard,
  blueprintOf,
  boardOf,
} from '../../helpers/oracle/blueprint.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'

/** The flows of a landscape, and what the oracle says of each. */
interface Case {
  readonly landscape: OracleLandscape
  readonly flows: readonly Flow[]
  readonly boards: readonly Board[]
}

function holds(law: (each: Case, seed: number) => void): void {
  fc.assert(
    fc.property(arbitraryLandscape, fc.nat(), (landscape, seed) => {
      const engine = compileEngine(landscape.catalogue)
      const flows = landscape.flows.map(flow => flowOf(engine, requirementsFor(flow)))
      const boards = landscape.flows.map(flow => boardOf(landscape.catalogue, flow))
      law({ landscape, flows, boards }, seed)
    }),
    { numRuns: 80 },
  )
}

const choicesOn = ({ sets }: Board, pair: number) => (sets[pair] ?? []).map(({ choice }) => choice)

/** Some pairs of a catalogue, each with one of its choices. */
function drawHeld({ pairs }: Catalogue, seed: number) {
  return pairs.flatMap(({ id: pair, patterns, hybrids }, index) => {
    const ids = [...patterns, ...hybrids].map(({ id }) => id)
    // One more than there are: the pair is not held.
    const choice = Math.floor(seed / 7 ** index) % (ids.length + 1)
    const id = ids[choice]
    return id === undefined ? [] : [{ index, choice, pair, id }]
  })
}

describe('by brute force', () => {
  test('a flow has the best objective of its designs, its own design, and its choices', () => {
    holds(({ landscape: { catalogue, flows: required }, flows, boards }) => {
      for (const [at, { name, best, own, evaluation }] of flows.entries()) {
        const flow = required[at] as (typeof required)[number]
        const { choices, objective } = blueprintOf(catalogue, flow)
        expect(name).toBe(flow.name)
        expect(best / denominatorOf(flows)).toBeCloseTo(objective, 9)
        expect(own).toEqual(catalogue.pairs.map(({ id }) => choices[id] ?? null))
        for (const [pair, each] of evaluation.pairEvaluations.entries())
          expect(existingChoices(each).map(choice => choiceId(each.compiled.pair, choice))).toEqual(
            choicesOn(boards[at] as Board, pair),
          )
      }
    })
  })

  test('what is held costs what the best design with it is worse', () => {
    holds(({ landscape: { catalogue }, flows, boards }, seed) => {
      const held = drawHeld(catalogue, seed)
      const encoded = heldTo(held.map(({ index, choice }) => [index, choice]))
      const ids = Object.fromEntries(held.map(({ pair, id }) => [pair, id]))
      const share = denominatorOf(flows)
      for (const [at, flow] of flows.entries()) {
        const board = boards[at] as Board
        const best = held.every(({ index, id }) => choicesOn(board, index).includes(id))
          ? (bestOnBoard(board, ids) ?? Number.NaN)
          : Number.NEGATIVE_INFINITY
        const found = bestObjective(flow.evaluation, encoded)
        expect((found ?? Number.NEGATIVE_INFINITY) / share).toBeCloseTo(best, 9)
        expect(concedes(flow, encoded) / share).toBeCloseTo(flow.best / share - best, 9)
      }
    })
  })

  test('flows share the choices that each of them has; one without any for a pair is not feasible', () => {
    holds(({ landscape: { catalogue }, flows, boards }) => {
      for (const [index, pair] of catalogue.pairs.entries())
        expect(sharedChoices(flows, index).map(choice => choiceId(pair, choice))).toEqual(
          [...pair.patterns, ...pair.hybrids]
            .map(({ id }) => id)
            .filter(id => boards.every(board => choicesOn(board, index).includes(id))),
        )
      expect(flows.map(isFeasible)).toEqual(
        boards.map(({ sets }) => sets.every(({ length }) => length > 0)),
      )
    })
  })
})

test('a flow without a name is named by its requirements', () => {
  const rules = [toward('a', 1, { when: given('q1') })]
  const engine = compileEngine(buildCatalogue({ questions: [question('q', 2)], rules }))
  const requirements = { ...requirementsOf({}), name: 'Orders' }
  const names = [null, 'changes'].map(flow => flowOf(engine, { ...requirements, flow }).name)
  expect(names).toEqual(['Orders', 'changes'])
})

test('a tension between two pairs costs once, however many pairs there are', () => {
  const rules = [toward('a', 3, { when: given('q1') })]
  const small = buildCatalogue({ questions: [question('q', 2)], rules })
  const pairs = ['one', 'other', 'third'].map(id => ({ ...(small.pairs[0] as Pair), id }))
  const between = ['one', 'other'].map(pair => ({ pair, choice: 'a' })) as [PairChoice, PairChoice]
  const tension = { id: 't', between, when: null, weight: 1, because: '', wayOut: '' }
  const tensions = [{ ...tension, source: { judgement: 'made up for a test' } }]
  const engine = compileEngine({ ...small, pairs, tensions })
  const flow = flowOf(engine, requirementsOf({ q: ['q1'] }))
  expect(flow.best / denominatorOf([flow])).toBe(3 + 3 - 1 + 3)
})

test('a flow departs from the choices that it has otherwise, and from none that is open on either side', () => {
  const small = buildCatalogue({
    questions: [question('q', 3)],
    rules: [toward('a', 3, { when: given('q1') })],
  })
  const ids = ['one', 'other', 'third', 'open']
  const pairs = ids.map(id => {
    const [pair] = small.pairs
    return { ...(pair as Pair), id, rules: id === 'open' ? [] : (pair as Pair).rules }
  })
  const engine = compileEngine({ ...small, pairs })
  const flow = flowOf(engine, requirementsOf({ q: ['q1'] }))
  const indexed = [3, 2, 1, 0].map(index => ({ index, pair: pairs[index] as Pair }))
  // In the order of these pairs: against its own, with it, left open, and against it.
  expect(departures(flow, indexed, [1, 0, null, 1])).toEqual([['one', 'a']])
  expect(departures(flow, indexed, [1, 1, 1, 0])).toEqual([
    ['third', 'a'],
    ['other', 'a'],
  ])
  expect(departures(flow, indexed, [])).toEqual([])
  const held = heldToChoices(indexed, [1, 0, null])
  expect([held[3], held[2], held[1], held[0]]).toEqual([1, 0, undefined, undefined])
})

test('no flows share nothing, and are printed undivided', () => {
  expect([sharedChoices([], 0), denominatorOf([])]).toEqual([[], 1])
})

test('a combination has one item of each set', () => {
  expect(productOf([[1, 2], [3], [4, 5]])).toEqual([
    [1, 3, 4],
    [1, 3, 5],
    [2, 3, 4],
    [2, 3, 5],
  ])
  expect(productOf([])).toEqual([[]])
})

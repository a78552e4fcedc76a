import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryLandscape, type OracleLandscape } from '../helpers/oracle/arbitrary-answers.ts'
import { bestObjective, blueprintOf, boardOf } from '../helpers/oracle/blueprint.ts'
import { interfaceAdvice, type PairKinds } from '../helpers/oracle/interface.ts'
import type { OracleCatalogue, OracleFlow } from '../helpers/oracle/types.ts'
import { verdictOf } from '../helpers/oracle/verdict.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) }

function holds(law: (landscape: OracleLandscape & { readonly flow: OracleFlow }) => void): void {
  fc.assert(
    fc.property(arbitraryLandscape, landscape =>
      law({ ...landscape, flow: landscape.flows[0] as OracleFlow }),
    ),
    RUNS,
  )
}

/** The first pair is decided exchange by exchange, the others for the connection. */
function kindsOf({ pairs }: OracleCatalogue): PairKinds {
  const [first, ...others] = pairs.map(({ id }) => id)
  return { exchange: [first ?? ''], connection: others }
}

function withPatterns(
  catalogue: OracleCatalogue,
  change: (
    patterns: OracleCatalogue['pairs'][0]['patterns'],
  ) => OracleCatalogue['pairs'][0]['patterns'],
): OracleCatalogue {
  return {
    ...catalogue,
    pairs: catalogue.pairs.map(pair => ({ ...pair, patterns: change(pair.patterns) })),
  }
}

const EQUAL = { level: 2, because: '', source: { judgement: 'made up for a test' } }

function swapSides(catalogue: OracleCatalogue): OracleCatalogue {
  return withPatterns(catalogue, ([a, b]) => [b, a])
}

function alike(catalogue: OracleCatalogue): OracleCatalogue {
  return withPatterns(catalogue, ([a, b]) => [
    { ...a, reversibility: EQUAL },
    { ...b, reversibility: EQUAL },
  ])
}

describe('the blueprint', () => {
  test('is the verdicts where nothing pulls and nothing is fixed, and starting choices where open', () => {
    holds(({ catalogue, flow: { name, answers } }) => {
      const free = { ...catalogue, tensions: [] }
      const { choices, started } = blueprintOf(free, { name, answers, fixed: {} })
      const verdicts = catalogue.pairs.map(pair => ({
        pair: pair.id,
        verdict: verdictOf(catalogue, { pair, answers }),
      }))
      const feasible = verdicts.filter(({ verdict }) => verdict.outcome !== 'infeasible')
      expect(choices).toEqual(
        Object.fromEntries(
          feasible.map(({ pair, verdict: { hybrid, choice, startingChoice } }) => [
            pair,
            hybrid ?? choice ?? startingChoice,
          ]),
        ),
      )
      expect(started).toEqual(
        feasible.flatMap(({ pair, verdict }) => (verdict.startingChoice ? [pair] : [])),
      )
    })
  })

  test('swaps where the sides are swapped throughout, and does not mind the order of tensions', () => {
    holds(({ catalogue, flow }) => {
      const one = blueprintOf(catalogue, flow)
      const turned = { ...catalogue, tensions: catalogue.tensions.toReversed() }
      for (const other of [swapSides(catalogue), turned]) {
        const { choices, started, objective } = blueprintOf(other, flow)
        expect(choices).toEqual(one.choices)
        expect(started).toEqual(one.started)
        expect(objective).toBeCloseTo(one.objective, 9)
      }
    })
  })

  test('no starting choice counts as evidence: it only fills what would be either', () => {
    holds(({ catalogue, flow }) => {
      const one = blueprintOf(catalogue, flow)
      const without = blueprintOf(alike(catalogue), flow)
      expect(one.objective).toBeCloseTo(without.objective, 9)
      expect(without.started).toEqual([])
      const filled = Object.entries(one.choices).filter(([pair]) => one.started.includes(pair))
      const either = Object.fromEntries(filled.map(([pair]) => [pair, null]))
      expect({ ...one.choices, ...either }).toEqual(without.choices)
      expect(filled.map(([, choice]) => choice)).not.toContain(null)
    })
  })

  test('respects what is fixed', () => {
    holds(({ catalogue, flow }) => {
      expect(blueprintOf(catalogue, flow).choices).toMatchObject(flow.fixed)
    })
  })
})

describe('the interface', () => {
  test('a choice for all costs nothing or something, and somebody pays each price', () => {
    holds(({ catalogue, flows }) => {
      const { exchange, connection } = interfaceAdvice(catalogue, flows, kindsOf(catalogue))
      const ways = Object.values(exchange).flatMap(advice =>
        advice.kind === 'split' ? advice.oneWay : [],
      )
      for (const { price, payers } of ways) {
        expect(price).toBeGreaterThan(0)
        const paid = Object.values(payers)
        expect(paid.every(cost => cost > 0)).toBe(true)
        expect(paid.reduce((sum, cost) => sum + cost, 0)).toBeCloseTo(price, 9)
      }
      expect(Object.values(connection?.exceptions ?? {}).every(cost => cost > 0)).toBe(true)
    })
  })

  test('of flows that are copies of one is what that one is, or either', () => {
    holds(({ catalogue, flow }) => {
      const copies = ['f0', 'f1', 'f2'].map(name => ({ ...flow, name }))
      const own = blueprintOf(catalogue, flow).choices
      const kinds = kindsOf(catalogue)
      const { leftOut, exchange, connection } = interfaceAdvice(catalogue, copies, kinds)
      if (catalogue.pairs.some(({ id }) => !(id in own))) {
        expect(leftOut).toEqual(['f0', 'f1', 'f2'])
        return
      }
      const [pair] = kinds.exchange as readonly [string]
      const advice = exchange[pair]
      expect(advice?.kind).toBe('common')
      expect([own[pair], null]).toContain(advice?.kind === 'common' && advice.choice)
      const decided = kinds.connection.filter(id => own[id] !== null)
      expect(connection?.choices).toMatchObject(
        Object.fromEntries(decided.map(id => [id, own[id]])),
      )
      expect(connection?.exceptions).toEqual({})
    })
  })

  test('the order of flows and of sides is irrelevant', () => {
    holds(({ catalogue, flows }) => {
      const kinds = kindsOf(catalogue)
      const one = comparable(interfaceAdvice(catalogue, flows, kinds))
      expect(comparable(interfaceAdvice(catalogue, flows.toReversed(), kinds))).toEqual(one)
      expect(comparable(interfaceAdvice(swapSides(catalogue), flows, kinds))).toEqual(one)
    })
  })

  test('a common choice is one that every flow can take without a loss', () => {
    holds(({ catalogue, flows }) => {
      const kinds = kindsOf(catalogue)
      const { leftOut, exchange } = interfaceAdvice(catalogue, flows, kinds)
      const [pair] = kinds.exchange as readonly [string]
      const advice = exchange[pair]
      if (advice?.kind !== 'common' || advice.choice === null) return
      for (const flow of flows.filter(({ name }) => !leftOut.includes(name))) {
        const board = boardOf(catalogue, flow)
        const held = bestObjective(board, { [pair]: advice.choice })
        expect(held).toBeCloseTo(bestObjective(board) as number, 9)
      }
    })
  })
})

/** Rounded, and without an order of flows. */
function comparable({ leftOut, exchange, connection }: ReturnType<typeof interfaceAdvice>) {
  const rounded = (costs: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(costs).map(([flow, cost]) => [flow, cost.toFixed(6)]))
  return {
    leftOut: leftOut.toSorted(),
    connection: connection && { ...connection, exceptions: rounded(connection.exceptions) },
    exchange: Object.entries(exchange).map(([pair, advice]) =>
      advice.kind === 'common'
        ? [pair, advice]
        : [
            pair,
            advice.byFlow,
            advice.oneWay
              .map(({ choice, price, payers }) => [choice, price.toFixed(6), rounded(payers)])
              .sort(),
          ],
    ),
  }
}

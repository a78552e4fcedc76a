import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { adviseLandscape } from '../../../src/advise/landscape/advise-landscape.ts'
import type { Landscape, LandscapeInterface } from '../../../src/model/landscape.ts'
import type { Standing } from '../../../src/model/result/landscape.ts'
import {
  arbitraryAnswers,
  arbitraryLandscape,
  type OracleLandscape,
} from '../../helpers/oracle/arbitrary-answers.ts'
import { type OracleInterfaces, ruleOf } from '../../helpers/oracle/landscape.ts'
import { rowsOf } from '../../helpers/oracle/landscape-rows.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'
import type { OracleFlow } from '../../helpers/oracle/types.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) }

/** The flows of a situation, and more of them, as interfaces of one or two flows. */
const arbitraryInterfaces = arbitraryLandscape.chain(({ catalogue, flows }: OracleLandscape) =>
  fc
    .array(arbitraryAnswers(catalogue), { minLength: 1, maxLength: 4 })
    .map((more): { catalogue: typeof catalogue; interfaces: OracleInterfaces } => ({
      catalogue,
      interfaces: [
        flows.slice(0, 2),
        ...more.map(answers => [{ name: 'f', answers, fixed: {} } as OracleFlow]),
        ...flows.slice(2).map(flow => [flow]),
      ],
    })),
)

const place = { file: 'test.yaml', line: 1, column: 1, length: 1 }

function interfaceOf(flows: readonly OracleFlow[], index: number): LandscapeInterface {
  const [from, to] = [`s${index}`, `s${index + 1}`]
  return {
    name: `i${index}`,
    ...{ from, to: [to], links: [{ from, to }], data: [], over: null, place },
    exchanges: flows.map(requirementsFor),
  }
}

function landscapeOf(interfaces: readonly LandscapeInterface[]): Landscape {
  const names = new Set(
    interfaces.flatMap(({ links }) => links.flatMap(({ from, to }) => [from, to])),
  )
  const systems = [...names].map(name => ({ name, owner: null, kinds: [] }))
  return { name: 'test', description: null, systems, interfaces, file: 'test.yaml' }
}

/** The first pair is decided exchange by exchange, the others for the connection. */
function adviceOn({
  catalogue,
  interfaces,
}: {
  catalogue: OracleLandscape['catalogue']
  interfaces: OracleInterfaces
}) {
  const told = adviseLandscape(compileEngine(catalogue), landscapeOf(interfaces.map(interfaceOf)))
  const connection = catalogue.pairs.filter(({ decidedFor }) => decidedFor === 'connection')
  const ids = connection.map(({ id }) => id)
  const expected = ruleOf(catalogue, interfaces, ids)
  return {
    told,
    expected,
    rows: () => rowsOf(catalogue, interfaces, { rule: expected, connection: ids }),
  }
}

function holds(law: (advice: ReturnType<typeof adviceOn>) => void) {
  fc.assert(
    fc.property(arbitraryInterfaces, situation => law(adviceOn(situation))),
    RUNS,
  )
}

function standingOf(cost: number | null | undefined): Standing {
  if (cost === undefined) return 'infeasible'
  if (cost === null) return 'ruled-out'
  if (cost < 1e-9) return 'agrees'
  // A decisive fact of the oracle's catalogues weighs 3.
  return cost > 3 - 1e-9 ? 'exception' : 'concedes'
}

test('each interface is advised its best designs that have what is held there', () => {
  holds(({ told, rows }) => {
    const advised = told.interfaces.map(({ wouldChoose, choices }) => ({ wouldChoose, choices }))
    expect(advised).toEqual(rows())
  })
})

describe('the rule of a landscape', () => {
  test('is the brute-force optimum, and costs what it does', () => {
    holds(({ told, expected }) => {
      expect(told.rule?.choices ?? null).toEqual(expected.choices)
      for (const [index, { cost }] of told.interfaces.entries()) {
        const wanted = expected.costs[index]
        if (wanted === undefined || wanted === null) expect(cost).toBeNull()
        else expect(cost).toBeCloseTo(wanted, 9)
      }
    })
  })

  test('gives every interface the standing that its cost means', () => {
    holds(({ told, expected }) => {
      const standings = told.interfaces.map(({ standing }) => standing)
      expect(standings).toEqual(expected.costs.map(standingOf))
      const { follow = 0, concede = 0, apart = 0 } = told.rule ?? {}
      if (told.rule) expect(follow + concede + apart).toBe(told.interfaces.length)
    })
  })

  test('of copies of one interface is what that one is', () => {
    fc.assert(
      fc.property(arbitraryLandscape, ({ catalogue, flows }) => {
        const one = adviceOn({ catalogue, interfaces: [flows.slice(0, 1)] }).told
        const copies = Array.from({ length: 3 }, () => flows.slice(0, 1))
        const all = adviceOn({ catalogue, interfaces: copies }).told
        expect(all.rule?.choices).toEqual(one.rule?.choices)
        expect(all.interfaces.every(({ cost }) => cost === null || cost === 0)).toBe(true)
      }),
      RUNS,
    )
  })

  test('does not depend on the order of the interfaces', () => {
    fc.assert(
      fc.property(arbitraryInterfaces, ({ catalogue, interfaces }) => {
        const { told } = adviceOn({ catalogue, interfaces })
        const turned = adviceOn({ catalogue, interfaces: interfaces.toReversed() }).told
        expect(turned.rule?.choices).toEqual(told.rule?.choices)
        expect(turned.interfaces.map(({ cost }) => cost).toReversed()).toEqual(
          told.interfaces.map(({ cost }) => cost),
        )
      }),
      RUNS,
    )
  })
})

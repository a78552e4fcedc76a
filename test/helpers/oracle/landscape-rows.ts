import type { RowChoice } from '../../../src/model/result/landscape.ts'
import { bestObjective, blueprintOf, boardOf, choicesOf, productOf } from './blueprint.ts'
import type { OracleInterfaces, OracleRule } from './landscape.ts'
import type { OracleCatalogue, OracleFlow } from './types.ts'
import { verdictOf } from './verdict.ts'

type Choices = Readonly<Record<string, string | null>>

/** What is advised on one interface, by the definition of the rule and its standings. */
export interface OracleRow {
  /** By pair of the connection what all its own designs have, where that is not what the rule says. */
  readonly wouldChoose: Readonly<Record<string, string>>
  readonly choices: Readonly<Record<string, RowChoice>>
}

/** By interface what it is advised; one that the rule costs as much as `decisive` goes its own way. */
export function rowsOf(
  catalogue: OracleCatalogue,
  interfaces: OracleInterfaces,
  { rule, connection }: { readonly rule: OracleRule; readonly connection: readonly string[] },
): readonly OracleRow[] {
  return interfaces.map((all, index) => {
    const flows = all.filter(flow => isFeasible(catalogue, flow))
    const own = flows.map(flow => blueprintOf(catalogue, flow).choices)
    const cost = rule.costs[index] ?? null
    const isHeld = cost !== null && cost < catalogue.constants.decisiveWeight - EPSILON
    const held = isHeld ? (rule.choices ?? {}) : sharedBy(catalogue, flows, connection)
    const designs = flows.map(flow => designWith(catalogue, flow, held))
    return {
      wouldChoose: otherThan(rule.choices ?? {}, own),
      choices: Object.fromEntries(
        catalogue.pairs.map(({ id }) => [id, rowChoice(catalogue, id, { flows, own, designs })]),
      ),
    }
  })
}

const EPSILON = 1e-9

const isFeasible = (catalogue: OracleCatalogue, flow: OracleFlow) =>
  boardOf(catalogue, flow).sets.every(({ length }) => length > 0)

/** The best design that has what is held. */
function designWith(catalogue: OracleCatalogue, flow: OracleFlow, held: Choices): Choices {
  const given = Object.entries(held).filter(([, choice]) => choice !== null)
  const fixed = { ...flow.fixed, ...(Object.fromEntries(given) as Record<string, string>) }
  return blueprintOf(catalogue, { ...flow, fixed }).choices
}

/** What several flows share where they go their own way: what the best of their connections agree on. */
function sharedBy(
  catalogue: OracleCatalogue,
  flows: readonly OracleFlow[],
  connection: readonly string[],
): Choices {
  if (flows.length < 2) return {}
  const sets = catalogue.pairs
    .filter(({ id }) => connection.includes(id))
    .map(({ id, patterns, hybrids }) =>
      [...patterns, ...hybrids].map(choice => ({ pair: id, choice: choice.id })),
    )
  const valued = productOf(sets).flatMap(taken => {
    const held = Object.fromEntries(taken.map(({ pair, choice }) => [pair, choice]))
    const values = flows.map(flow => bestObjective(boardOf(catalogue, flow), held))
    const value = values.reduce<number>((sum, each) => sum + (each ?? 0), 0)
    return values.includes(null) ? [] : [{ taken, value }]
  })
  const best = Math.max(...valued.map(({ value }) => value))
  return choicesOf(valued.filter(({ value }) => value > best - EPSILON).map(({ taken }) => taken))
}

function otherThan(rule: Choices, own: readonly Choices[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(rule).flatMap(([pair, choice]) => {
      const first = own[0]?.[pair] ?? null
      const isAgreed = own.every(choices => choices[pair] === first)
      return choice !== null && first !== null && isAgreed && first !== choice
        ? [[pair, first]]
        : []
    }),
  )
}

interface Designs {
  readonly flows: readonly OracleFlow[]
  readonly own: readonly Choices[]
  readonly designs: readonly Choices[]
}

function rowChoice(
  catalogue: OracleCatalogue,
  pair: string,
  { flows, own, designs }: Designs,
): RowChoice {
  const taken = designs.map(design => design[pair] ?? null)
  const isHeld = taken.some(
    (choice, at) => choice !== null && ![null, choice].includes(own[at]?.[pair] ?? null),
  )
  const weak = !isHeld && flows.some(flow => isWeak(catalogue, flow, pair))
  const [choice = null] = taken
  if (taken.length === 0) return { choice: null, kind: 'none', weak: false }
  if (new Set(taken).size > 1) return { choice: null, kind: 'by-exchange', weak }
  if (choice === null) return { choice, kind: 'either', weak }
  return { choice, kind: isHeld ? 'held' : 'chosen', weak }
}

function isWeak(catalogue: OracleCatalogue, { answers }: OracleFlow, id: string): boolean {
  const pair = catalogue.pairs.find(each => each.id === id)
  if (!pair) return false
  const { outcome, strength, decidedBy } = verdictOf(catalogue, { pair, answers })
  if (outcome === 'hybrid') return decidedBy === 'evidence'
  return outcome === 'open' || strength === 'slight' || strength === 'leaning'
}

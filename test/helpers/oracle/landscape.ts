import {
  type Board,
  bestObjective,
  blueprintOf,
  boardOf,
  choicesOf,
  productOf,
} from './blueprint.ts'
import type { OracleCatalogue, OracleFlow } from './types.ts'

/** By interface, its flows. */
export type OracleInterfaces = readonly (readonly OracleFlow[])[]

export interface OracleRule {
  /** By pair; null: either. The whole is null where no interface has a choice. */
  readonly choices: Readonly<Record<string, string | null>> | null
  /** By interface: what following the rule costs it; null: it cannot; undefined: it has no choice at all. */
  readonly costs: readonly (number | null | undefined)[]
}

type Held = Readonly<Record<string, string>>

interface OracleBoards {
  readonly boards: readonly Board[]
  readonly own: readonly Readonly<Record<string, string | null>>[]
}

/** The rule of a landscape as it is defined: every combination of choices is tried on every interface. */
export function ruleOf(
  catalogue: OracleCatalogue,
  interfaces: OracleInterfaces,
  connection: readonly string[],
): OracleRule {
  const all = interfaces.map(flows => boardsOf(catalogue, flows))
  const joints = productOf(
    catalogue.pairs
      .filter(({ id }) => connection.includes(id))
      .map(({ id, patterns, hybrids }) =>
        [...patterns, ...hybrids].map(choice => ({ pair: id, choice: choice.id })),
      ),
  )
    .map(taken => ({ taken, held: heldOf(taken) }))
    .filter(({ held }) => all.some(each => objectiveOf(each, held) !== null))
  const measured = joints.map(({ taken, held }) => ({
    taken,
    value: all.reduce((sum, each) => sum + (objectiveOf(each, held) ?? 0), 0),
    agreeing: all.filter(each => objectiveOf(each, held) !== null && agrees(each, held)).length,
  }))
  if (measured.length === 0)
    return { choices: null, costs: all.map(each => costOf(each, joints, {})) }
  const best = Math.max(...measured.map(({ value }) => value))
  const top = measured.filter(({ value }) => value > best - EPSILON)
  const most = Math.max(...top.map(({ agreeing }) => agreeing))
  const choices = choicesOf(
    top.filter(({ agreeing }) => agreeing === most).map(({ taken }) => taken),
  )
  return { choices, costs: all.map(each => costOf(each, joints, choices)) }
}

const EPSILON = 1e-9

function boardsOf(catalogue: OracleCatalogue, flows: readonly OracleFlow[]): OracleBoards {
  const all = flows.map(flow => ({
    board: boardOf(catalogue, flow),
    own: blueprintOf(catalogue, flow).choices,
  }))
  const feasible = all.filter(({ board }) => board.sets.every(({ length }) => length > 0))
  return { boards: feasible.map(({ board }) => board), own: feasible.map(({ own }) => own) }
}

const heldOf = (taken: readonly { readonly pair: string; readonly choice: string }[]): Held =>
  Object.fromEntries(taken.map(({ pair, choice }) => [pair, choice]))

/** The sum of the flows' best objectives; null where one of the choices does not exist in one of them. */
function objectiveOf({ boards }: OracleBoards, held: Held): number | null {
  const values = boards.map(board => bestObjective(board, held))
  return values.length === 0 || values.includes(null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

const agrees = ({ own }: OracleBoards, held: Held) =>
  own.every(choices =>
    Object.entries(held).every(([pair, choice]) => [null, choice].includes(choices[pair] ?? null)),
  )

function costOf(
  each: OracleBoards,
  joints: readonly { readonly held: Held }[],
  rule: Readonly<Record<string, string | null>>,
): number | null | undefined {
  if (each.boards.length === 0) return undefined
  const isFollowing = (held: Held) =>
    Object.entries(rule).every(([pair, choice]) => choice === null || held[pair] === choice)
  const valuesOf = (some: readonly { readonly held: Held }[]) =>
    some.flatMap(({ held }) => objectiveOf(each, held) ?? [])
  const following = valuesOf(joints.filter(({ held }) => isFollowing(held)))
  return following.length === 0 ? null : Math.max(...valuesOf(joints)) - Math.max(...following)
}

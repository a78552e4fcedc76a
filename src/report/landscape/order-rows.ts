import type { Pair } from '../../model/pair.ts'
import type { InterfaceRow, RowChoice, SharedLayer } from '../../model/result/landscape.ts'

/** By name, by the systems from sender to receivers, or by the choice of the decision with this id; null: by the shared layer. */
export type RowOrder = string | null

/** The orders beside the decisions. */
export const ROW_ORDERS = ['name', 'system'] as const

/** Interfaces in an order; those that are equal there stand by their shared layer. */
export function orderRows(
  rows: readonly InterfaceRow[],
  order: RowOrder,
  { layers, pairs }: { readonly layers: readonly SharedLayer[]; readonly pairs: readonly Pair[] },
): readonly InterfaceRow[] {
  const layered = sortByLayer(rows, layers)
  if (order === null) return layered
  const pair = pairs.find(({ id }) => id === order)
  if (pair !== undefined) {
    const rankOf = rankIn(pair)
    return layered.toSorted((one, other) => rankOf(one) - rankOf(other))
  }
  const wordsOf =
    order === 'system'
      ? ({ from, to, name }: InterfaceRow) => [from, ...to, name]
      : ({ name }: InterfaceRow) => [name]
  return layered.toSorted((one, other) => compareWords(wordsOf(one), wordsOf(other)))
}

/** Those of the most shared layer first, those that stay direct last. */
function sortByLayer(
  rows: readonly InterfaceRow[],
  layers: readonly SharedLayer[],
): readonly InterfaceRow[] {
  const order = layers.map(({ kind }) => kind)
  const rankOf = ({ layers: [first] }: InterfaceRow) =>
    first === undefined ? order.length : order.indexOf(first)
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other))
}

/** The sides of the decision, then what uses both, then what is neither. */
function rankIn({ id, patterns, hybrids }: Pair): (row: InterfaceRow) => number {
  const order: readonly string[] = [...patterns, ...hybrids].map(each => each.id)
  const rankOf = ({ choice, kind }: RowChoice) =>
    choice === null ? order.length + KINDS.indexOf(kind) : order.indexOf(choice)
  return ({ choices: { [id]: choice } }) =>
    choice === undefined ? order.length + KINDS.length : rankOf(choice)
}

const KINDS: readonly RowChoice['kind'][] = ['chosen', 'held', 'either', 'by-exchange', 'none']

/** Capitals do not matter, unless nothing else differs. */
function compareWords(one: readonly string[], other: readonly string[]): number {
  const [here, there] = [one, other].map(words => JSON.stringify(words).toLowerCase())
  if (here !== undefined && there !== undefined && here !== there) return here < there ? -1 : 1
  return one.join() < other.join() ? -1 : 1
}

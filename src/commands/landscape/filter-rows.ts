import { nearestWord } from '../../diagnostics/suggest.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { InterfaceRow, LandscapeAdvice, RowChoice } from '../../model/result/landscape.ts'
import { orderRows, ROW_ORDERS } from '../../report/landscape/order-rows.ts'
import type { LandscapeRequest } from '../request.ts'

/** The interfaces that were asked for, or what is wrong with the question. */
export type FilteredRows =
  | { readonly ok: true; readonly rows: readonly InterfaceRow[] }
  | { readonly ok: false; readonly reason: string }

/** The interfaces that have one of the names, and all of the choices: in the order that was asked for, else that of the file. */
export function filterRows(
  advice: LandscapeAdvice,
  { only, where, sort }: Pick<LandscapeRequest, 'only' | 'where' | 'sort'>,
  { pairs }: Pick<Catalogue, 'pairs'>,
): FilteredRows {
  const orders = [...ROW_ORDERS, ...pairs.map(({ id }) => id)]
  if (sort !== null && !orders.includes(sort)) return unknownWord('order', sort, orders)
  const named = only.map(name => namedBy(name, advice))
  const chosen = where.map(condition => chosenBy(condition, pairs))
  for (const filter of [...named, ...chosen]) if (!filter.ok) return filter
  const rows = advice.interfaces.filter(
    row =>
      (named.length === 0 || named.some(filter => filter.ok && filter.is(row))) &&
      chosen.every(filter => filter.ok && filter.is(row)),
  )
  const ordered = sort === null ? rows : orderRows(rows, sort, { ...advice, pairs })
  return { ok: true, rows: ordered }
}

type Filter =
  | { readonly ok: true; readonly is: (row: InterfaceRow) => boolean }
  | { readonly ok: false; readonly reason: string }

/** By the name of an interface, of one of its systems or their owners, or of what passes; capitals do not matter. */
function namedBy(name: string, { interfaces, systems }: LandscapeAdvice): Filter {
  const wanted = name.toLowerCase()
  const owners = new Map(systems.map(each => [each.name, each.owner]))
  const namesOf = (row: InterfaceRow): readonly string[] => {
    const ends = [row.from, ...row.to]
    return [row.name, ...ends, ...row.data, ...ends.flatMap(end => owners.get(end) ?? [])]
  }
  const isNamed = (row: InterfaceRow) => namesOf(row).some(each => each.toLowerCase() === wanted)
  if (interfaces.some(isNamed)) return { ok: true, is: isNamed }
  const nearest = nearestWord(name, new Set(interfaces.flatMap(namesOf)))
  const meant = nearest === null ? '' : `; did you mean "${nearest}"?`
  return { ok: false, reason: `No interface, system, owner or data has the name "${name}"${meant}` }
}

/** By a pair and its choice: `pull-push=pull`, `pull-push=hybrid`. */
function chosenBy(condition: string, pairs: readonly Pair[]): Filter {
  const [id = '', choice = ''] = condition.split('=', 2)
  const pair = pairs.find(each => each.id === id)
  if (pair === undefined)
    return unknownWord(
      'decision',
      id,
      pairs.map(each => each.id),
    )
  const choices = [...pair.patterns, ...pair.hybrids].map(each => each.id)
  const allowed = [...choices, ...WORDS]
  if (choice === '') {
    const wanted = `"--where ${id}" lacks a choice: "${id}=CHOICE"`
    return { ok: false, reason: `${wanted}; allowed: ${allowed.join(', ')}` }
  }
  if (!allowed.includes(choice)) return unknownWord(`choice of "${id}"`, choice, allowed)
  const hybrids = pair.hybrids.map(each => each.id)
  return { ok: true, is: row => isChosen(row.choices[id], choice, hybrids) }
}

const WORDS = ['hybrid', 'either', 'none', 'by-exchange']

function isChosen(
  chosen: RowChoice | undefined,
  word: string,
  hybrids: readonly string[],
): boolean {
  if (chosen === undefined) return false
  if (word === 'hybrid') return hybrids.includes(chosen.choice ?? '')
  return word === chosen.kind || word === chosen.choice
}

function unknownWord(
  what: string,
  word: string,
  allowed: readonly string[],
): { readonly ok: false; readonly reason: string } {
  const nearest = nearestWord(word, allowed)
  const meant =
    nearest === null ? `; allowed: ${allowed.join(', ')}` : `; did you mean "${nearest}"?`
  return { ok: false, reason: `"${word}" is no ${what}${meant}` }
}

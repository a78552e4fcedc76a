import { markSystem } from './mark-system.ts'
import { openTable } from './open-table.ts'
import { NO_FILTER, nextSort, readFilter, type TableFilter, writeFilter } from './table-filter.ts'

// The script of a page on a landscape: it sorts and filters what stands there.
function start(): void {
  const form = document.querySelector<HTMLFormElement>('#filter')
  const table = document.querySelector<HTMLTableElement>('#interfaces')
  const count = document.querySelector('#filter-count')
  if (form === null || table === null || count === null) return
  const { show, shown } = openTable(table, column => act({ sort: nextSort(filter.sort, column) }))
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
  let filter = readAddress()
  const draw = () => {
    const { rows, all } = show(filter)
    count.textContent = `${rows} of ${all} ${all === 1 ? 'interface' : 'interfaces'} shown`
    markSystem(filter.system)
  }
  const fill = () => {
    for (const field of fields) field.value = fieldValue(field, filter)
    draw()
  }
  function act(change: Partial<TableFilter>): void {
    filter = { ...filter, ...change }
    draw()
    history.replaceState(null, '', `#${writeFilter(filter)}`)
  }
  form.addEventListener('input', () => act(readFields(fields)))
  form.addEventListener('submit', event => event.preventDefault())
  document.getElementById('filter-clear')?.addEventListener('click', () => {
    act(NO_FILTER)
    fill()
  })
  window.addEventListener('hashchange', () => {
    openTarget()
    if (!isState(location.hash)) return
    filter = readAddress()
    fill()
  })
  form.hidden = false
  fill()
  openTarget()
  // For scripts.
  Object.assign(globalThis, { integrationAdvisor: { shown } })
}

const readAddress = (): TableFilter =>
  readFilter(isState(location.hash) ? location.hash.slice(1) : '')

/** An address may also lead to a place in the page. */
const isState = (hash: string): boolean => hash.length < 2 || hash.includes('=')

/** Where the address leads to what is folded, it is opened. */
function openTarget(): void {
  const target = isState(location.hash) ? null : document.getElementById(location.hash.slice(1))
  const folded = target?.closest('details')
  if (!folded) return
  folded.open = true
  folded.querySelector('summary')?.focus()
  folded.scrollIntoView()
}

type Field = HTMLInputElement | HTMLSelectElement

function fieldValue(field: Field, { text, system, words }: TableFilter): string {
  const { column } = field.dataset
  if (column !== undefined) return words[column] ?? ''
  return field.id === 'filter-text' ? text : system
}

function readFields(fields: readonly Field[]): Pick<TableFilter, 'text' | 'system' | 'words'> {
  const valueAt = (id: string) => fields.find(field => field.id === id)?.value ?? ''
  const words = fields.flatMap(({ dataset: { column }, value }) =>
    column === undefined || value === '' ? [] : [[column, value] as const],
  )
  return {
    text: valueAt('filter-text'),
    system: valueAt('filter-system'),
    words: Object.fromEntries(words),
  }
}

start()

import {
  isShown,
  sortRows,
  type TableFilter,
  type TableRow,
  type TableSort,
} from './table-filter.ts'

/** A table that a script has taken over. */
export interface OpenTable {
  /** Shows it as a filter says; returns how many of its rows are shown. */
  readonly show: (filter: TableFilter) => { readonly rows: number; readonly all: number }
  /** The names that are shown, in their order. */
  readonly shown: () => readonly string[]
}

/** Makes the titles of a table buttons that sort it. */
export function openTable(table: HTMLTableElement, sort: (column: number) => void): OpenTable {
  const body = table.tBodies[0]
  const elements = [...(body?.rows ?? [])]
  const rows = elements.map(readRow)
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])]
  for (const [column, title] of titles.entries()) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = title.textContent
    button.addEventListener('click', () => sort(column))
    title.replaceChildren(button)
  }
  return {
    show: filter => {
      const order = sortRows(rows, filter.sort)
      body?.append(...order.flatMap(number => elements[number] ?? []))
      let count = 0
      for (const [number, row] of rows.entries()) {
        const element = elements[number]
        const is = isShown(row, filter)
        if (element) element.hidden = !is
        if (is) count += 1
      }
      markSorted(titles, filter.sort)
      return { rows: count, all: rows.length }
    },
    shown: () =>
      [...(body?.rows ?? [])]
        .filter(({ hidden }) => !hidden)
        .map(row => row.cells[0]?.firstElementChild?.textContent ?? ''),
  }
}

function readRow(row: HTMLTableRowElement): TableRow {
  const { systems = '', words = '' } = row.dataset
  return {
    text: `${row.textContent} ${words}`,
    systems: systems.split(' '),
    cells: [...row.cells].map(({ dataset: { word }, textContent }) =>
      (word ?? textContent ?? '').split('|'),
    ),
  }
}

function markSorted(titles: readonly HTMLTableCellElement[], sort: TableSort | null): void {
  for (const [column, title] of titles.entries())
    if (sort?.column === column)
      title.setAttribute('aria-sort', sort.isDown ? 'descending' : 'ascending')
    else title.removeAttribute('aria-sort')
}

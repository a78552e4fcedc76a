import { expect, test } from 'vitest'
import {
  isShown,
  NO_FILTER,
  nextSort,
  readFilter,
  sortRows,
  type TableFilter,
  type TableRow,
  writeFilter,
} from '../../../src/page/landscape/table-filter.ts'

const rows: readonly TableRow[] = [
  {
    text: 'Prices ERP Shop',
    systems: ['0', '1'],
    cells: [['Prices'], ['push'], ['broker', 'hub']],
  },
  { text: 'Orders Shop ERP', systems: ['1', '0'], cells: [['Orders'], ['pull'], ['hub']] },
  { text: 'Orders 10 Till', systems: ['2'], cells: [['Orders 10'], ['push'], ['direct']] },
  { text: 'Orders 9 Till', systems: ['2'], cells: [['Orders 9'], ['push'], ['direct']] },
]
const numbersOf = (filter: Partial<TableFilter>) =>
  rows.flatMap((row, number) => (isShown(row, { ...NO_FILTER, ...filter }) ? [number] : []))

test.each<[Partial<TableFilter>, readonly number[]]>([
  [{}, [0, 1, 2, 3]],
  [{ text: ' erp ' }, [0, 1]],
  [{ system: '1' }, [0, 1]],
  [{ words: { 1: 'push' } }, [0, 2, 3]],
  [{ words: { 2: 'hub' } }, [0, 1]],
  [{ words: { 1: 'push', 2: 'hub' } }, [0]],
  [{ words: { 7: 'push' } }, []],
  [{ text: 'till', system: '0' }, []],
])('%o shows %o', (filter, shown) => {
  expect(numbersOf(filter)).toEqual(shown)
})

test('numbers in names are counted, and rows alike stay in their order', () => {
  expect(sortRows(rows, { column: 0, isDown: false })).toEqual([1, 3, 2, 0])
  expect(sortRows(rows, { column: 1, isDown: false })).toEqual([1, 0, 2, 3])
  expect(sortRows(rows, { column: 1, isDown: true })).toEqual([0, 2, 3, 1])
  expect(sortRows(rows, null)).toEqual([0, 1, 2, 3])
})

test('a title is pressed for up, for down and for how it was written', () => {
  const up = nextSort(null, 2)
  expect(up).toEqual({ column: 2, isDown: false })
  expect(nextSort(up, 2)).toEqual({ column: 2, isDown: true })
  expect(nextSort(nextSort(up, 2), 2)).toBeNull()
  expect(nextSort(up, 1)).toEqual({ column: 1, isDown: false })
})

test('an address says what is shown', () => {
  const filter: TableFilter = {
    text: 'a & b=c #',
    system: '3',
    words: { 2: 'event backbone' },
    sort: { column: 4, isDown: true },
  }
  expect(readFilter(writeFilter(filter))).toEqual(filter)
  expect(writeFilter(NO_FILTER)).toBe('')
  expect(readFilter('')).toEqual(NO_FILTER)
  expect(readFilter('sort=x&other=1')).toEqual(NO_FILTER)
})

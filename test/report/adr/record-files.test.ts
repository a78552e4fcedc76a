import { expect, test } from 'vitest'
import { nextRecord, recordFiles } from '../../../src/report/adr/record-files.ts'

test('what begins with a number is a record', () => {
  const names = ['0004-a.md', 'README.md', '12_b.md', 'adr-0007-c.md', 'template.md', '9.md']
  expect(recordFiles(names).map(({ number, name }) => [number, name])).toEqual([
    [4, 'ADR-0004'],
    [12, 'ADR-12'],
    [7, 'ADR-0007'],
    [9, 'ADR-9'],
  ])
})

test.each([
  [[], 'Stock levels', '0001-stock-levels.md'],
  [['0009-a.md', '0003-b.md'], 'Stock', '0010-stock.md'],
  [['099-a.md'], 'Stock', '100-stock.md'],
  [['999-a.md'], 'Stock', '1000-stock.md'],
  [[], 'Größe & Maß: über/alles ../..', '0001-groesse-mass-ueber-alles.md'],
  [[], '在庫', '0001-在庫.md'],
  [[], '../\u202e', '0001-decision.md'],
  [[], 'word '.repeat(40), '0001-word-word-word-word-word-word-word-word-word-word-word-word.md'],
  [[], 'x'.repeat(90), `0001-${'x'.repeat(60)}.md`],
])('after %j a record on "%s" is %s', (names, title, file) => {
  expect(nextRecord(recordFiles(names), title).file).toBe(file)
})

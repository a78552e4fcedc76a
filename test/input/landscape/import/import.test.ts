import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileBuiltIn } from '../../../../src/build/compile-built-in.ts'
import { importBackstage } from '../../../../src/input/landscape/import/import-backstage.ts'
import { importList } from '../../../../src/input/landscape/import/import-list.ts'
import {
  NO_COLUMNS,
  parseColumns,
  unknownTitles,
} from '../../../../src/input/landscape/import/parse-columns.ts'
import { readTable } from '../../../../src/input/landscape/import/read-table.ts'
import { parseLandscape } from '../../../../src/input/landscape/parse-landscape.ts'
import { writeLandscape } from '../../../../src/write/write-landscape.ts'

const FOLDER = 'test/fixtures/landscape-import'
const catalogue = compileBuiltIn('patterns')
const { questions } = catalogue

const read = (name: string) => ({ file: name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') })
const list = (text: string) =>
  importList({ file: 'a.csv', text }, { mapping: NO_COLUMNS, questions })
const codesOf = ({ remarks }: { remarks: readonly { code: string; line: number | null }[] }) =>
  remarks.map(({ code, line }) => [code, line])

describe('a Backstage catalogue', () => {
  const imported = importBackstage([read('backstage.yaml')])

  test('gives an interface for each API and each dependency that joins two systems', () => {
    expect(imported.interfaces.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['artist-lookup', 'artist-lookup', ['www-artist']],
      ['wayback-archive', 'wayback-archive', ['wayback-search']],
      ['artists-db to artist-lookup', 'artists-db', ['artist-lookup']],
    ])
  })

  test('gives owners, and the one kind that it is sure of', () => {
    expect(imported.systems).toContainEqual({
      name: 'artists-db',
      owner: 'team-a',
      kind: 'data-store',
    })
    expect(imported.systems.filter(({ kind }) => kind !== null)).toHaveLength(1)
  })

  test('counts what joins nothing', () => {
    expect(codesOf(imported)).toEqual([
      ['api-without-consumer', 21],
      ['api-without-consumer', 26],
      ['api-without-consumer', 26],
      ['api-without-consumer', 26],
      ['entity-without-link', 26],
      ['entity-without-link', 31],
    ])
  })

  const entity = (name: string, spec: string, type = 'service') =>
    `kind: Component\nmetadata: { name: ${name} }\nspec: { type: ${type}, ${spec} }`
  const catalogue = (...entities: readonly string[]) =>
    importBackstage([{ file: 'b.yaml', text: entities.join('\n---\n') }])
  const linksOf = ({ interfaces }: ReturnType<typeof catalogue>) =>
    interfaces.map(({ name, from, to }) => [name, from, ...to])

  test('leaves placeholders of templates out', () => {
    const found = catalogue(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as the templates of Backstage have it
      entity('"${{ values.name }}"', 'providesApis: [a]'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as the templates of Backstage have it
      entity('shop', 'dependsOn: ["component:${{ values.db }}", "component:erp"]'),
      entity('erp', 'consumesApis: ["{{ cookiecutter.api }}"]'),
    )
    expect(linksOf(found)).toEqual([['erp to shop', 'erp', 'shop']])
    expect(codesOf(found)).toEqual([
      ['placeholder-left-out', 1],
      ['placeholder-left-out', 5],
      ['placeholder-left-out', 9],
    ])
  })

  test('takes what several documents say of an entity together', () => {
    const found = catalogue(
      entity('web', 'consumesApis: [c, c]'),
      entity('web', 'consumesApis: [c], dependsOn: [component:queue, component:queue], owner: x'),
      entity('queue', 'providesApis: [c]'),
    )
    expect(linksOf(found)).toEqual([['c', 'queue', 'web']])
    expect(found.systems).toContainEqual({ name: 'web', owner: 'x', kind: null })
    expect(codesOf(found)).toEqual([['entity-twice', 5]])
  })

  test('reads a dependency from either end, and once', () => {
    const found = catalogue(
      entity('db', 'dependencyOf: [component:shop, component:gone, component:lib]'),
      entity('shop', 'dependsOn: [component:db]'),
      entity('lib', 'dependencyOf: [component:shop]', 'library'),
    )
    expect(linksOf(found)).toEqual([
      ['db to shop', 'db', 'shop'],
      ['db to gone', 'db', 'gone'],
    ])
    expect(codesOf(found)).toEqual([
      ['reference-unknown', 1],
      ['library-left-out', 1],
    ])
  })

  test('names documents that are no entity', () => {
    const found = catalogue('kind: Component\nspec: {}', '[a, b]', entity('a', 'dependsOn: [b]'))
    expect(codesOf(found).filter(([code]) => code === 'entity-unnamed')).toEqual([
      ['entity-unnamed', 1],
      ['entity-unnamed', 4],
    ])
  })

  test('tells the line at which a document is no valid YAML', () => {
    const found = catalogue(entity('a', 'dependsOn: [b]'), 'kind: Component\nmetadata: { name: [')
    expect(codesOf(found)).toContainEqual(['entity-unreadable', 6])
  })

  test('says what it cannot use, and leaves libraries out', () => {
    const text = `kind: Component
metadata: { name: shop }
spec: { type: service, consumesApis: [gone], dependsOn: [component:lib, resource:bus, resource:bus] }
---
kind: Component
metadata: { name: lib }
spec: { type: library, dependsOn: [component:shop] }
---
kind: [`
    const found = importBackstage([{ file: 'b.yaml', text }])
    expect(found.interfaces.map(({ name }) => name)).toEqual(['bus to shop'])
    expect(
      codesOf(found)
        .map(([code]) => code)
        .toSorted(),
    ).toEqual([
      'api-without-provider',
      'entity-unreadable',
      'library-left-out',
      'reference-unknown',
    ])
  })
})

describe('a list', () => {
  test('of a public project reads by a mapping of its columns', () => {
    const mapping = parseColumns(read('online-boutique-columns.yaml'), questions)
    if (!mapping.ok) throw new Error(JSON.stringify(mapping.findings))
    const imported = importList(read('online-boutique.csv'), { mapping: mapping.value, questions })
    expect(imported.interfaces).toHaveLength(16)
    expect(imported.systems).toHaveLength(12)
    expect(imported.interfaces[0]).toMatchObject({ from: 'adservice', to: ['frontend'] })
    expect(imported.remarks).toMatchObject([{ code: 'column-unused', value: 'Protocol' }])
  })

  test('reads by the titles that such lists have, with several in a cell', () => {
    const { interfaces, systems } = list(
      'Interface;Source System;Target System;Business Object;Via;Purpose;From owner\nOrders;Shop;ERP|CRM;orders;Bus;command|announce;Digital\n',
    )
    expect(interfaces).toEqual([
      {
        ...{ name: 'Orders', description: null, from: 'Shop', to: ['ERP', 'CRM'] },
        ...{ data: ['orders'], over: 'Bus', answers: { purpose: ['command', 'announce'] } },
      },
    ])
    expect(systems[0]).toEqual({ name: 'Shop', owner: 'Digital', kind: null })
  })

  test.each([
    ['From,To\nA,\n', 'row-without-end', 2],
    ['From,To\nA,A\n', 'row-to-itself', 2],
    ['From,To,data-freshness\nA,B,sometimes\n', 'value-unknown', 2],
    ['From,To,to-kind\nA,B,monster\n', 'value-unknown', 2],
    ['From\nA\n', 'column-missing', 1],
    ['From,To\n"A,B\n', 'list-unreadable', 2],
    ['From,To,Source\nA,B,C\n', 'column-twice', 1],
    ['From,To\nA,B\n\n"A,B\nC,D\n', 'list-unreadable', 4],
    ['From,To\nA,B\nA "q" z,C\nD,E\n', 'quote-stray', 3],
    ['From,To\nA,B\n"q" z,C\nD,E\n', 'quote-stray', 3],
    ['From,To\nA,B\nA,B,C,\n', 'cell-surplus', 3],
    ['From,To\nA,B\nC,D\nA,B\n', 'row-twice', 4],
    ['From;To\nA;"B;C"\n', 'cell-split', 2],
    ['From,To,Data\nA,B,"c\nd"\n', 'cell-split', 2],
    ['From,To\nA,"B, C"\n', 'cell-whole', 2],
    ['From,To\nA;B,C\n', 'cell-whole', 2],
    ['From,To,\nA,B,x\n', 'column-unused', null],
  ])('%j: %s', (text, code, line) => {
    expect(codesOf(list(text))).toEqual([[code, line]])
  })

  test('a quote within a cell costs no row, and is a letter', () => {
    const { interfaces } = list('From,To\nA "q" z,C\n"D",E\n "F" , G\n')
    expect(interfaces.map(({ from, to }) => [from, ...to])).toEqual([
      ['A "q" z', 'C'],
      ['D', 'E'],
      ['F', 'G'],
    ])
  })

  test.each(['\n', '\r\n', '\r'])('lines are told as an editor counts them, with %j', end => {
    const text = ['From,To,Data', 'A,B,"x', 'y"', '', 'A,A,', '"C', '",C,'].join(end)
    expect(codesOf(list(text))).toContainEqual(['row-to-itself', 5])
    expect(codesOf(list(text))).toContainEqual(['row-to-itself', 6])
  })

  test('a sender among its own receivers is told, and the others stay', () => {
    const found = list('From,To\nA,A;B\n')
    expect(found.interfaces.map(({ to }) => to)).toEqual([['B']])
    expect(codesOf(found)).toContainEqual(['row-to-itself', 2])
  })

  test('an empty column without a title is nothing to tell', () => {
    expect(list('From,To,\nA,B,\n').remarks).toEqual([])
  })

  test('what says that nothing is known is no value', () => {
    const { interfaces } = list('From,To,Data,data-freshness\nA,B,n/a,?\nA,C,-,tbd\n')
    expect(interfaces.map(({ data, answers }) => [data, answers])).toEqual([
      [[], {}],
      [[], {}],
    ])
  })

  test('a name that is there twice gets a number', () => {
    const { interfaces } = list('From,To\nA,B\nA,B\n')
    expect(interfaces.map(({ name }) => name)).toEqual(['A to B', 'A to B (2)'])
  })
})

test('a mapping is checked with the places of its faults', () => {
  const text = 'columns:\n  Often: data-freshnes\n  Who: { means: sender }\n  Else: 3\n'
  const { findings } = parseColumns({ file: 'c.yaml', text }, questions)
  expect(findings.map(({ code, place }) => `${place.line} ${code}`)).toEqual([
    '2 column-meaning-unknown',
    '3 column-meaning-unknown',
    '4 value-wrong-type',
  ])
})

test('every cell of a list is in the landscape, or is told', () => {
  const cell = fc.oneof(
    fc.constantFrom('A', 'B', '', 'C;D', 'E, F', '"', 'a "q" b', '"G"', '"H', 'I\nJ', '-'),
    fc.string({ maxLength: 4 }),
  )
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
  fc.assert(
    fc.property(rows, rows => {
      const text = `From,To\n${rows.map(row => row.join(',')).join('\n')}\n`
      const { interfaces, remarks } = list(text)
      const read = readTable(text)
      expect(remarks.some(({ code }) => code === 'list-unreadable')).toBe(!read.ok)
      if (!read.ok) return
      const said = JSON.stringify([interfaces, remarks.map(({ value }) => value)])
      const rowless = new Set(codesOf({ remarks }).map(([code, line]) => `${code} ${line}`))
      const cells = read.rows
        .slice(1)
        .filter(({ line }) => !rowless.has(`row-without-end ${line}`))
        .flatMap(({ cells }) => cells.flatMap(cell => cell.split(/[;|\n]/)))
        .map(each => each.trim())
        .filter(each => !/^(-+|\?+|n\/?a|tbd|unknown)?$/i.test(each))
      for (const each of cells) expect(said).toContain(JSON.stringify(each).slice(1, -1))
    }),
    { numRuns: 200 },
  )
})

test.each([
  [
    'columns: { Takt: { means: data-freshness, values: { daily: 1dd, hourly: 1h; ?, now: often } } }',
    ['1 quantity-wrong', '1 option-unknown'],
  ],
  [
    'columns: { Art: { means: to-kind, values: { ERP: bougth-product, 7: bought-product } } }',
    ['1 option-unknown'],
  ],
  ['columns: { Wer: { means: from, values: { x: anything } } }', []],
  ['landscape: a\ncolumn: { Wer: from }', ['2 text-is-no-columns']],
  ['a: b\nc: [d]', ['1 text-is-no-columns']],
  ['[from, to]', ['1 text-is-no-columns']],
  ['columns: [from, to]', ['1 value-wrong-type']],
])('of the mapping %j is told: %j', (text, codes) => {
  const { findings } = parseColumns({ file: 'c.yaml', text }, questions)
  expect(findings.map(({ code, place }) => `${place.line} ${code}`)).toEqual(codes)
})

test('a title of a mapping that no list has is told at its place, with what is near', () => {
  const text = 'columns:\n  Quele: from\n  Ziel: to\n'
  const mapping = parseColumns({ file: 'c.yaml', text }, questions)
  const found = mapping.ok ? unknownTitles(mapping.value, ['Quelle', 'ziel']) : []
  expect(found.map(({ code, place, facts }) => [code, place.line, facts.nearest])).toEqual([
    ['column-unknown', 2, 'Quelle'],
  ])
})

test('whatever a list says, what is written of it is a landscape', () => {
  const cell = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('A', 'B', '007', 'no: [', '# x'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), rows => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
      const lines = rows.map(row => row.map(quoted).join(','))
      const imported = list(`From,To,Data\n${lines.join('\n')}\n`)
      if (imported.interfaces.length === 0) return
      const text = writeLandscape({ name: 'a', ...imported }, null)
      const parsed = parseLandscape({ file: 'a.yaml', text }, { catalogue })
      expect(parsed.ok ? [] : parsed.findings).toEqual([])
    }),
    { numRuns: 100 },
  )
})

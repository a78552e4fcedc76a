import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileBuiltIn } from '../../../src/build/compile-built-in.ts'
import { parseLandscape } from '../../../src/input/landscape/parse-landscape.ts'
import type { LoadProfile } from '../../../src/input/requirements/parse-profile.ts'
import type { Landscape } from '../../../src/model/landscape.ts'
import { expectedMarks } from '../../helpers/expected-marks.ts'

const FOLDER = 'test/fixtures/landscape'
const catalogue = compileBuiltIn('patterns')

const FILES = new Map(
  Object.entries({
    'orders.yaml': 'name: Orders\nfrom: Shop\nto: ERP\nanswers: { purpose: command }',
    'two.yaml': 'name: One\nfrom: Shop\nto: ERP\n---\nname: Two\nfrom: ERP\nto: Shop',
    'ends.yaml': 'name: One\nfrom: Shp\nto: ERP\n---\nname: Two\nfrom: ERP\nto: [Shop, ERP]',
    'faulty.yaml': 'name: One\nfrom: Shop\nto: ERP\nanswers: { purpose: no }',
    'faulty-profile.yaml': 'answers: { nonsense: 1 }',
    'profile.yaml': 'answers: { landscape-size: up-to-3 }\nsystems: { ERP: { owner: Finance } }',
  }),
)
const load: LoadProfile = path => {
  const text = FILES.get(path)
  return text === undefined
    ? { ok: false, code: 'file-missing', file: path }
    : { ok: true, file: path, text }
}

const parse = (text: string) => parseLandscape({ file: 'a.yaml', text }, { catalogue, load })

function good(text: string): Landscape {
  const parsed = parse(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value
}

describe('each fixture gives the findings that its marks expect, and no others', () => {
  test.each(readdirSync(FOLDER))('%s', file => {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
    const found = parse(text).findings.map(({ code, place }) => `${place.line} ${code}`)
    const expected = expectedMarks(text).map(({ code, line }) => `${line} ${code}`)
    expect(found.sort()).toEqual([...expected].sort())
  })
})

describe('a landscape', () => {
  const landscape = good(readFileSync(`${FOLDER}/good.yaml`, 'utf8'))
  const answers = landscape.interfaces.map(({ exchanges: [first] }) => first?.answers)

  test('has its systems with owners and kinds', () => {
    expect(landscape.systems[0]).toEqual({
      name: 'ERP',
      owner: 'Finance',
      kinds: ['bought-product'],
    })
    expect(landscape.systems.map(({ name }) => name)).toEqual([
      'ERP',
      'Shop',
      'Warehouse',
      'Ledger',
    ])
  })

  test('names an interface by its ends and its data where nobody has', () => {
    expect(landscape.interfaces.map(({ name }) => name)).toEqual([
      'ERP to Shop, Warehouse (products)',
      'Orders',
      'Stock',
      'ERP to Ledger (products)',
    ])
  })

  test('joins every pair of systems that an exchange joins', () => {
    expect(landscape.interfaces.map(({ links }) => links.length)).toEqual([2, 1, 2, 1])
  })

  test('gives facts of its systems to the exchanges, and what they belong to', () => {
    expect(answers[0]?.['source-kind']?.options).toEqual(['bought-product'])
    expect(answers[0]?.['source-ways']?.options).toEqual(['answers-queries'])
    expect(answers[1]?.['receiver-kind']?.options).toEqual(['bought-product'])
    expect(landscape.interfaces[0]?.exchanges[0]?.platforms).toEqual(['sap'])
  })

  test.each([
    [0, 'landscape-size', ['4-to-7']],
    [0, 'consumer-count', ['two-three']],
    [0, 'sender-count', ['one']],
    [0, 'middle-layer', ['runs-already']],
    [1, 'consumer-count', ['one']],
    [2, 'consumer-count', undefined],
  ])('derives of interface %i: %s', (index, question, options) => {
    expect(answers[index]?.[question]?.options).toEqual(options)
  })

  test('says of a derived answer that it is derived', () => {
    expect(answers[0]?.['landscape-size']?.origin).toEqual({ kind: 'derived' })
    expect(answers[0]?.['middle-layer']?.unsure).toContain('mandated')
  })
})

test('without systems of its own a landscape has those of its interfaces', () => {
  const { systems } = good(
    'landscape: a\ninterfaces: [{ from: A, to: [B, C] }, { from: C, to: A }]',
  )
  expect(systems.map(({ name }) => name)).toEqual(['A', 'B', 'C'])
})

test('what a file says stays, and says what the landscape would', () => {
  const text =
    'landscape: a\nprofile: profile.yaml\ninterfaces: [{ from: A, to: [B, C] }, { from: C, to: D }]'
  const size = good(text).interfaces[0]?.exchanges[0]?.answers['landscape-size']
  expect(size?.options).toEqual(['up-to-3'])
  expect(size?.overrides?.origin).toEqual({ kind: 'derived' })
})

test('an interface may stand in a file of its own, with one document or several', () => {
  const text = 'landscape: a\ninterfaces: [{ file: orders.yaml, data: orders }, { file: two.yaml }]'
  const { interfaces } = good(text)
  expect(interfaces.map(({ name, data }) => [name, data])).toEqual([
    ['Orders', ['orders']],
    ['One', []],
    ['Two', []],
  ])
})

test('a fault in a file of an interface is placed there', () => {
  const { findings } = parse('landscape: a\ninterfaces: [{ file: faulty.yaml }]')
  expect(findings.map(({ code, place }) => [code, place.file])).toEqual([
    ['option-unknown', 'faulty.yaml'],
  ])
})

test('the ends of an interface are placed in its own file', () => {
  const { findings } = parse(
    'landscape: a\nsystems: [ERP, Shop]\ninterfaces: [{ file: ends.yaml }]',
  )
  expect(findings.map(({ code, place, facts }) => [code, place, facts.nearest])).toEqual([
    ['system-unknown', { file: 'ends.yaml', line: 2, column: 7, length: 3 }, 'Shop'],
    ['interface-to-itself', { file: 'ends.yaml', line: 7, column: 12, length: 3 }, undefined],
  ])
})

test('a fault that two ways lead to is told once', () => {
  const text =
    'landscape: ""\nextends: faulty-profile.yaml\nprofile: faulty-profile.yaml\ninterfaces: [{ from: A, to: B }]'
  const codes = parse(text).findings.map(({ code }) => code)
  expect(codes).toEqual(['value-empty', 'profile-twice', 'question-unknown'])
})

test('a mapping in place of a name is a fault, whatever its keys', () => {
  const parsed = parse('landscape: a\ninterfaces: [{ from: A, to: { toString: "" } }]')
  expect(parsed.ok).toBe(false)
})

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (data, tail) => {
      parse(`landscape: a\ninterfaces: ${data}\nsystems: ${data}`)
      parse(`landscape: a\ninterfaces: [{ from: ${tail}, to: ${data} }]`)
    }),
    { numRuns: 100 },
  )
})

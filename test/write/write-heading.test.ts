import { expect, test } from 'vitest'
import {
  parseRequirements,
  type SourceText,
} from '../../src/input/requirements/parse-requirements.ts'
import { type Heading, writeHeading, writeNewRequirements } from '../../src/write/write-heading.ts'
import { smallCatalogue } from '../helpers/small-catalogue.ts'

const HEADING = 'name: n\nfrom: a\nto: b\n'

interface Where {
  readonly document?: number
  readonly flow?: string
  readonly syntax?: SourceText['syntax']
}

function head(text: string, heading: Partial<Heading>, where: Where = {}): string {
  const { document = 1, flow = null, syntax = 'yaml' } = where
  return writeHeading({ file: 'a.yaml', text, syntax }, { document, flow }, heading)
}

function findings(text: string) {
  const source = { file: 'a.yaml', text, syntax: 'yaml' } as const
  const load = () => ({ ok: false, code: 'file-missing', file: '' }) as const
  const documents = parseRequirements(source, { catalogue: smallCatalogue(), load })
  return documents.flatMap(({ parsed }) => parsed.findings)
}

test('what the company runs stays as it was written', () => {
  const own = 'platforms: [sap]  # since 2019\n'
  expect(head(`${HEADING}${own}`, { name: 'm' })).toBe(
    `${HEADING.replace('name: n', 'name: m')}${own}`,
  )
})

test('a new file holds what is known', () => {
  const text = writeNewRequirements({ name: 'SAP: orders, all', from: '5', to: ['x', 'a, b'] })
  expect(text.split('\n').slice(2)).toEqual([
    'name: "SAP: orders, all"',
    'from: "5"',
    'to: [x, "a, b"]',
    'answers:',
    '',
  ])
  expect(text.split('\n').slice(0, 2).join()).toMatch(/^# .*,# .*integration-advisor ask FILE$/)
  expect(findings(text)).toEqual([])
})

test('parts are added in their order, behind what the file begins with', () => {
  const text = writeNewRequirements({})
  const one = head(text, { from: 'SAP, old' })
  const two = head(one, { name: 'n: x', to: ['Shop'] })
  expect(two).toBe(text.replace('answers', 'name: "n: x"\nfrom: SAP, old\nto: [Shop]\nanswers'))
  expect(findings(two)).toEqual([])
  expect(head(two, { name: 'n: x', from: 'SAP, old', to: ['Shop'] })).toBe(two)
})

test.each([
  [{ name: 'x' }, 'name: n # c', 'name: x # c'],
  [{ to: ['x', 'y'] }, 'to:\n  - b # d\n', 'to: [x, y] # d\n'],
  [{ from: 'yes: #' }, 'from: |-\n  a\n', 'from: "yes: #"\n'],
])('%j', (heading, before, after) => {
  const text = 'name: n # c\nto:\n  - b # d\nfrom: |-\n  a\n\nanswers:\n'
  expect(head(text, heading)).toBe(text.replace(before, after))
})

test('what is said already stays as it is written', () => {
  const text = 'name: "n"\nfrom: &a a\nto: \'b\'\n'
  expect(head(text, { name: 'n', from: 'a', to: ['b'] })).toBe(text)
})

test('of a flow', () => {
  const text = `${HEADING}flows:\n  - name: f\n    answers: {}\n  - { name: g }\n`
  expect(head(text, { name: 'h', from: 'x' }, { flow: 'f' })).toBe(
    text.replace('name: f\n', 'name: h\n    from: x\n'),
  )
  expect(head(text, { name: 'h', to: ['x'] }, { flow: 'g' })).toBe(
    text.replace('name: g', 'name: h, to: [x]'),
  )
})

test('of empty JSON', () => {
  const heading = { name: 'n', from: 'a', to: ['b'] }
  const text = head('{}\n', heading)
  expect(text).toBe(`${JSON.stringify(heading)}\n`)
  expect(head('{}\n{}\n', heading, { syntax: 'ndjson', document: 2 })).toBe(
    `{}\n${JSON.stringify(heading)}\n`,
  )
})

test('an anchor of it means the same elsewhere', () => {
  expect(head('name: n\nfrom: &a SAP\nto: [*a, b]\n', { from: 'x' })).toBe(
    'name: n\nfrom: x\nto: [SAP, b]\n',
  )
})

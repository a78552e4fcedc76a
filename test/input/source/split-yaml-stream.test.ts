import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitDocuments } from '../../../src/input/source/split-documents.ts'
import { splitYamlStream } from '../../../src/input/source/split-yaml-stream.ts'

/** The documents of a text that comes in chunks of so many bytes. */
function split(text: string, size = 7) {
  const bytes = new TextEncoder().encode(text)
  // One buffer for all chunks, as a file is read.
  const buffer = new Uint8Array(size)
  function* chunks() {
    for (let at = 0; at < bytes.length; at += size) {
      const part = bytes.subarray(at, at + size)
      buffer.set(part)
      yield buffer.subarray(0, part.length)
    }
  }
  return Array.from(splitYamlStream(chunks()), ({ line, bytes }) => ({
    line,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  }))
}

/** The same, cut out of the whole text. */
const whole = (text: string) =>
  splitDocuments(text).map(({ offset, text: own }) => ({
    line: text.slice(0, offset).split('\n').length,
    text: own,
  }))

test.each([
  ['a: 1\n---\na: 2\n', [1, 2]],
  ['%YAML 1.2\n# one\n---\na: 1\n...\n# two\n---\na: 2\n# end\n', [1, 6]],
  ['a: |\n  ---\n  b\n---\na: 2', [1, 4]],
  ['a: |\n---\nb: 2', [1, 2]],
  ['a: "b\n---\nc"', [1, 2]],
  ['---not: one\n--- # one\nb: 2\n', [1, 2]],
  ['\n\n--- a\n---\tb\n---\r\nc\r\n', [1, 4, 5]],
  ['---\n---\n', [1, 2]],
  ['# nothing\n', [1]],
  ['', []],
])('%j has documents at lines %j', (text, lines) => {
  expect(split(text).map(({ line }) => line)).toEqual(lines)
  expect(split(text)).toEqual(whole(text))
})

test('a mark of byte order begins no content', () => {
  expect(split('\ufeff--- \na: 1\n---\nb').map(({ line }) => line)).toEqual([1, 3])
})

const LINES = [
  '---',
  '--- a',
  '---a',
  '...',
  '....',
  '... # x',
  ' ---',
  '# c',
  '%YAML 1.2',
  'a: 1',
  '',
  ' ',
  '\t',
  'ä: "ö',
] as const
const BREAKS = ['\n', '\r\n', '\r'] as const

test('a stream in chunks is cut as its whole text', () => {
  const line = fc.array(fc.constantFrom(...LINES), { maxLength: 12 })
  fc.assert(
    fc.property(
      line,
      fc.constantFrom(...BREAKS),
      fc.integer({ min: 1, max: 9 }),
      (lines, end, size) => {
        const text = lines.join(end)
        expect(split(text, size)).toEqual(whole(text))
      },
    ),
  )
})

test('of a document without an end no more is kept than a document may have', () => {
  const block = new TextEncoder().encode(`${'x'.repeat(65_535)}\n`)
  function* endless() {
    for (let count = 0; count < 400; count++) yield block
    yield new TextEncoder().encode('---\na: 1\n')
  }
  const [first, second] = [...splitYamlStream(endless())]
  expect(first?.bytes.length).toBeLessThan(9_000_000)
  expect(second?.line).toBe(401)
})

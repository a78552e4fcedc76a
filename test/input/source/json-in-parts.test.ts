import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readParts, writeParts } from '../../../src/input/source/json-in-parts.ts'

const KEYS = ['apart', 'beside', 'here', 'ü']
const APART = new Set(['apart', 'beside'])
const data = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom<unknown>(null, 1.5, true, '', 'a\n"ü€', '\ud83d\ude00'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value')),
  ),
})).value

test('what stands apart is read as what was written, in the order in which it stood', () => {
  fc.assert(
    fc.property(data, value => {
      const text = writeParts(value, APART)
      expect(text).toMatch(/^[\0-\x7f]*$/)
      expect(JSON.stringify(readParts(text))).toBe(JSON.stringify(value))
      expect(readParts(text)).toEqual(value)
      expect(structuredClone(readParts(text))).toEqual(value)
    }),
  )
})

test('what stands apart is parsed when it is asked for, once, and may be replaced', () => {
  const text = writeParts({ here: 1, apart: [2], beside: { here: [] } }, APART)
  const broken = text.replace('[2]', '[2}')
  const read = readParts<{ here: number; apart: unknown; beside: unknown }>(broken)
  expect(read.here).toBe(1)
  expect(read.beside).toBe(read.beside)
  expect(() => read.apart).toThrow(SyntaxError)
  read.apart = 3
  expect({ ...read }).toEqual({ here: 1, apart: 3, beside: { here: [] } })
})

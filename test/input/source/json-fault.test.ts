import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaultAt } from '../../../src/input/source/json-fault.ts'
import { locateNdjson } from '../../../src/input/source/locate-ndjson.ts'

test.each([
  ['{"a": x}', 6],
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['[1, 2', 5],
  ['[1, 2}', 5],
  ['{"a": "b\tc"}', 8],
  ['{"a": "b\\xc"}', 8],
  ['{"a": 01}', 7],
  ['{a: 1}', 1],
  ['{"a": 1} {', 9],
  ['"position 5', 11],
  ["{'a': 1}", 1],
  ['{"a": nul}', 6],
  ['  ', 0],
])('%s stops being JSON at %s', (text, at) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFaultAt(text)).toBe(at)
})

test('a place is found for every fault, and what stands before it is no fault by itself', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', 'true', ' ', '"', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), pieces => {
      const text = pieces.join('')
      try {
        JSON.parse(text)
      } catch {
        const at = jsonFaultAt(text)
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThanOrEqual(text.length)
        if (at > 0)
          expect(jsonFaultAt(text.slice(0, at))).toBeGreaterThanOrEqual(
            Math.min(at, text.slice(0, at).trimEnd().length),
          )
      }
    }),
  )
})

test('a fault in a line of NDJSON has its column', () => {
  const [, second] = locateNdjson('a.ndjson', '{"a": 1}\n{"position 5": x}\n')
  expect(second?.content.findings[0]?.place).toMatchObject({ line: 2, column: 16 })
})

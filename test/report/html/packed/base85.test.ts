import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBytes, writeBytes } from '../../../../src/report/html/packed/base85.ts'

test('what is read is what was written, in letters that mean nothing to a page', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), bytes => {
      const text = writeBytes(bytes)
      expect([...readBytes(text)]).toEqual([...bytes])
      expect(text).not.toMatch(/[<>&"'`\\\s]/)
    }),
  )
})

test.each([
  [[], ''],
  [[0], '00'],
  [[0, 0, 0, 0], '00000'],
  [[255, 255, 255, 255], '_NsC0'],
] as const)('%j is %j', (bytes, text) => {
  expect(writeBytes(Uint8Array.from(bytes))).toBe(text)
})

test('four bytes take five letters', () => {
  expect(writeBytes(new Uint8Array(4000)).length).toBe(5000)
})

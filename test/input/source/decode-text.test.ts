import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, LARGEST_STREAM } from '../../../src/input/source/decode-text.ts'

const utf8 = new TextEncoder()

test('a byte order mark is dropped', () => {
  expect(decodeText('a', new Uint8Array([0xef, 0xbb, 0xbf, 0x61]))).toMatchObject({
    ok: true,
    value: 'a',
  })
})

test.each([
  ['nothing', new Uint8Array(), 'text-empty 1:1'],
  ['blanks', utf8.encode(' \n\t\n'), 'text-empty 1:1'],
  ['a NUL', utf8.encode('a\nbc\0d'), 'text-has-nul 2:3'],
  ['Latin 1', new Uint8Array([0x61, 0x0a, 0x62, 0xe4, 0x62]), 'text-not-utf8 2:2'],
  ['a cut character', new Uint8Array([0x61, 0xc3]), 'text-not-utf8 1:2'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 'text-not-utf8 1:1'],
  ['too much', new Uint8Array(LARGEST_STREAM + 1), 'text-too-large 1:1'],
])('%s is refused', (_, bytes, expected) => {
  const [finding] = decodeText('a', bytes).findings
  const { line, column } = finding?.place ?? {}
  expect(`${finding?.code} ${line}:${column}`).toBe(expected)
})

test('no bytes whatever throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      const decoded = decodeText('a', bytes)
      expect(decoded.ok).toBe(decoded.findings.length === 0)
    }),
  )
})

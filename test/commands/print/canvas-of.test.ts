import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { canvasOf } from '../../../src/commands/print/canvas-of.ts'

test('every character has the width that the table gives it', async () => {
  const { widthOf } = await canvasOf(80, false)
  const characters = Array.from({ length: 0x3000 - 0x20 }, (_, at) =>
    String.fromCodePoint(0x20 + at),
  )
  const differing = characters.filter(character => widthOf(character) !== stringWidth(character))
  expect(differing).toEqual([])
})

test.each([
  ['plain', 5],
  ['●●○ →', 5],
  ['顧客', 4],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
])('"%s" takes %i columns', async (text, columns) => {
  expect((await canvasOf(80, false)).widthOf(text)).toBe(columns)
})

test('a word that is too long is broken', async () => {
  expect((await canvasOf(80, false)).wrap('abcdef', 4)).toEqual(['abcd', 'ef'])
})

test('tones are colours where there is colour', async () => {
  const [plain, coloured] = [await canvasOf(80, false), await canvasOf(80, true)]
  expect(plain.styles.bad('x')).toBe('x')
  expect(coloured.styles.bad('x')).toBe('\u001b[31mx\u001b[39m')
})

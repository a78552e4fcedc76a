import stringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import {
  createCanvas,
  decideColour,
  decideUnicode,
} from '../../../src/commands/print/create-canvas.ts'

test('every character has the width that the table gives it', async () => {
  const { widthOf } = await createCanvas(80, false, true)
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
  expect((await createCanvas(80, false, true)).widthOf(text)).toBe(columns)
})

test('a word that is too long is broken', async () => {
  expect((await createCanvas(80, false, true)).wrap('abcdef', 4)).toEqual(['abcd', 'ef'])
})

test('tones are colours where there is colour', async () => {
  const [plain, coloured] = [
    await createCanvas(80, false, true),
    await createCanvas(80, true, true),
  ]
  expect(plain.styles.bad('x')).toBe('x')
  expect(coloured.styles.bad('x')).toBe('\u001b[31mx\u001b[39m')
})

test.each([
  ['the stream can', null, {}, true, true],
  ['the stream cannot', null, {}, false, false],
  ['asked for', true, { NO_COLOR: '1' }, false, true],
  ['asked against', false, { FORCE_COLOR: '1' }, true, false],
  ['NO_COLOR before FORCE_COLOR', null, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ['an empty NO_COLOR says nothing', null, { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR on a pipe', null, { FORCE_COLOR: '' }, false, true],
  ['FORCE_COLOR=0', null, { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR before TERM', null, { FORCE_COLOR: '3', TERM: 'dumb' }, false, true],
  ['TERM=dumb', null, { TERM: 'dumb' }, true, false],
] as const)('%s', (_, asked, environment, can, expected) => {
  expect(decideColour(asked, environment, { hasColors: () => can })).toBe(expected)
})

const terminal = { isTerminal: () => true }

test.each([
  ['nothing is said', {}, true],
  ['UTF-8', { LANG: 'de_DE.UTF-8' }, true],
  ['another encoding', { LANG: 'de_DE.ISO-8859-1' }, false],
  ['LC_ALL before LANG', { LC_ALL: 'C', LANG: 'C.UTF-8' }, false],
  ['the console of Linux', { TERM: 'linux' }, false],
  ['the old console of Windows', { OS: 'Windows_NT' }, false],
  ['the terminal of Windows', { OS: 'Windows_NT', WT_SESSION: '1' }, true],
])('what a terminal shows beyond ASCII: %s', (_, environment, expected) => {
  expect(decideUnicode(environment, terminal)).toBe(expected)
})

test('what goes to no terminal is read elsewhere', () => {
  expect(decideUnicode({ LC_ALL: 'C' }, { isTerminal: () => false })).toBe(true)
})

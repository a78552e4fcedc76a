import { expect, test } from 'vitest'
import { pasteText } from '../../../src/interview/screen/paste-text.ts'
import { pressKey } from '../../../src/interview/screen/press-key.ts'
import {
  BACK,
  type Cursor,
  type ReadField,
  type Screen,
} from '../../../src/interview/screen/screen.ts'

const item = (id: string, markable: boolean) => ({ id, label: id, aside: '', help: '', markable })
const options: Screen = {
  title: '',
  aside: '',
  question: '',
  help: [],
  items: [item('a', true), item('b', true), item('c', true), item(':unknown', false)],
  field: null,
  foot: { long: [], short: '' },
  gives: 'Answer',
  keys: [
    { key: 'b', does: BACK, says: 'back' },
    { key: 'n', does: 'note', says: 'note' },
  ],
}
const read: ReadField = text => ({ ok: /^\d+m?$/.test(text), says: '' })
const figure: Screen = {
  ...options,
  items: [...options.items.slice(0, 3), item(':figure', false), item(':unknown', false)],
  field: { kind: 'figure', label: 'Figure', item: ':figure', hint: '', read },
}
const text: Screen = {
  ...options,
  field: {
    kind: 'text',
    label: 'Note',
    joint: ' ',
    read: typed => ({ ok: typed !== '', says: '' }),
  },
}
const start: Cursor = { active: 0, marked: [], typed: '', refused: false }

/** Presses keys one after the other, as a terminal would report them; a letter is typed into the line. */
function press(screen: Screen, keys: readonly string[], from: Cursor = start) {
  let cursor = from
  for (const key of keys) {
    const printable = key.length === 1
    const line = printable ? `${cursor.typed}${key}` : cursor.typed
    const pressed = pressKey(screen, cursor, { name: key, text: printable ? key : '', line })
    if ('reply' in pressed) return pressed.reply
    cursor = pressed.cursor
  }
  return cursor
}

test.each([
  ['down', ['down'], 1],
  ['up from the first is the last', ['up'], 3],
  ['down from the last is the first', ['up', 'down'], 0],
  ['end', ['end'], 3],
  ['home', ['end', 'home'], 0],
  ['a page down stops at the last', ['pagedown'], 3],
  ['a page up stops at the first', ['down', 'pageup'], 0],
] as const)('%s moves the cursor', (_, keys, active) => {
  expect(press(options, keys)).toEqual({ ...start, active })
})

test('where nothing is to be chosen, the same keys read on and back, and stop at the ends', () => {
  const page: Screen = { ...options, help: ['One. Two.', 'Three.'], items: [item('back', false)] }
  expect(press(page, ['down'])).toEqual({ ...start, read: 1 })
  expect(press(page, ['down', 'pagedown', 'down', 'down'])).toEqual({ ...start, read: 2 })
  expect(press(page, ['end', 'up'])).toEqual({ ...start, read: 1 })
  expect(press(page, ['up'])).toEqual({ ...start, read: 0 })
})

test('Enter chooses where the cursor is', () => {
  expect(press(options, ['down', 'return'])).toEqual({ kind: 'chosen', item: 'b' })
  expect(press(options, ['enter'])).toEqual({ kind: 'chosen', item: 'a' })
})

test('where items are ticked, Enter gives those that are, be they none', () => {
  const ticks: Screen = { ...options, gives: 'Ticked' }
  expect(press(ticks, ['return'])).toEqual({ kind: 'marked', items: [] })
  expect(press(ticks, [' ', 'down', 'return'])).toEqual({ kind: 'marked', items: ['a'] })
})

test('Space marks and takes the mark away; Enter answers with all that are marked, in their order', () => {
  expect(press(options, ['down', ' '])).toMatchObject({ marked: ['b'] })
  expect(press(options, ['down', ' ', ' '])).toMatchObject({ marked: [] })
  const marked = press(options, ['down', ' ', 'up', ' ', 'down', 'down', 'return'])
  expect(marked).toEqual({ kind: 'marked', items: ['a', 'b'] })
})

test('what cannot be marked is chosen in spite of marks, and Space leaves it alone', () => {
  expect(press(options, [' ', 'end', ' '])).toMatchObject({ marked: ['a'] })
  expect(press(options, [' ', 'end', 'return'])).toEqual({ kind: 'chosen', item: ':unknown' })
})

test('a key of the screen replies with where the person stood, in small and in capital letters', () => {
  const cursor = { ...start, active: 1 }
  expect(press(options, ['down', 'n'])).toEqual({ kind: 'pressed', does: 'note', cursor })
  expect(press(options, ['down', 'N'])).toEqual({ kind: 'pressed', does: 'note', cursor })
})

test('Escape goes back only where one can go back', () => {
  expect(press(options, ['escape'])).toEqual({ kind: 'pressed', does: BACK, cursor: start })
  const told = 'There is no way back from here.'
  expect(press({ ...options, keys: [] }, ['escape'])).toEqual({ ...start, told })
})

test.each([
  ['x', '"x" does nothing here'],
  ['3', '"3" does nothing here'],
  ['f5', 'This key does nothing here'],
])('the key %s is not just swallowed', (key, told) => {
  expect(press(options, [key])).toEqual({ ...start, told: expect.stringContaining(told) })
  expect(press(options, [key, 'down'])).toEqual({ ...start, active: 1 })
})

test('nor is Space where nothing can be marked', () => {
  expect(press(options, ['end', ' '])).toMatchObject({ told: 'The space bar marks nothing here.' })
})

test('a digit begins a figure in a field of its own, where every key is a character', () => {
  expect(press(figure, ['1', '5', 'm', 'return'])).toEqual({ kind: 'typed', text: '15m' })
  expect(press(figure, ['1', 'n', ' ', 'b'])).toMatchObject({ active: 3, typed: '1n b' })
  expect(press(figure, ['n'])).toMatchObject({ kind: 'pressed', does: 'note' })
})

test('the field is an item, too, and says what it takes where nothing is typed', () => {
  const to = ['down', 'down', 'down']
  expect(press(figure, [...to, 'b', 'n'])).toMatchObject({ active: 3, typed: 'bn' })
  expect(press(figure, [...to, 'return'])).toMatchObject({ active: 3, refused: true })
})

test('a figure that cannot be read is refused and stays; the next key takes the refusal away', () => {
  expect(press(figure, ['1', 'x', 'return'])).toMatchObject({ typed: '1x', refused: true })
  expect(press(figure, ['1', 'x', 'return', 'y'])).toMatchObject({ typed: '1xy', refused: false })
})

test('what changes the line that is typed, as Ctrl-U does, is no command', () => {
  const typed: Cursor = { ...start, active: 3, typed: '5 min', refused: true }
  const erased = pressKey(figure, typed, { name: 'u', text: '', line: '' })
  expect(erased).toEqual({ cursor: { ...typed, typed: '', refused: false } })
  expect(pressKey(options, start, { name: 'u', text: '', line: '' })).toMatchObject({
    cursor: { told: expect.stringContaining('does nothing here') },
  })
})

test('moving the cursor keeps what was typed, and Enter gives what it is on', () => {
  expect(press(figure, ['1', 'down'])).toMatchObject({ active: 4, typed: '1' })
  expect(press(figure, ['1', 'down', 'return'])).toEqual({ kind: 'chosen', item: ':unknown' })
  expect(press(figure, ['1', 'down', '2'])).toMatchObject({ active: 3, typed: '2' })
  expect(press(text, ['n', 'down'])).toMatchObject({ active: 1, typed: 'n' })
})

test('in a text every key is text, and typing goes back to the item that takes it', () => {
  expect(press(text, ['n', ' ', '1', 'return'])).toEqual({ kind: 'typed', text: 'n 1' })
  expect(press(text, ['n', 'down', 'o'])).toMatchObject({ active: 0, typed: 'no' })
  expect(press(text, ['n', 'down', 'return'])).toEqual({ kind: 'chosen', item: 'b' })
  expect(press(text, ['return'])).toMatchObject({ refused: true })
})

test.each([
  [' ', 'first line\r\nsecond\n', 'first line second'],
  [', ', 'Shop\nWarehouse,\n\n  Billing', 'Shop, Warehouse, Billing'],
  [', ', 'Shop, Warehouse', 'Shop, Warehouse'],
])('a pasted text goes in whole, with %j between its lines', (joint, pasted, typed) => {
  const screen: Screen = {
    ...text,
    field: text.field && ({ ...text.field, joint } as Screen['field']),
  }
  expect(pasteText(screen, start, pasted)).toMatchObject({ active: 0, typed })
})

test('a pasted text goes into the field of a figure, and nowhere else', () => {
  expect(pasteText(figure, start, '15 min\n')).toMatchObject({ active: 3, typed: '15 min' })
  expect(pasteText(options, start, 'n\nb')).toEqual({
    ...start,
    told: 'Pasted text has no place here.',
  })
})

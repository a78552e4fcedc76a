import type { Reply } from './prompter.ts'
import { BACK, type Cursor, isNumbered, type Screen } from './screen.ts'

/** A key as the terminal reports it, and the line of text that is being typed with it in place. */
export interface KeyPress {
  readonly name: string
  readonly text: string
  readonly line: string
}

/** What a key does on a screen: it moves the cursor, or replies. */
export type Pressed = { readonly cursor: Cursor } | { readonly reply: Reply }

/** Pure: the same screen, cursor and key do the same. */
export function pressKey(screen: Screen, cursor: Cursor, key: KeyPress): Pressed {
  const step = STEPS[key.name]
  if (step) return { cursor: moveTo(screen, cursor, step(cursor.active, screen.items.length)) }
  if (key.name === 'return' || key.name === 'enter') return submit(screen, cursor)
  if (key.name === 'escape') return stepBack(screen, cursor)
  return takesText(screen, cursor, key)
    ? type(screen, cursor, key.line)
    : command(screen, cursor, key.text)
}

const STEPS: Readonly<Record<string, (active: number, count: number) => number>> = {
  up: (active, count) => (active + count - 1) % count,
  down: (active, count) => (active + 1) % count,
  home: () => 0,
  end: (_, count) => count - 1,
  pageup: active => Math.max(0, active - PAGE),
  pagedown: (active, count) => Math.min(count - 1, active + PAGE),
  tab: (active, count) => (active + 1) % count,
}

const PAGE = 5

/** A quantity replaces an item: moving on drops it. */
function moveTo({ field }: Screen, cursor: Cursor, active: number): Cursor {
  const typed = field?.kind === 'quantity' ? '' : cursor.typed
  return { ...cursor, active, typed, refused: false }
}

function submit(screen: Screen, cursor: Cursor): Pressed {
  const { field, items } = screen
  const item = items[cursor.active]
  if (field && (field.kind === 'text' ? cursor.active === 0 : cursor.typed !== '')) {
    const text = cursor.typed.trim()
    return field.read(text).ok
      ? { reply: { kind: 'typed', text } }
      : { cursor: { ...cursor, refused: true } }
  }
  if (screen.gives === 'Ticked' || (item?.markable && cursor.marked.length > 0)) {
    const marked = items.map(({ id }) => id).filter(id => cursor.marked.includes(id))
    return { reply: { kind: 'marked', items: marked } }
  }
  return { reply: { kind: 'chosen', item: item?.id ?? '' } }
}

function stepBack(screen: Screen, cursor: Cursor): Pressed {
  const back = screen.keys.some(({ does }) => does === BACK)
  return back ? { reply: { kind: 'pressed', does: BACK, cursor } } : { cursor }
}

/** In a text every key is text; a quantity begins with a digit. */
function takesText({ field }: Screen, cursor: Cursor, { text, name }: KeyPress): boolean {
  if (field === null) return false
  return field.kind === 'text' || cursor.typed !== '' || /^\d/.test(text) || name === 'backspace'
}

function type({ field }: Screen, cursor: Cursor, line: string): Pressed {
  const active = field?.kind === 'text' ? 0 : cursor.active
  return { cursor: { ...cursor, active, typed: line, refused: false } }
}

function command(screen: Screen, cursor: Cursor, text: string): Pressed {
  const key = screen.keys.find(({ key }) => key === text.toLowerCase())
  if (text === ' ') return { cursor: toggleMark(screen, cursor) }
  if (key) return { reply: { kind: 'pressed', does: key.does, cursor } }
  const numbered = isNumbered(screen) && screen.items[Number(text) - 1]
  return { cursor: numbered ? moveTo(screen, cursor, Number(text) - 1) : cursor }
}

function toggleMark({ items }: Screen, cursor: Cursor): Cursor {
  const item = items[cursor.active]
  if (!item?.markable) return cursor
  const marked = cursor.marked.includes(item.id)
    ? cursor.marked.filter(id => id !== item.id)
    : [...cursor.marked, item.id]
  return { ...cursor, marked }
}

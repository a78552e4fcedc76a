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
  return screen.gives === 'Ticked' || (item?.markable && isMarked(cursor))
    ? { reply: marksOf(screen, cursor) }
    : { reply: { kind: 'chosen', item: item?.id ?? '' } }
}

const isMarked = ({ marked, unsure = [] }: Cursor) => marked.length + unsure.length > 0

/** What is marked, in the order of the items. */
function marksOf({ items, ticksEach }: Screen, { marked, unsure = [] }: Cursor): Reply {
  const inOrder = (ids: readonly string[]) =>
    items.map(({ id }) => id).filter(id => ids.includes(id))
  const reply = { kind: 'marked', items: inOrder(marked) } as const
  return ticksEach ? { ...reply, unsure: inOrder(unsure) } : reply
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

/** A mark comes and goes; where each item is a fact of its own, a second press says that nobody knows. */
function toggleMark({ items, ticksEach }: Screen, cursor: Cursor): Cursor {
  const item = items[cursor.active]
  if (!item?.markable) return cursor
  const { marked, unsure = [] } = cursor
  const others = (ids: readonly string[]) => ids.filter(id => id !== item.id)
  if (unsure.includes(item.id)) return { ...cursor, unsure: others(unsure) }
  if (!marked.includes(item.id)) return { ...cursor, marked: [...marked, item.id] }
  const without = { ...cursor, marked: others(marked) }
  return ticksEach ? { ...without, unsure: [...unsure, item.id] } : without
}

import type { Reply } from './prompter.ts'
import { BACK, type Cursor, isToRead, isTyping, type Screen, sentencesOf } from './screen.ts'

/** A key as the terminal reports it, and the line of text that is being typed with it in place. */
export interface KeyPress {
  readonly name: string
  readonly text: string
  readonly line: string
}

/** What a key does on a screen: it moves the cursor, or replies. */
export type Pressed = { readonly cursor: Cursor } | { readonly reply: Reply }

/** Pure: the same screen, cursor and key do the same. A key that does nothing is told of. */
export function pressKey(screen: Screen, before: Cursor, key: KeyPress): Pressed {
  const { told: _, ...cursor } = before
  const step = STEPS[key.name]
  if (step && isToRead(screen)) return { cursor: readOn(screen, cursor, key) }
  if (step) return { cursor: moveTo(cursor, step(cursor.active, screen.items.length)) }
  if (key.name === 'return' || key.name === 'enter') return submit(screen, cursor)
  if (key.name === 'escape') return stepBack(screen, cursor)
  return takesText(screen, cursor, key)
    ? type(screen, cursor, isTyping(screen, cursor) ? key.line : key.text)
    : command(screen, cursor, key)
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

/** What was typed stays: whoever comes back to it goes on. */
function moveTo(cursor: Cursor, active: number): Cursor {
  return { ...cursor, active, refused: false }
}

/** One sentence on or back; all of it is read where the last one stands on the screen. */
function readOn(screen: Screen, cursor: Cursor, { name }: KeyPress): Cursor {
  const last = sentencesOf(screen).length - 1
  const { read = 0 } = cursor
  const next = { up: read - 1, pageup: read - 1, home: 0, end: last }[name] ?? read + 1
  return { ...cursor, read: Math.min(last, Math.max(0, next)) }
}

function submit(screen: Screen, cursor: Cursor): Pressed {
  const { field, items } = screen
  const item = items[cursor.active]
  if (field && (field.kind === 'text' ? cursor.active === 0 : item?.id === field.item)) {
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
  return back
    ? { reply: { kind: 'pressed', does: BACK, cursor } }
    : { cursor: { ...cursor, told: 'There is no way back from here.' } }
}

/** A digit begins a figure wherever the cursor is; what changes a line that is being typed (Ctrl-U) is no command. */
function takesText(screen: Screen, cursor: Cursor, { text, name, line }: KeyPress): boolean {
  if (isTyping(screen, cursor)) return text !== '' || EDITS.has(name) || line !== cursor.typed
  return screen.field?.kind === 'figure' && /^\d/.test(text)
}

const EDITS: ReadonlySet<string> = new Set(['backspace', 'delete', 'left', 'right'])

function type({ field, items }: Screen, cursor: Cursor, line: string): Pressed {
  const own = field?.kind === 'figure' ? items.findIndex(({ id }) => id === field.item) : 0
  return { cursor: { ...cursor, active: Math.max(0, own), typed: line, refused: false } }
}

function command(screen: Screen, cursor: Cursor, { text }: KeyPress): Pressed {
  const key = screen.keys.find(({ key }) => key === text.toLowerCase())
  if (text === ' ' && screen.items[cursor.active]?.markable)
    return { cursor: toggleMark(screen, cursor) }
  if (key) return { reply: { kind: 'pressed', does: key.does, cursor } }
  return { cursor: { ...cursor, told: describeIdle(text) } }
}

function describeIdle(text: string): string {
  if (text === ' ') return 'The space bar marks nothing here.'
  const isShown = /^[^\p{C}\p{Z}]+$/u.test(text)
  return `${isShown ? `"${text}"` : 'This key'} does nothing here: the keys are listed below.`
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

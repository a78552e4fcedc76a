import type { KeypressEvent } from '@inquirer/core'
import { joinLines, pasteText } from '../interview/screen/paste-text.ts'
import { type Pressed, pressKey } from '../interview/screen/press-key.ts'
import type { Cursor, Screen } from '../interview/screen/screen.ts'

/** A pasted text that is coming in, key by key. */
export interface Pasting {
  /** What came since the terminal said that a paste begins; null: none has. */
  text: string | null
  /** Enter was pressed, and waits for what is behind it. */
  held: boolean
}

interface KeyContext {
  readonly screen: Screen
  readonly cursor: Cursor
  /** The line that is being typed, with the key in place. */
  readonly line: string
  readonly pasting: Pasting
}

type KeyEvent = KeypressEvent & { readonly sequence?: string }

/** What a key does; null: nothing, as where it is part of a paste that goes on; 'held': it is Enter in a text, unless more comes with it. */
export function pressOrPaste(event: KeyEvent, context: KeyContext): Pressed | 'held' | null {
  const { screen, cursor, line, pasting } = context
  // Ctrl-Z is the terminal's.
  if (event.ctrl && event.name === 'z') return null
  if (event.name === 'paste-start' || pasting.text !== null) return takePasted(event, context)
  if (isEnter(event) && screen.field?.kind === 'text' && cursor.active === 0) {
    pasting.held = true
    return 'held'
  }
  if (pasting.held) {
    pasting.held = false
    return { cursor: joinKey(screen, cursor, textOf(event)) }
  }
  return pressKey(screen, cursor, { name: event.name, text: textOf(event), line })
}

const isEnter = ({ name }: KeyEvent) => name === 'return' || name === 'enter'

/** Between the marks that a terminal sets around a pasted text no key is a command. */
function takePasted(
  event: KeyEvent,
  { screen, cursor, pasting }: KeyContext,
): { readonly cursor: Cursor } | null {
  const before = pasting.text ?? ''
  if (event.name === 'paste-end') {
    pasting.text = null
    return { cursor: pasteText(screen, cursor, before) }
  }
  const more = isEnter(event) ? '\n' : (event.sequence ?? '')
  pasting.text = event.name === 'paste-start' ? '' : before + more
  return null
}

/** The first character of a further line of a text. */
function joinKey({ field }: Screen, cursor: Cursor, text: string): Cursor {
  const joint = field?.kind === 'text' ? field.joint : ' '
  const before = joinLines(cursor.typed, joint)
  return { ...cursor, typed: before === '' ? text : `${before}${joint}${text}`, refused: false }
}

/** What the key would write; empty for a key that writes nothing. */
function textOf(event: KeyEvent): string {
  return event.ctrl || event.sequence === undefined ? '' : event.sequence
}

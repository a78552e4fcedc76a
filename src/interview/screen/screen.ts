/** One page of a conversation: what it says and what can be answered; a painter decides how it looks. */
export interface Screen {
  /** Where the person is: the two systems. */
  readonly title: string
  /** How far the conversation has come; stands at the title's far end. */
  readonly aside: string
  readonly question: string
  /** What to know before answering, paragraph by paragraph. */
  readonly help: readonly string[]
  /** At least one. */
  readonly items: readonly ScreenItem[]
  readonly field: ScreenField | null
  /** What stands at the foot, at length and in short. */
  readonly foot: { readonly long: readonly string[]; readonly short: string }
  readonly keys: readonly ScreenKey[]
  /** The label before what Enter would give; where items are ticked Enter gives those, or none. */
  readonly gives: 'Answer' | 'Choice' | 'Ticked'
  /** Each item that may be marked is a fact of its own: it holds, it does not, or nobody knows. */
  readonly ticksEach?: boolean
}

/** Something to choose. */
export interface ScreenItem {
  readonly id: string
  readonly label: string
  /** Said behind the label. */
  readonly aside: string
  /** Said below the list while the cursor is on it. */
  readonly help: string
  /** May be marked together with others. */
  readonly markable: boolean
}

/** Something to type: a figure, which an item of its own takes, or a text that the first item takes. */
export type ScreenField =
  | {
      readonly kind: 'figure'
      readonly label: string
      /** The id of the item that takes it: only there is a key a character. */
      readonly item: string
      /** What can be typed. */
      readonly hint: string
      readonly read: ReadField
    }
  | {
      readonly kind: 'text'
      readonly label: string
      /** What stands between the lines of a pasted text. */
      readonly joint: string
      readonly read: ReadField
    }

export type ReadField = (text: string) => FieldReading

/** What a typed text means, or what is wrong with it. */
export interface FieldReading {
  readonly ok: boolean
  readonly says: string
}

/** A key that does more than choosing: `does` names it in a reply. */
export interface ScreenKey {
  readonly key: string
  readonly does: string
  readonly says: string
}

/** The position of a person on a screen. */
export interface Cursor {
  /** Index of an item. */
  readonly active: number
  /** Ids of the marked items. */
  readonly marked: readonly string[]
  /** Ids of the items of which nobody knows; left out: none. */
  readonly unsure?: readonly string[]
  readonly typed: string
  /** A typed text was refused: say why. */
  readonly refused: boolean
  /** Sentences of the help that were read, where it is longer than the terminal; left out: none. */
  readonly read?: number
  /** What is said of the last key where it did nothing; left out: nothing. */
  readonly told?: string
}

/** Going back has a key on every screen where it is possible: Escape. */
export const BACK = 'back'

/** A cursor on an item; on the first where there is no such item. */
export function cursorAt(screen: Pick<Screen, 'items'>, id: string | null, typed = ''): Cursor {
  const active = Math.max(
    0,
    screen.items.findIndex(item => item.id === id),
  )
  return { active, marked: [], typed, refused: false }
}

/** What the screen says, to be read on sentence by sentence where the terminal has no room for all of it. */
export function sentencesOf({ help }: Pick<Screen, 'help'>): readonly string[] {
  return help.flatMap(paragraph => paragraph.split(/(?<=[.?!]) /))
}

/** A screen of which nothing can be chosen but to leave it is there to be read. */
export function isToRead({ items, field }: Pick<Screen, 'items' | 'field'>): boolean {
  return items.length === 1 && field === null
}

/** Whether keys are characters: of a text always, of a figure while the cursor is on the item that takes it. */
export function isTyping(
  { field, items }: Pick<Screen, 'field' | 'items'>,
  cursor: Cursor,
): boolean {
  if (field === null) return false
  return field.kind === 'text' || items[cursor.active]?.id === field.item
}

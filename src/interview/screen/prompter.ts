import type { Cursor, Screen } from './screen.ts'

/** Asks a person, one thing at a time. */
export interface Prompter {
  readonly show: (screen: Screen, from: Cursor) => Promise<Reply>
  /** Asks one thing below what the terminal shows, without a screen. */
  readonly ask: (prompt: LinePrompt) => Promise<Reply>
  /** Whether a text can be written in the person's own editor. */
  readonly hasEditor: boolean
  /** Gives the terminal back. */
  readonly close: () => void
}

/** One thing to ask without a screen. */
export type LinePrompt =
  /** Replies with the typed line, or with the key that goes back; `refuse` says why a line cannot be taken, null: it can. */
  | {
      readonly kind: 'line'
      readonly question: string
      readonly proposed: string
      readonly refuse: (text: string) => string | null
    }
  /** Replies with the item "yes" or "no"; Enter means yes. */
  | { readonly kind: 'confirmation'; readonly question: string }
  /** Replies with the text as it was saved in the editor, or with the key that goes back where none was opened. */
  | { readonly kind: 'editor'; readonly question: string; readonly text: string }

/** What a person did on a screen. */
export type Reply =
  | { readonly kind: 'chosen'; readonly item: string }
  /** Several items, in the order of the screen: of an answer at least one, and one of them holds; of ticks all, or none. */
  | {
      readonly kind: 'marked'
      readonly items: readonly string[]
      /** Where each item is a fact of its own: those of which nobody knows. */
      readonly unsure?: readonly string[]
    }
  | { readonly kind: 'typed'; readonly text: string }
  /** A key of the screen, and where the person stood. */
  | { readonly kind: 'pressed'; readonly does: string; readonly cursor: Cursor }
  /** The person, the system or the terminal ended the conversation. */
  | { readonly kind: 'interrupted'; readonly exitCode: number }

/** The item that was chosen, or the same for a key that does what an item does. */
export function choiceOf(reply: Reply): string {
  if (reply.kind === 'chosen') return reply.item
  return reply.kind === 'pressed' ? `:${reply.does}` : ''
}

/** The items of a confirmation. */
export const YES = 'yes'
export const NO = 'no'

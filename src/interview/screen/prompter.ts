import type { Cursor, Screen } from './screen.ts'

/** Shows screens to a person, one at a time. */
export interface Prompter {
  readonly show: (screen: Screen, from: Cursor) => Promise<Reply>
  /** Gives the terminal back. */
  readonly close: () => void
}

/** What a person did on a screen. */
export type Reply =
  | { readonly kind: 'chosen'; readonly item: string }
  /** Several items, in the order of the screen: of an answer at least one, and one of them holds; of ticks all, or none. */
  | { readonly kind: 'marked'; readonly items: readonly string[] }
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

import { isNode, type Pair } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { Span } from '../../input/source/locate-offsets.ts'
import { isContent, type Token } from './locate-tokens.ts'

/** Where an entry of a mapping stands. */
export interface EntryPlace {
  /** Its first character: of the key, or of what stands before it on its line (`?`, an anchor, a tag). */
  readonly start: number
  /** The character behind its colon; null where it has none. */
  readonly colon: number | null
  /** What is written as its value, anchor and tag included; a point behind the colon where nothing is. */
  readonly value: Span
}

/** Finds an entry among the tokens of its text. */
export function locateEntry({ key, value }: Pair, tokens: readonly Token[]): EntryPlace {
  const keySpan = isNode(key) ? spanOfNode(key) : NOWHERE
  const next = tokens.find(token => token.start >= keySpan.end && isContent(token))
  const colon = next?.type === 'map-value-ind' ? next.end : null
  const from = colon ?? keySpan.end
  const to = isNode(value) ? spanOfNode(value).end : from
  const written = tokens.filter(
    token => token.start >= from && token.start < to && isContent(token),
  )
  const span = { start: written[0]?.start ?? from, end: written.at(-1)?.end ?? from }
  return { start: startOf(keySpan, tokens), colon, value: span }
}

const NOWHERE: Span = { start: 0, end: 0 }

function startOf(key: Span, tokens: readonly Token[]): number {
  const before = tokens.filter(token => token.end <= key.start)
  const leads = before.slice(before.findLastIndex(({ type }) => !LEADS.has(type)) + 1)
  return leads.find(isContent)?.start ?? key.start
}

const LEADS: ReadonlySet<Token['type']> = new Set(['space', 'anchor', 'tag', 'explicit-key-ind'])

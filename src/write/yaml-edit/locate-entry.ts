import { isScalar, type Pair, type YAMLMap } from 'yaml'
import type { Span } from '../../input/source/locate-offsets.ts'

/** Where an entry of a mapping is in its text. */
export interface LocatedEntry {
  /** Its first character: of the key, or of what precedes it on its line (`?`, an anchor, a tag). */
  readonly start: number
  /** The character behind its colon; null where it has none. */
  readonly colon: number | null
  /** What is written as its value, anchor and tag included; a point behind the colon where nothing is. */
  readonly value: Span
  /** Its comments from `start` on, those beside and right below the value too. */
  readonly comments: readonly Span[]
}

/** The key of an entry as text. */
export function keyOf({ key }: Pair): string | null {
  return isScalar(key) ? String(key.value) : null
}

/** The entry of a mapping; of a key that JSON repeats the last one, since that one counts. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.findLast(item => keyOf(item) === key)
}

/** Locates an entry by the tokens that its document was composed from, which must have been kept. */
export function locateEntry({ srcToken }: Pair): LocatedEntry {
  const all = srcToken ? placeTokens(tokensOf(srcToken)) : []
  const tokens = all.slice(all.findIndex(token => isContent(token) && token.type !== 'comma'))
  const colon = tokens.find(({ type }) => type === 'map-value-ind')?.end ?? null
  const content = tokens.filter(isContent)
  const value = colon === null ? [] : content.filter(({ start }) => start >= colon)
  const nowhere = colon ?? content.at(-1)?.end ?? 0
  return {
    start: tokens[0]?.start ?? 0,
    colon,
    value: { start: value[0]?.start ?? nowhere, end: value.at(-1)?.end ?? nowhere },
    comments: tokens.filter(({ type }) => type === 'comment'),
  }
}

const PARTS = ['start', 'key', 'sep', 'value', 'items', 'props'] as const

/** What all tokens of the library have in common: those that are no words are made of others. */
interface Syntax extends Partial<Record<(typeof PARTS)[number] | 'end', SyntaxPart>> {
  readonly type?: string
  readonly offset?: number
  readonly source?: string
}

type SyntaxPart = Syntax | readonly Syntax[] | null

/** The words, signs, comments and blanks of a piece of syntax, in the order of the text and without gaps. */
function tokensOf(syntax: Syntax): readonly Syntax[] {
  const parts = (part: SyntaxPart = []) => [part ?? []].flat().flatMap(tokensOf)
  const own = syntax.source === undefined ? [] : [syntax]
  return [...PARTS.flatMap(name => parts(syntax[name])), ...own, ...parts(syntax.end)]
}

interface Token extends Span {
  readonly type: string
}

/** A text over several lines ends before its last line break. */
function placeTokens(tokens: readonly Syntax[]): readonly Token[] {
  let start = tokens[0]?.offset ?? 0
  return tokens.map(({ type = '', source = '' }) => {
    const token = { type, start, end: start + source.replace(/\r?\n$/, '').length }
    start += source.length
    return token
  })
}

function isContent({ type, start, end }: Token): boolean {
  return type !== 'space' && type !== 'comment' && start < end
}

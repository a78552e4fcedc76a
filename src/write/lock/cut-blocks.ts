import { MOST_ALIASES } from '../../input/source/check-nodes.ts'
import { composeDocument } from '../../input/source/compose-document.ts'
import { isEmptyDocument } from '../../input/source/locate-yaml.ts'
import { isMapping } from '../../input/source/source-node.ts'
import { splitDocuments } from '../../input/source/split-documents.ts'
import type { RecordedExchange } from '../../model/recorded-decision.ts'

/** The text of one decision, and which one it is. */
export interface Block {
  readonly file: string
  readonly text: string
}

/** What stands before the first decision, and each decision by itself, its mark included. */
export function cutBlocks(text: string): {
  readonly head: string
  readonly blocks: readonly (Block & { readonly key: string })[]
} {
  const pieces = splitDocuments(text).map(piece => ({
    ...piece,
    composed: composeDocument(piece.text),
  }))
  const first = pieces.findIndex(({ composed }) => !isEmptyDocument(composed))
  if (first === -1) return { head: text, blocks: [] }
  const [begin = 0] = pieces.slice(first).map(({ offset, text }) => offset + markIn(text))
  const blocks = pieces.slice(first).map(({ text, composed: { document } }, index) => {
    const data: unknown = document?.toJS({ maxAliasCount: MOST_ALIASES })
    const { file, name, flow } = exchangeOf(data)
    const own = index === 0 ? text.slice(markIn(text)) : text
    return { file, key: keyOf({ file, name, flow }), text: own }
  })
  return { head: text.slice(0, begin), blocks }
}

/** Where the mark of a document stands behind the comments before it; its beginning where it has none. */
export const markIn = (text: string) => Math.max(0, text.search(/^---(?=[ \t\r\n]|$)/m))

function exchangeOf(data: unknown): RecordedExchange {
  const { file, name, flow } = isMapping(data) ? data : {}
  return {
    file: String(file),
    name: typeof name === 'string' ? name : null,
    flow: typeof flow === 'string' ? flow : null,
  }
}

/** Tells a decision from all others of a lock; a landscape has no name. */
export const keyOf = ({ file, name, flow }: RecordedExchange) => JSON.stringify([file, name, flow])

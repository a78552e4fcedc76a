import { MOST_ALIASES } from '../../input/source/check-nodes.ts'
import { composeDocument } from '../../input/source/compose-document.ts'
import { isEmptyDocument } from '../../input/source/locate-yaml.ts'
import { isMapping } from '../../input/source/source-node.ts'
import { splitDocuments } from '../../input/source/split-documents.ts'
import type {
  DecisionToRecord,
  LandscapeToRecord,
  RecordedExchange,
} from '../../model/recorded-decision.ts'
import { schemaLine } from '../schema-line.ts'
import { type DecisionData, dataOfDecision, dataOfLandscape } from './data-of-decision.ts'
import { rewriteDecision, writeDecision } from './write-decision.ts'

/** What a lock is to say. */
export interface LockChanges {
  /** Each with the record that it replaces; null: it is new. */
  readonly decisions: readonly {
    readonly decision: DecisionToRecord
    readonly record: RecordedExchange | null
  }[]
  /** Of whole landscapes; left out: none. */
  readonly landscapes?: readonly {
    readonly landscape: LandscapeToRecord
    readonly isNew: boolean
  }[]
  /** Those that go; without a name, a landscape. */
  readonly gone: readonly RecordedExchange[]
}

/**
 * The text of a lock with these decisions: new ones stand in the order of their files, what changed is written into its
 * place, and all else stays as it was written. `text` is a lock without faults, or the empty text; `schema` is the path of
 * the schema for editors, for a new lock.
 *
 * @example
 * const decision = recordDecision(engine, { exchange, requirements, record: null })
 * writeLock({ file: 'decisions.lock.yaml', text: '', schema: null }, { decisions: [{ decision, record: null }], gone: [] })
 */
export function writeLock(
  {
    file,
    text,
    schema,
  }: { readonly file: string; readonly text: string; readonly schema: string | null },
  changes: LockChanges,
): string {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n'
  const { gone } = changes
  const blocksToWrite = blocksOf(changes)
  const rewritten = new Map(
    blocksToWrite.flatMap(({ replaces, data }) => (replaces ? [[replaces, data] as const] : [])),
  )
  const left = new Set(gone.map(keyOf))
  const { head, blocks } = cutBlocks(text)
  const kept = blocks
    .filter(({ key }) => !left.has(key))
    .map(block => {
      const data = rewritten.get(block.key)
      return data ? { ...block, text: rewriteDecision(file, block.text, data) } : block
    })
  const added = blocksToWrite
    .filter(({ replaces }) => replaces === null)
    .map(({ file, data }) => ({ file, text: writeDecision(data, newline) }))
    .toSorted((one, other) => compareWords(one.file, other.file))
  return joinBlocks(
    head === '' && kept.length === 0 ? heading(schema) : head,
    merge(kept, added),
    newline,
  )
}

/** A block of a lock as it is to be, and the key of the one that it replaces; null: it is new. */
interface BlockToWrite {
  readonly file: string
  readonly replaces: string | null
  readonly data: DecisionData
}

/** A landscape stands before its interfaces. */
function blocksOf({ decisions, landscapes = [] }: LockChanges): readonly BlockToWrite[] {
  const whole = landscapes.map(({ landscape, isNew }) => {
    const { file } = landscape
    const replaces = isNew ? null : keyOf({ file, name: null, flow: null })
    return { file, replaces, data: dataOfLandscape(landscape) }
  })
  const single = decisions.map(({ decision, record }) => ({
    file: decision.exchange.file,
    replaces: record && keyOf(record),
    data: dataOfDecision(decision),
  }))
  return [...whole, ...single]
}

const keyOf = ({ file, name, flow }: RecordedExchange) => JSON.stringify([file, name, flow])

const compareWords = (one: string, other: string) => (one < other ? -1 : Number(one > other))

const heading = (schema: string | null) =>
  [
    ...(schema === null ? [] : [schemaLine(schema)]),
    '# Decisions as they were taken. "integration-advisor check" holds the advice of today against them,',
    '# and "check --update" writes them. What you add stays: owner, because, review, comments.',
    '',
  ].join('\n')

/** The text of one decision, and which one it is. */
interface Block {
  readonly file: string
  readonly text: string
}

/** What stands before the first decision, and each decision by itself, its mark included. */
function cutBlocks(text: string): {
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
const markIn = (text: string) => Math.max(0, text.search(/^---(?=[ \t\r\n]|$)/m))

function exchangeOf(data: unknown): RecordedExchange {
  const { file, name, flow } = isMapping(data) ? data : {}
  return {
    file: String(file),
    name: typeof name === 'string' ? name : null,
    flow: typeof flow === 'string' ? flow : null,
  }
}

/** Each new decision before the first of a later file. */
function merge(kept: readonly Block[], added: readonly Block[]): readonly Block[] {
  const merged: Block[] = []
  let next = 0
  for (const block of kept) {
    for (; next < added.length && isBefore(added[next] as Block, block); next += 1)
      merged.push(added[next] as Block)
    merged.push(block)
  }
  return [...merged, ...added.slice(next)]
}

const isBefore = (one: Block, other: Block) => compareWords(one.file, other.file) < 0

/** Each behind its mark, and on lines of its own. */
function joinBlocks(head: string, blocks: readonly Block[], newline: string): string {
  const texts = [head, ...blocks.map(({ text }, index) => marked(text, index > 0, newline))]
  return texts
    .map((text, index) => (index < texts.length - 1 ? ended(text, newline) : text))
    .join('')
}

const marked = (text: string, needsMark: boolean, newline: string) =>
  needsMark && markIn(text) === 0 && !text.startsWith('---') ? `---${newline}${text}` : text

const ended = (text: string, newline: string) =>
  text === '' || text.endsWith('\n') ? text : text + newline

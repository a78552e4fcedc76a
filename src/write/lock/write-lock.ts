import type {
  DecisionToRecord,
  LandscapeToRecord,
  RecordedExchange,
} from '../../model/recorded-decision.ts'
import { schemaLine } from '../schema-line.ts'
import { type Block, cutBlocks, keyOf, markIn } from './cut-blocks.ts'
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
    readonly record: Pick<RecordedExchange, 'file'> | null
  }[]
  /** Those that go; without a name, a landscape. */
  readonly gone: readonly RecordedExchange[]
}

/**
 * The text of a lock with these decisions: new ones, and those of a file of another name, stand in the order of their files,
 * what changed is written into its place, and all else stays as it was written. `text` is a lock without faults, or the empty text; `schema` is the path of
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
  const { head, blocks } = cutBlocks(text)
  const left = new Set(changes.gone.map(keyOf))
  const before = new Map(blocks.map(block => [block.key, block]))
  const written = blocksOf(changes).map(({ file: name, replaces, data }) => {
    const block = replaces === null ? undefined : before.get(replaces)
    const text = block ? rewriteDecision(file, block.text, data) : writeDecision(data, newline)
    return { file: name, text, block }
  })
  const isInPlace = ({ file, block }: (typeof written)[number]) => block?.file === file
  const rewritten = new Map(written.map(({ block, text }) => [block, text]))
  const moved = new Set(written.filter(each => !isInPlace(each)).map(({ block }) => block))
  const kept = blocks
    .filter(block => !left.has(block.key) && !moved.has(block))
    .map(block => ({ ...block, text: rewritten.get(block) ?? block.text }))
  const added = written
    .filter(each => !isInPlace(each))
    .toSorted((one, other) => compareWords(one.file, other.file))
  const isNew = head === '' && kept.length === 0 && added.every(({ block }) => !block)
  return joinBlocks(isNew ? heading(schema) : head, merge(kept, added), newline)
}

/** A block of a lock as it is to be, and the key of the one that it replaces; null: it is new. */
interface BlockToWrite {
  readonly file: string
  readonly replaces: string | null
  readonly data: DecisionData
}

/** A landscape stands before its interfaces. */
function blocksOf({ decisions, landscapes = [] }: LockChanges): readonly BlockToWrite[] {
  const whole = landscapes.map(({ landscape, record }) => ({
    file: landscape.file,
    replaces: record && keyOf({ file: record.file, name: null, flow: null }),
    data: dataOfLandscape(landscape),
  }))
  const single = decisions.map(({ decision, record }) => ({
    file: decision.exchange.file,
    replaces: record && keyOf(record),
    data: dataOfDecision(decision),
  }))
  return [...whole, ...single]
}

const compareWords = (one: string, other: string) => (one < other ? -1 : Number(one > other))

const heading = (schema: string | null) =>
  [
    ...(schema === null ? [] : [schemaLine(schema)]),
    '# Decisions as they were taken. "integration-advisor check" holds the advice of today against them,',
    '# and "check --update" writes them. What you add stays: owner, because, review, comments.',
    '',
  ].join('\n')

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

import { type Document, isMap } from 'yaml'
import { MOST_ALIASES } from '../../input/source/check-nodes.ts'
import { composeDocument } from '../../input/source/compose-document.ts'
import { isMapping } from '../../input/source/source-node.ts'
import { withoutEntry, writeEntry } from '../change-entry.ts'
import type { LocatedExchange } from '../locate-exchange.ts'
import { dataAt } from '../yaml-edit/entry-change.ts'
import { type WrittenData, writeBlockValue, writeFlowValue } from '../yaml-edit/write-value.ts'
import type { DecisionData, Section } from './data-of-decision.ts'
import { entryLines, isNested, spreadEntry } from './write-in-lines.ts'

/** A new decision as a document of its own, its mark included. */
export function writeDecision(data: DecisionData, newline: string): string {
  const lines = Object.entries(data.heading).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${writeBlockValue(value)}`],
  )
  const sections = Object.entries(data.sections).flatMap(([key, own]) => sectionLines(key, own))
  return ['---', ...lines, ...sections, ''].join(newline)
}

/** People add these. */
const REASONS = ['owner', 'because', 'review'] as const

/** That of the keys of a decision: reasons stand below what it is about. */
function orderOf({ heading, sections }: DecisionData): readonly string[] {
  const keys = Object.keys(heading)
  const at = keys.indexOf('catalogue')
  return [...keys.slice(0, at), ...REASONS, ...keys.slice(at), ...Object.keys(sections)]
}

function sectionLines(key: string, section: Section): readonly string[] {
  const entries = Object.entries(section)
  if (entries.length === 0) return []
  const lines = entries.flatMap(([id, value]) =>
    IN_LINES.has(key)
      ? entryLines(id, value)
      : [`${writeFlowValue(id)}: ${writeBlockValue(value)}`],
  )
  return [`${key}:`, ...lines.map(line => `  ${line}`)]
}

/** The sections of which an entry says too much for one line: the rules of each side have a line of their own. */
const IN_LINES: ReadonlySet<string> = new Set(['choices'])

/** The document of a decision with what is other now, and every other character as it was: reasons, names and comments. */
export function rewriteDecision(file: string, text: string, data: DecisionData): string {
  const written = dataIn(text)
  const order = orderOf(data)
  const isBlock = blockTest(text)
  const changes = [
    ...headingChanges(written, data, order),
    ...Object.entries(data.sections).flatMap(([key, wanted]) =>
      sectionChanges(dataAt(written, [key]), { key, wanted, order, isBlock }),
    ),
  ]
  return changes.reduce((text, change) => applyChange({ file, text }, change), text)
}

/** Undefined data: the entry goes. */
interface Change {
  readonly path: readonly string[]
  readonly key: string
  readonly data: WrittenData | undefined
  readonly order: readonly string[]
}

function headingChanges(
  written: unknown,
  { heading }: DecisionData,
  order: readonly string[],
): readonly Change[] {
  return Object.entries(heading).flatMap(([key, data]) =>
    isSame(dataAt(written, [key]), data) ? [] : [{ path: [], key, data, order }],
  )
}

interface SectionToChange {
  readonly key: string
  readonly wanted: Section
  /** That of the keys of the decision. */
  readonly order: readonly string[]
  readonly isBlock: BlockTest
}

/** Whether a mapping is written over several lines. */
type BlockTest = (path: readonly string[]) => boolean

function blockTest(text: string): BlockTest {
  const { document } = locate(text)
  return path => {
    const node = document.getIn(path, true)
    return isMap(node) && node.flow !== true
  }
}

function sectionChanges(
  written: unknown,
  { key: section, wanted, order: keys, isBlock }: SectionToChange,
): readonly Change[] {
  const isThere = written !== undefined
  if (Object.keys(wanted).length === 0)
    return isThere ? [{ path: [], key: section, data: undefined, order: keys }] : []
  return entryChanges(written, wanted, { path: [section], isBlock })
}

/** What stands over several lines changes line by line, and all else at once. */
function entryChanges(
  written: unknown,
  wanted: Section,
  { path, isBlock }: { readonly path: readonly string[]; readonly isBlock: BlockTest },
): readonly Change[] {
  const before = isMapping(written) ? written : {}
  const order = Object.keys(wanted)
  const set = order
    .filter(key => !isSame(before[key], wanted[key]))
    .flatMap((key): readonly Change[] => {
      const [data, inner] = [wanted[key], [...path, key]]
      const isInLines = IN_LINES.has(path[0] ?? '') && isNested(data) && isBlock(inner)
      return isInLines
        ? entryChanges(before[key], data, { path: inner, isBlock })
        : [{ path, key, data, order }]
    })
  const gone = Object.keys(before)
    .filter(key => !Object.hasOwn(wanted, key))
    .map(key => ({ path, key, data: undefined, order }))
  return [...set, ...gone]
}

function applyChange({ file, text }: { file: string; text: string }, change: Change): string {
  const source = { file, text, syntax: 'yaml' } as const
  const located = locate(text)
  const { path, key, data } = change
  if (data !== undefined) {
    const written = writeEntry(source, located, { ...change, data })
    return IN_LINES.has(path[0] ?? '') && isNested(data) ? spread(written, key, data) : written
  }
  return withoutEntry(source, located, { path, key }) ?? deleted(located.document, [...path, key])
}

/** Over several lines, if that says the same. */
function spread(text: string, key: string, data: WrittenData): string {
  const lines = spreadEntry(text, key, data)
  return isSame(dataIn(lines), dataIn(text)) ? lines : text
}

/** By the library, which keeps comments but not the layout. */
function deleted(document: Document, path: readonly string[]): string {
  const changed = document.clone()
  changed.deleteIn(path)
  return changed.toString({ lineWidth: 0 })
}

function locate(text: string): LocatedExchange {
  const { document } = composeDocument(text, { keepSourceTokens: true })
  if (document === null) throw new Error('a decision that was read cannot be read again')
  const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
  return { piece: { offset: 0, text }, document, data, path: [] }
}

const dataIn = (text: string) => locate(text).data

/** Whatever the order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other))
}

function ordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(ordered)
  if (!isMapping(data)) return data
  return Object.keys(data)
    .sort()
    .map(key => [key, ordered(data[key])])
}

import { type Document, isScalar } from 'yaml'
import { errorAt, refuse, sortByPlace } from '../../diagnostics/diagnostics.ts'
import type { FindingCode, Parsed, Place } from '../../model/finding.ts'
import { MOST_ALIASES } from './check-nodes.ts'
import { type Composed, composeDocument } from './compose-document.ts'
import { nodeFinder } from './locate-node.ts'
import { type LocateOffsets, locateOffsets, placeFault, shiftSpan } from './locate-offsets.ts'
import type { LocatedDocument, Locator, Path, SourceNode } from './source-node.ts'
import { type DocumentText, splitDocuments } from './split-documents.ts'

/**
 * The documents of a YAML stream (JSON is YAML) as data with places, parsed one at a time. Empty documents are left out and
 * not counted; a stream of nothing else is one faulty document.
 */
export function* locateYaml(file: string, text: string): Generator<LocatedDocument, void> {
  const locate = locateOffsets(file, text)
  let document = 0
  for (const piece of splitDocuments(text)) {
    const composed = composeDocument(piece.text)
    if (isEmptyDocument(composed)) continue
    document += 1
    yield { document, ...locateComposed(composed, piece, locate) }
  }
  if (document === 0) yield { document: 1, ...emptyText(locate({ start: 0, end: 1 })) }
}

/** A document of a stream that nobody holds as a whole: the line of the file where its text begins, and its number. */
export interface StreamedText {
  readonly text: string
  readonly line: number
  readonly document: number
}

/** The document of a text that `splitYamlStream` has cut: what `locateYaml` makes of it within its stream; null: it is empty. */
export function locateStreamed(
  file: string,
  { text, line, document }: StreamedText,
): LocatedDocument | null {
  const composed = composeDocument(text)
  if (isEmptyDocument(composed)) return null
  const locate = locateOffsets(file, text, line)
  return { document, ...locateComposed(composed, { offset: 0, text }, locate) }
}

/** The content of a text that may hold one document only, such as a profile. */
export function locateOne(file: string, text: string): Parsed<SourceNode> {
  const [document, second] = locateYaml(file, text)
  if (document && !second) return document.content
  const findings = document?.content.findings ?? []
  const facts = { reason: 'Only one document is expected here', problem: 'MULTIPLE_DOCS' }
  return second
    ? refuse([...findings, errorAt(second.place, 'yaml-syntax', facts)])
    : refuse(findings)
}

/** The faulty document that a text without content is. */
export function emptyText(place: Place): Omit<LocatedDocument, 'document'> {
  return { place, content: refuse([errorAt(place, 'text-empty')]) }
}

/** The locator of one parsed document that starts at `offset` of the located text. */
export function locatorOf(
  document: Document,
  offset: number,
  { locate, isJson }: { readonly locate: LocateOffsets; readonly isJson: () => boolean },
): Locator {
  const { spanOf, textOfNumber } = nodeFinder(document)
  const find: Locator['locate'] = (path, at) => locate(shiftSpan(spanOf(path, at), offset))
  const number = (path: Path) => {
    const text = textOfNumber(path)
    return text === null ? null : { text: () => text, isJson: isJson() }
  }
  return { locate: find, approximate: path => find(path, 'key'), number }
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}

/** Whether a text is JSON, which is YAML as well. */
function isJsonText(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whether a document without faults is empty, so that it is not counted. */
export function isEmptyDocument({ document, faults }: Composed): boolean {
  if (document === null || faults.length > 0) return false
  const { contents } = document
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source)
}

function locateComposed(composed: Composed, { offset, text }: DocumentText, locate: LocateOffsets) {
  const findings = sortByPlace(composed.faults.map(fault => placeFault(fault, locate, offset)))
  if (composed.document === null) {
    return { place: locate({ start: offset, end: offset + 1 }), content: refuse(findings) }
  }
  const isJson = once(() => isJsonText(text))
  const locator = locatorOf(composed.document, offset, { locate, isJson })
  const place = locator.locate([], 'value')
  if (!findings.every(({ code }) => READABLE.has(code))) return { place, content: refuse(findings) }
  const node = toSourceNode(composed.document, locator)
  return { place, content: node.ok ? { ...node, findings } : node }
}

/** Errors that leave a document's data whole, so that its other faults can be told in the same go. */
const READABLE: ReadonlySet<FindingCode> = new Set([
  'yaml-duplicate-key',
  'yaml-tag',
  'yaml-version',
])

/** `yaml` counts what following the aliases would cost, and throws beyond its limit. */
function toSourceNode(document: Document, locator: Locator): Parsed<SourceNode> {
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return { ok: true, value: { data, path: [], locator }, findings: [] }
  } catch {
    const place = locator.locate([], 'value')
    return refuse([errorAt(place, 'yaml-alias-bomb', { limit: MOST_ALIASES })])
  }
}

import type { Document } from 'yaml'
import { errorAt, refuse } from '../../diagnostics/diagnostics.ts'
import type { Parsed, Place } from '../../model/finding.ts'
import { composeDocument, LARGEST_DOCUMENT } from './compose-document.ts'
import { jsonFaultAt } from './json-fault.ts'
import { contentStart, type LocateOffsets, locateOffsets } from './locate-offsets.ts'
import { emptyText, locatorOf, type StreamedText } from './locate-yaml.ts'
import type { LocatedDocument, Locator, SourceNode } from './source-node.ts'

/**
 * The documents of an NDJSON stream, one JSON text a line; blank lines are left out. A key that is repeated within an
 * object counts once, with its last value: JSON leaves it open, and looking for it would cost more than all the rest.
 */
export function* locateNdjson(file: string, text: string): Generator<LocatedDocument, void> {
  const locate = locateOffsets(file, text)
  let document = 0
  for (const { offset, line } of linesOf(text)) {
    if (line.trim() === '') continue
    document += 1
    const place = locate({ start: offset, end: offset + line.length })
    yield { document, place, content: parseLine({ line, offset, place, locate }) }
  }
  if (document === 0) yield { document: 1, ...emptyText(locate({ start: 0, end: 1 })) }
}

/** The document of one line, placed by its number: what `locateNdjson` makes of it within its stream. */
export function locateLine(file: string, { text, line, document }: StreamedText): LocatedDocument {
  const locate = locateOffsets(file, text, line)
  const offset = contentStart(text)
  const place = locate({ start: offset, end: text.length })
  return {
    document,
    place,
    content: parseLine({ line: text.slice(offset), offset, place, locate }),
  }
}

interface JsonLine {
  readonly line: string
  readonly offset: number
  readonly place: Place
  readonly locate: LocateOffsets
}

function* linesOf(text: string): Generator<Pick<JsonLine, 'line' | 'offset'>, void> {
  for (let offset = contentStart(text); offset < text.length; ) {
    const newline = text.indexOf('\n', offset)
    const end = newline === -1 ? text.length : newline
    yield { offset, line: text.slice(offset, end) }
    offset = end + 1
  }
}

function parseLine(line: JsonLine): Parsed<SourceNode> {
  if (line.line.length > LARGEST_DOCUMENT) {
    return refuse([errorAt(line.place, 'text-too-large', { limit: LARGEST_DOCUMENT })])
  }
  try {
    const data: unknown = JSON.parse(line.line)
    return { ok: true, value: { data, path: [], locator: lineLocator(line) }, findings: [] }
  } catch {
    return refuse([errorAt(placeOfSyntax(line), 'json-syntax')])
  }
}

/** Exact places cost a YAML parse of the line, so that it is done when the first finding asks for one. */
function lineLocator({ line, offset, place, locate }: JsonLine): Locator {
  let known: Locator | null = null
  const exact = () => {
    known ??= exactLocator(composeDocument(line).document, { offset, place, locate })
    return known
  }
  return {
    approximate: () => place,
    locate: (path, at) => exact().locate(path, at),
    number: path => ({ isJson: true, text: () => exact().number(path)?.text() ?? '' }),
  }
}

function exactLocator(
  document: Document | null,
  { offset, place, locate }: Omit<JsonLine, 'line'>,
): Locator {
  if (document === null)
    return { approximate: () => place, locate: () => place, number: () => null }
  return locatorOf(document, offset, { locate, isJson: () => true })
}

/** `JSON.parse` gives a position in some messages only, and may quote a text that looks like one. */
function placeOfSyntax({ line, offset, locate }: JsonLine): Place {
  const at = offset + jsonFaultAt(line)
  return locate({ start: at, end: at + 1 })
}

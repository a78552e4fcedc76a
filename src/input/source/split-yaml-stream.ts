import { LARGEST_DOCUMENT } from './compose-document.ts'

/** One document of a stream of YAML, with what precedes its `---`. */
export interface ByteDocument {
  /** Where it begins, counted from 1. */
  readonly line: number
  /** Of one that is too long only the start, longer than a document may be. */
  readonly bytes: Uint8Array
}

/**
 * The documents of a stream as `splitDocuments` cuts its text; holds one chunk and one document at a time, whatever the
 * stream's length. A line that begins with `---` or `...` and a blank ends every document, also within a block scalar or
 * quotes (YAML 1.2.2, 9.1.2); one that is indented ends none.
 */
export function* splitYamlStream(chunks: Iterable<Uint8Array>): Generator<ByteDocument, void> {
  let line = 1
  let open = pieceAt(line)
  let count = 0
  for (const bytes of linesWithBreaks(chunks)) {
    const kind = kindOf(line === 1 ? withoutMark(bytes) : bytes)
    if (open.isDocument && (open.isEnded || kind === 'start')) {
      yield documentOf(open)
      open = pieceAt(line)
      count += 1
    }
    open = extend(open, bytes, kind)
    line += 1
  }
  if (open.isDocument || (count === 0 && open.length > 0)) yield documentOf(open)
}

/** What has been read of the next document; directives and comments alone are none. */
interface Piece {
  readonly line: number
  readonly lines: Uint8Array[]
  readonly length: number
  readonly isDocument: boolean
  /** Its last line is a `...`. */
  readonly isEnded: boolean
}

type Kind = 'start' | 'end' | 'content' | 'prelude'

function pieceAt(line: number): Piece {
  return { line, lines: [], length: 0, isDocument: false, isEnded: false }
}

/** Adds a line to the piece that is open; of a document that is too long already nothing more is kept. */
function extend({ line, lines, length, isDocument }: Piece, bytes: Uint8Array, kind: Kind): Piece {
  if (length <= MOST) lines.push(bytes)
  return {
    line,
    lines,
    length: length + bytes.length,
    isDocument: isDocument || kind === 'start' || kind === 'content',
    isEnded: kind === 'end',
  }
}

// A character takes four bytes at most.
const MOST = 4 * LARGEST_DOCUMENT

function documentOf({ line, lines }: Piece): ByteDocument {
  return { line, bytes: join(lines) }
}

function kindOf(line: Uint8Array): Kind {
  if (isMarker(line, DASH)) return 'start'
  if (isMarker(line, DOT)) return 'end'
  return isPrelude(line) ? 'prelude' : 'content'
}

/** Three of a character, then a blank or nothing. */
function isMarker(line: Uint8Array, character: number): boolean {
  return beginsWith(line, character) && (line.length === 3 || BLANKS.includes(line[3] ?? 0))
}

/** A directive, a comment or nothing. */
function isPrelude(line: Uint8Array): boolean {
  const said = line.findIndex(byte => byte !== SPACE && byte !== TAB)
  return (
    line[0] === PERCENT ||
    beginsWith(line, DOT) ||
    said === -1 ||
    line[said] === HASH ||
    line[said] === NEWLINE ||
    (line[said] === RETURN && said + 2 >= line.length)
  )
}

const beginsWith = (line: Uint8Array, character: number): boolean =>
  line[0] === character && line[1] === character && line[2] === character

const TAB = 9
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const HASH = 35
const PERCENT = 37
const DASH = 45
const DOT = 46
const BLANKS: readonly number[] = [SPACE, TAB, RETURN, NEWLINE]

/** Without the mark of byte order. */
const withoutMark = (line: Uint8Array): Uint8Array =>
  line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? line.subarray(3) : line

/** Every line with its break, in bytes of its own; of one that is too long only the start. */
function* linesWithBreaks(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void> {
  let held: Uint8Array[] = []
  let length = 0
  for (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield join([...held, chunk.subarray(start, end + 1)])
      held = []
      length = 0
      start = end + 1
    }
    if (start === chunk.length) continue
    if (length <= MOST) held.push(chunk.slice(start))
    length += chunk.length - start
  }
  if (held.length > 0) yield join(held)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

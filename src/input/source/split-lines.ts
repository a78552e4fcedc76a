import { LARGEST_DOCUMENT } from './compose-document.ts'

/** A line of a stream with something on it. */
export interface ByteLine {
  /** Counted from 1, blank lines included. */
  readonly line: number
  /** Without its line break; of one that is too long only the start, longer than a document may be. */
  readonly bytes: Uint8Array
}

/** The lines of a stream that say something; holds one chunk and one line at a time, whatever the stream's length. */
export function* splitLines(chunks: Iterable<Uint8Array>): Generator<ByteLine, void> {
  let line = 1
  let held: Uint8Array[] = []
  for (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const bytes = join(held, chunk.subarray(start, end))
      if (!isBlank(bytes)) yield { line, bytes }
      line += 1
      held = []
      start = end + 1
    }
    if (start < chunk.length && lengthOf(held) <= MOST) held.push(chunk.slice(start))
  }
  const bytes = join(held, NOTHING)
  if (!isBlank(bytes)) yield { line, bytes }
}

const NEWLINE = 10
const NOTHING = new Uint8Array()

// A character takes four bytes at most.
const MOST = 4 * LARGEST_DOCUMENT

function lengthOf(held: readonly Uint8Array[]): number {
  return held.reduce((sum, { length }) => sum + length, 0)
}

function join(held: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  if (held.length === 0) return last
  const whole = new Uint8Array(lengthOf(held) + last.length)
  let at = 0
  for (const part of [...held, last]) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Of spaces, tabs and carriage returns alone. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(byte => byte === 32 || byte === 9 || byte === 13)
}

import { errorAt, refuse } from '../../diagnostics/diagnostics.ts'
import type { Parsed } from '../../model/finding.ts'
import { locateOffsets } from './locate-offsets.ts'

/** The most bytes of a stream that is read as a whole (10 MB): far above any real one, well below what memory holds. */
export const LARGEST_STREAM = 10_000_000

/**
 * The text in the bytes of a file: UTF-8, of which a byte order mark is left out, neither empty nor with a NUL, at most
 * 10 MB; or the one fault that makes it unreadable, placed at its line and column, counted from `firstLine` on. Never throws.
 *
 * @example
 * const text = decodeText('stock.yaml', new TextEncoder().encode('name: Stock'))
 * if (text.ok) text.value // 'name: Stock'
 */
export function decodeText(file: string, bytes: Uint8Array, firstLine = 1): Parsed<string> {
  const start = { file, line: firstLine, column: 1, length: 1 }
  if (bytes.length > LARGEST_STREAM) {
    return refuse([errorAt(start, 'text-too-large', { limit: LARGEST_STREAM })])
  }
  const text = decodeStrictly(bytes)
  if (text === null)
    return refuse([errorAt(placeOfBadByte(file, bytes, firstLine), 'text-not-utf8')])
  if (text.trim() === '') return refuse([errorAt(start, 'text-empty')])
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    const locate = locateOffsets(file, text, firstLine)
    return refuse([errorAt(locate({ start: nul, end: nul + 1 }), 'text-has-nul')])
  }
  return { ok: true, value: text, findings: [] }
}

function decodeStrictly(bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/** The decoder names no position, so the longest good prefix is found by halving. */
function placeOfBadByte(file: string, bytes: Uint8Array, firstLine: number) {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (decodeStrictly(bytes.subarray(0, middle), true) === null) bad = middle - 1
    else good = middle
  }
  const text = decodeStrictly(bytes.subarray(0, good), true) ?? ''
  return locateOffsets(file, text, firstLine)({ start: text.length, end: text.length + 1 })
}

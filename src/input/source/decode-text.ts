import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Parsed } from '../../model/finding.ts'
import { locateOffsets } from './locate-offsets.ts'

/** A whole stream of documents may have this many bytes (10 MB); far above any real one, well below what memory holds. */
export const LARGEST_STREAM = 10_000_000

/** The text of a file: UTF-8 without a byte order mark, not empty, without NUL; or what is wrong with its bytes. */
export function decodeText(file: string, bytes: Uint8Array): Parsed<string> {
  const start = { file, line: 1, column: 1, length: 1 }
  if (bytes.length > LARGEST_STREAM) {
    return refuse(errorAt(start, 'text-too-large', { limit: LARGEST_STREAM }))
  }
  const text = decodeStrictly(bytes)
  if (text === null) return refuse(errorAt(placeOfBadByte(file, bytes), 'text-not-utf8'))
  if (text.trim() === '') return refuse(errorAt(start, 'text-empty'))
  const nul = text.indexOf('\0')
  if (nul !== -1) {
    return refuse(errorAt(locateOffsets(file, text)({ start: nul, end: nul + 1 }), 'text-has-nul'))
  }
  return { ok: true, value: text, findings: [] }
}

function refuse(finding: ReturnType<typeof errorAt>): Parsed<string> {
  return { ok: false, findings: [finding] }
}

function decodeStrictly(bytes: Uint8Array, stream = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return null
  }
}

/** The decoder names no position, so the longest good prefix is found by halving. */
function placeOfBadByte(file: string, bytes: Uint8Array) {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (decodeStrictly(bytes.subarray(0, middle), true) === null) bad = middle - 1
    else good = middle
  }
  const text = decodeStrictly(bytes.subarray(0, good), true) ?? ''
  return locateOffsets(file, text)({ start: text.length, end: text.length + 1 })
}

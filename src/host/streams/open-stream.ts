import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { OpenedStream } from '../../commands/world.ts'
import { LARGEST_STREAM } from '../../input/source/decode-text.ts'
import { codeOf, unread } from '../system-faults.ts'
import { collectOften } from './collect-often.ts'
import { readPipe } from './read-pipe.ts'
import { sleep } from './sleep.ts'

/** Opens a file to be read piece by piece; a named pipe is read as any other file is, up to what a file may hold. */
export function openFile(path: string): OpenedStream {
  try {
    if (statSync(path).isFIFO())
      return { ok: true, chunks: [readPipe(path, LARGEST_STREAM)], size: null }
    const descriptor = openSync(path, 'r')
    // The first piece is read at once, so that what cannot be read is known before anything is made of it.
    return streamFrom(descriptor, readPiece(descriptor), () => closeSync(descriptor))
  } catch (fault) {
    return unread(fault)
  }
}

/** The same of a stream that is open already, and stays open, behind its first piece. */
export async function openInlet(
  descriptor: number,
  first: Promise<Uint8Array>,
): Promise<OpenedStream> {
  try {
    return streamFrom(descriptor, await first, () => {})
  } catch (fault) {
    return unread(fault)
  }
}

function streamFrom(descriptor: number, first: Uint8Array, close: () => void): OpenedStream {
  const found = fstatSync(descriptor)
  const size = found.isFile() ? found.size : null
  return { ok: true, chunks: readOn(descriptor, first, close), size }
}

function* readOn(descriptor: number, first: Uint8Array, close: () => void): Generator<Uint8Array> {
  const isLong = first.length === SIZE
  const collectAsBefore = isLong ? collectOften() : () => {}
  try {
    for (let piece = first; piece.length > 0; piece = readPiece(descriptor)) yield piece
  } finally {
    collectAsBefore()
    close()
  }
}

/** Empty at the end. */
function readPiece(descriptor: number): Uint8Array {
  const piece = Buffer.allocUnsafe(SIZE)
  while (true)
    try {
      return piece.subarray(0, readSync(descriptor, piece))
    } catch (fault) {
      const code = codeOf(fault)
      if (code === 'EOF') return piece.subarray(0, 0)
      if (code !== 'EAGAIN') throw fault
      sleep(BETWEEN_TRIES)
    }
}

const SIZE = 64 * 1024

// ms before a stream that had nothing yet is tried again
const BETWEEN_TRIES = 10

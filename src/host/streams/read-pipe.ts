import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs'
import { waitingText } from '../../commands/print/usage-text.ts'
import { codeOf } from '../system-faults.ts'
import { sleep } from './sleep.ts'

/**
 * What is written to a named pipe, until its writer leaves, at most a little over `most` bytes. Opened without waiting for
 * a writer, which nothing could be told in; what is waited for is told after two seconds.
 */
export function readPipe(path: string, most: number): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    return readUntilLeft(descriptor, { most, tell: () => tell(waitingText(path)) })
  } finally {
    closeSync(descriptor)
  }
}

function readUntilLeft(
  descriptor: number,
  { most, tell }: { readonly most: number; readonly tell: () => void },
): Uint8Array {
  const chunks: Buffer[] = []
  let length = 0
  waitForWriter(descriptor, chunks, tell)
  for (let chunk = chunks[0]; length <= most; chunk = readChunk(descriptor) ?? undefined) {
    if (chunk?.length === 0) break
    if (chunk === undefined) sleep(BETWEEN_LOOKS)
    else if (chunk !== chunks[0]) chunks.push(chunk)
    length += chunk?.length ?? 0
  }
  return Buffer.concat(chunks)
}

/** A pipe without a writer is at its end; one with a writer that wrote nothing yet has nothing. */
function waitForWriter(descriptor: number, chunks: Buffer[], tell: () => void): void {
  for (let looks = 1; ; looks += 1) {
    const chunk = readChunk(descriptor)
    if (chunk === null) return
    if (chunk.length > 0) {
      chunks.push(chunk)
      return
    }
    if (looks * BETWEEN_LOOKS === PATIENCE) tell()
    sleep(BETWEEN_LOOKS)
  }
}

// ms
const PATIENCE = 2000
const BETWEEN_LOOKS = 20

/** null where a writer is there and has nothing yet. */
function readChunk(descriptor: number): Buffer | null {
  const chunk = Buffer.allocUnsafe(64 * 1024)
  try {
    return chunk.subarray(0, readSync(descriptor, chunk))
  } catch (fault) {
    if (codeOf(fault) !== 'EAGAIN') throw fault
    return null
  }
}

function tell(text: string): void {
  try {
    writeSync(2, text)
  } catch {
    // Nobody listens.
  }
}

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  read as readOpen,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { FileRead, Files, FolderList, WriteResult } from '../commands/world.ts'
import { LARGEST_STREAM } from '../input/source/decode-text.ts'
import { codeOf, refused, unread } from './system-faults.ts'

/** The real disk: the one file that opens, lists and writes files. */
export const files: Files = { read, isFile, listYaml, realPath, replace, probe, remove }

/** Writes all of a text to an open stream, however slowly its reader takes it. */
export function writeStream(descriptor: number, text: string): WriteResult {
  try {
    writeAll(descriptor, text)
    return { ok: true }
  } catch (fault) {
    return refused(fault)
  }
}

/** What comes in on an open stream, chunk by chunk. Plain reads and a plain timer, because Node's own streams and promised timers take long to load. */
export async function* readChunks(descriptor: number): AsyncGenerator<Uint8Array> {
  while (true) {
    const chunk = await readChunk(descriptor)
    if (chunk === null) await new Promise(resolve => setTimeout(resolve, BETWEEN_TRIES))
    else if (chunk.length === 0) return
    else yield chunk
  }
}

// ms before a stream that had nothing yet is tried again
const BETWEEN_TRIES = 10

/** Empty at the stream's end; null where it has nothing yet (a pipe or terminal that somebody set to non-blocking). */
function readChunk(descriptor: number): Promise<Uint8Array | null> {
  const chunk = Buffer.allocUnsafe(64 * 1024)
  return new Promise((resolve, reject) => {
    readOpen(descriptor, chunk, 0, chunk.length, null, (fault, length) => {
      if (fault === null) resolve(chunk.subarray(0, length))
      else if (fault.code === 'EAGAIN') resolve(null)
      else if (fault.code === 'EOF') resolve(chunk.subarray(0, 0))
      else reject(fault)
    })
  })
}

/** The terminal that the process was started from, whatever its streams are; null where there is none. */
export function openControllingTerminal(): {
  readonly input: number
  readonly output: number
} | null {
  try {
    return { input: openSync('/dev/tty', 'r'), output: openSync('/dev/tty', 'w') }
  } catch {
    return null
  }
}

/** Whether an open stream may be a terminal; spares the look at the terminal itself where it cannot. */
export function isCharacterDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return false
  }
}

function read(path: string): FileRead {
  try {
    return { ok: true, bytes: readWhole(path) }
  } catch (fault) {
    return unread(fault)
  }
}

/** Pipes and devices included, which have no size to ask for; an endless one is left once it is too large. */
function readWhole(path: string): Uint8Array {
  const descriptor = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    let length = 0
    while (length <= LARGEST_STREAM) {
      const chunk = Buffer.allocUnsafe(64 * 1024)
      const taken = readSync(descriptor, chunk)
      if (taken === 0) break
      chunks.push(chunk.subarray(0, taken))
      length += taken
    }
    return Buffer.concat(chunks)
  } finally {
    closeSync(descriptor)
  }
}

function isFile(path: string): boolean {
  try {
    return !statSync(path).isDirectory()
  } catch {
    return false
  }
}

function listYaml(folder: string): FolderList {
  try {
    const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
    return { ok: true, names: names.sort() }
  } catch (fault) {
    return unread(fault)
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

function replace(path: string, pieces: Iterable<string>): WriteResult {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there && !there.isFile()) return writeInPlace(path, pieces)
    renameInto(there ? realpathSync(path) : path, pieces, there?.mode ?? null)
    return { ok: true }
  } catch (fault) {
    return refused(fault)
  }
}

function probe(path: string): WriteResult {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there?.isDirectory()) return { ok: false, because: 'it is a folder' }
    if (there && !there.isFile()) return { ok: true }
    const target = there ? realpathSync(path) : path
    if (there) accessSync(target, constants.W_OK)
    const temporary = temporaryBeside(target)
    try {
      writeTemporary(temporary, [' '.repeat(ROOM_FOR_ANSWERS)])
    } finally {
      rmSync(temporary, { force: true })
    }
    return { ok: true }
  } catch (fault) {
    return refused(fault)
  }
}

/** Bytes: more than the answers to all questions, with notes. */
const ROOM_FOR_ANSWERS = 16_384

function remove(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be taken away stays.
  }
}

/** A device or a pipe is written to and never replaced. */
function writeInPlace(path: string, pieces: Iterable<string>): WriteResult {
  const descriptor = openSync(path, 'w')
  try {
    for (const piece of pieces) writeAll(descriptor, piece)
    return { ok: true }
  } finally {
    closeSync(descriptor)
  }
}

function renameInto(path: string, pieces: Iterable<string>, mode: number | null): void {
  const temporary = temporaryBeside(path)
  try {
    writeTemporary(temporary, pieces)
    if (mode !== null) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (fault) {
    rmSync(temporary, { force: true })
    throw fault
  }
}

const temporaryBeside = (path: string) =>
  join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)

function writeTemporary(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'wx')
  try {
    for (const piece of pieces) writeAll(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (fault) {
      if (codeOf(fault) !== 'EAGAIN') throw fault
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

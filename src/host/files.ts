import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  read as readOpen,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import type { FileRead, Files, FolderList } from '../commands/world.ts'
import { LARGEST_STREAM } from '../input/source/decode-text.ts'
import { claimFile, unclaimFile } from './claim-file.ts'
import { identityOfPath } from './file-identity.ts'
import { openFile } from './streams/open-stream.ts'
import { readPipe } from './streams/read-pipe.ts'
import { unread } from './system-faults.ts'
import { createFile, destinationOf, probeFile, removeFile, replaceFile } from './write-file.ts'

/** The real disk. */
export const files: Files = {
  read,
  open: openFile,
  isFile,
  identity: identityOfPath,
  listYaml: folder => listFiles(folder, '.yaml'),
  listMarkdown: folder => listFiles(folder, '.md'),
  realPath,
  destination: destinationOf,
  replace: replaceFile,
  create: createFile,
  claim: claimFile,
  unclaim: unclaimFile,
  probe: probeFile,
  remove: removeFile,
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
  if (statSync(path).isFIFO()) return readPipe(path, LARGEST_STREAM)
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

function listFiles(folder: string, ending: string): FolderList {
  try {
    const names = readdirSync(folder).filter(name => name.endsWith(ending))
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

import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { WriteResult } from '../commands/world.ts'
import { holdSignals } from './hold-signals.ts'
import { sleep } from './streams/sleep.ts'
import { codeOf, DamagedFile, NO_NAME, NO_ROOM, refused } from './system-faults.ts'
import { keepOwnership, nameTemporary, removeLeftovers } from './temporary-file.ts'

/** Writes all of a text to an open stream, however slowly its reader takes it. */
export function writeStream(descriptor: number, text: string): WriteResult {
  return attempt(() => writeAll(descriptor, text))
}

/** Puts a whole text into a file, through whatever links lead to it, or leaves all as it was and says why. */
export function replaceFile(path: string, pieces: Iterable<string>): WriteResult {
  return attemptAt(path, () => {
    refuseNoName(path)
    const there = statSync(path, { throwIfNoEntry: false })
    if (there && !there.isFile()) return writeDevice(path, pieces)
    const target = targetOf(path)
    removeLeftovers(target)
    if (there && there.nlink > 1) writeInPlace(target, pieces)
    else renameInto(target, pieces, there ?? null)
  })
}

/** Puts a whole text into a new file; one that is there already stays as it is. */
export function createFile(path: string, pieces: Iterable<string>): WriteResult {
  return attemptAt(path, () => {
    const temporary = nameTemporary(path)
    try {
      writeTemporary(temporary, pieces)
      giveName(temporary, path)
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

function refuseNoName(path: string): void {
  if (path === '') throw Object.assign(new Error(path), { code: NO_NAME })
}

/** Fails where there is a file of the name; some disks have no links, and then it is looked for first. */
function giveName(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false })) throw fault
    renameSync(temporary, path)
  }
}

/** Whether a text could be put into a file, tried without a trace; takes away what a kill has left beside it. */
export function probeFile(path: string): WriteResult {
  return attemptAt(path, () => {
    refuseNoName(path)
    const there = statSync(path, { throwIfNoEntry: false })
    if (there?.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' })
    if (there && !there.isFile()) return
    const target = targetOf(path)
    removeLeftovers(target)
    if (there) accessSync(target, constants.W_OK)
    const temporary = nameTemporary(target)
    try {
      writeTemporary(temporary, [' '.repeat(ROOM_FOR_ANSWERS)])
    } finally {
      rmSync(temporary, { force: true })
    }
  })
}

/** Bytes: more than the answers to all questions, with notes. */
const ROOM_FOR_ANSWERS = 16_384

/** Takes a file away, if it can be. */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // What cannot be taken away stays.
  }
}

function attempt(write: () => void): WriteResult {
  try {
    write()
    return { ok: true }
  } catch (fault) {
    return refused(fault)
  }
}

/** As `attempt`; where something is missing it is told what: the folder, or the room in it. */
function attemptAt(path: string, write: () => void): WriteResult {
  return attempt(() => {
    try {
      write()
    } catch (fault) {
      throw isMissing(fault) ? faultOfFolder(path) : fault
    }
  })
}

const isMissing = (fault: unknown) => codeOf(fault) === 'ENOENT' || codeOf(fault) === 'ENOTDIR'

/** Why a file cannot be in its folder: a folder that is there takes no files, such as those of `/proc`. */
function faultOfFolder(path: string): unknown {
  try {
    const isFolder = statSync(dirname(`${targetOf(path)}x`)).isDirectory()
    return Object.assign(new Error(path), { code: isFolder ? NO_ROOM : 'ENOTDIR' })
  } catch (fault) {
    return fault
  }
}

/** The file that a text put there would go to, with no link left in its path; null: nowhere. */
export function destinationOf(path: string): string | null {
  try {
    const target = targetOf(path)
    return join(realpathSync(dirname(target)), basename(target))
  } catch {
    return null
  }
}

/** The file that a path leads to; where a link leads to nothing yet, the file that is to be there. */
function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT') throw fault
  }
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path
  return targetOf(resolve(realpathSync(dirname(path)), readlinkSync(path)))
}

/** A device or a pipe is written to and never replaced. */
function writeDevice(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'w')
  try {
    for (const piece of pieces) writeAll(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

/** A file with several names stays one file: it is written in place, with a copy beside it until that is done. */
function writeInPlace(path: string, pieces: Iterable<string>): void {
  const copy = `${path}.before-${Date.now()}`
  copyFileSync(path, copy, constants.COPYFILE_EXCL)
  try {
    overwrite(path, pieces)
  } catch (fault) {
    restore(path, copy, fault)
    throw fault
  }
  rmSync(copy, { force: true })
}

/** Puts a file back as it was. Where that fails too, such as on a full disk, its copy stays, and is told. */
function restore(path: string, copy: string, cause: unknown): void {
  try {
    copyFileSync(copy, path)
    rmSync(copy, { force: true })
  } catch {
    throw new DamagedFile(copy, cause)
  }
}

function overwrite(path: string, pieces: Iterable<string>): void {
  const text = [...pieces].join('')
  const descriptor = openSync(path, 'r+')
  try {
    writeAll(descriptor, text)
    ftruncateSync(descriptor, Buffer.byteLength(text))
  } finally {
    closeSync(descriptor)
  }
}

function renameInto(path: string, pieces: Iterable<string>, there: Stats | null): void {
  // Of pieces that are still to be made nobody knows how long they take.
  if (Array.isArray(pieces)) holdSignals()
  const temporary = nameTemporary(path)
  try {
    writeTemporary(temporary, pieces)
    if (there !== null) keepOwnership(temporary, there)
    renameSync(temporary, path)
  } catch (fault) {
    rmSync(temporary, { force: true })
    throw fault
  }
}

function writeTemporary(path: string, pieces: Iterable<string>): void {
  const descriptor = openSync(path, 'wx')
  try {
    for (const piece of pieces) writeAll(descriptor, piece)
  } finally {
    closeSync(descriptor)
  }
}

// ms before a stream that could take nothing is tried again
const BETWEEN_TRIES = 5

function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (fault) {
      if (codeOf(fault) !== 'EAGAIN') throw fault
      sleep(BETWEEN_TRIES)
    }
  }
}

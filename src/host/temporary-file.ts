import { chmodSync, chownSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './system-faults.ts'

/** A name beside a file that no other process gives, of this machine or of another that shares the folder. */
export function nameTemporary(path: string): string {
  const once = process.hrtime.bigint().toString(36)
  return join(dirname(path), `${frontOf(path)}${process.pid}@${machine()}.${once}.tmp`)
}

/** Takes away the temporary files of a path whose process was killed: it runs no more, or has left one for minutes. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path)
  const front = frontOf(path)
  const isLeftOver = (name: string) => name.startsWith(front) && isLeft(folder, name, front)
  try {
    for (const name of readdirSync(folder).filter(isLeftOver)) rmSync(join(folder, name))
  } catch {
    // What cannot be taken away costs room only.
  }
}

/** Gives a new file the owner, the group and the mode of the one that it replaces, as far as the system lets it. */
export function keepOwnership(path: string, { uid, gid, mode }: Stats): void {
  const own = statSync(path)
  const isOwned = own.uid === uid || tryToGive(path, uid, gid)
  // Only the owner of the machine may give files away; a group of one's own may be kept.
  if (!isOwned || own.gid !== gid) tryToGive(path, isOwned ? uid : own.uid, gid)
  chmodSync(path, mode & PERMISSIONS)
}

const PERMISSIONS = 0o7777

function tryToGive(path: string, uid: number, gid: number): boolean {
  try {
    chownSync(path, uid, gid)
    return true
  } catch {
    return false
  }
}

const frontOf = (path: string) => `.${shorten(basename(path))}.`

/** A name has at most 255 bytes, and a character at most four. */
const shorten = (name: string) =>
  Buffer.byteLength(name) > 180 ? [...name].slice(0, 45).join('') : name

const NAME = /^(\d+)@([\w-]*)\.\w+\.tmp$/

/** The name of this machine, short and plain. Loaded where a file is written. */
export const machine = () =>
  globalThis.process
    .getBuiltinModule('node:os')
    .hostname()
    .replace(/[^\w-]/g, '')
    .slice(0, 20)

/** One of this very process is left by an earlier one of the same number: this one names its own later. */
function isLeft(folder: string, name: string, front: string): boolean {
  const [, pid, of] = NAME.exec(name.slice(front.length)) ?? []
  if (pid === undefined) return false
  if (of === machine()) return Number(pid) === process.pid || !runs(Number(pid))
  const { mtimeMs = Date.now() } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {}
  return Date.now() - mtimeMs > LONGEST_WRITE
}

/** Milliseconds. */
const LONGEST_WRITE = 600_000

/** Whether a process of this number runs on this machine. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return codeOf(fault) === 'EPERM'
  }
}

import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './system-faults.ts'
import { machine, runs } from './temporary-file.ts'

/** Says beside a file, there or not, that this process works on it; false where another one that runs has said so. */
export function claimFile(path: string): boolean {
  const mark = markOf(path)
  try {
    writeFileSync(mark, owner(), { flag: 'wx' })
    return true
  } catch (fault) {
    // Where nothing can be written nobody else works, either.
    if (codeOf(fault) !== 'EEXIST') return true
  }
  return !isHeld(mark) && takeOver(mark)
}

function takeOver(mark: string): boolean {
  try {
    writeFileSync(mark, owner())
  } catch {
    // It stays that of a process that runs no more.
  }
  return true
}

/** Takes the claim of this process away. */
export function unclaimFile(path: string): void {
  try {
    if (readFileSync(markOf(path), 'utf8') === owner()) rmSync(markOf(path))
  } catch {
    // There is none.
  }
}

const markOf = (path: string) => join(dirname(path), `.${basename(path)}.lock`)
const owner = () => `${process.pid}@${machine()}`

/** One of this very process is left by an earlier one of the same number. */
function isHeld(mark: string): boolean {
  try {
    const [pid, of] = readFileSync(mark, 'utf8').split('@')
    if (of === machine()) return Number(pid) !== process.pid && runs(Number(pid))
    return Date.now() - statSync(mark).mtimeMs < LONGEST_CLAIM
  } catch {
    return false
  }
}

/** Milliseconds; of another machine nobody can tell whether it still runs. */
const LONGEST_CLAIM = 86_400_000

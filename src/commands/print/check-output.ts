import { recogniseText, type WrittenKind } from '../../input/requirements/recognise-text.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import { neutralise } from '../../report/outline/neutralise.ts'
import { isDecisionRecord } from '../../write/record-status.ts'
import type { World } from '../world.ts'

/** Where a result is asked to go. */
export interface OutputTarget {
  /** null: stdout. */
  readonly file: string | null
  /** Whether it may replace what a person wrote for this program. */
  readonly force: boolean
}

/** Whether a path leads to the same file as one of others, also by a link; what does not exist yet is known by its path. */
export function isAmong(path: string, others: readonly string[], world: World): boolean {
  const keyOf = (path: string) => world.files.identity(path) ?? world.paths.resolve(path)
  const own = keyOf(path)
  return others.some(other => keyOf(other) === own)
}

/** Why a result must not replace what it was made of. */
export function describeSource(output: string): string {
  const file = neutralise(output)
  return `"-o ${file}" would replace what the result is made of: nothing was written\nName another file, or leave "-o" out to see the result\n`
}

/** Why a result must not go where a link leads. */
export function describeWayOut(output: string, folder: string): string {
  return `"-o ${neutralise(output)}" leads out of "${neutralise(folder)}" by a link: nothing was written\nName a file that is no link, or one outside that folder\n`
}

/**
 * Why a result may not replace a file that is there: it holds what a person wrote for this program, or may hold it, since
 * it cannot be read; null: it may. A pipe or a device holds nothing, and whoever reads a pipe to find out waits for ever.
 */
export function refuseReplacing({ file, force }: OutputTarget, world: World): string | null {
  if (file === null || force || world.files.identity(file) === null) return null
  const held = whatIsHeld(file, world)
  if (held === null) return null
  return `"${neutralise(file)}" ${held}: nothing was written\nName another file; "--force" replaces it unless the result is made of it\n`
}

function whatIsHeld(file: string, world: World): string | null {
  const read = world.files.read(file)
  if (!read.ok) return read.code === 'file-unreadable' ? `cannot be read (${read.because})` : null
  const text = decodeText(file, read.bytes)
  if (text.ok && isDecisionRecord(text.value)) return 'holds the record of a decision'
  const kind = text.ok ? recogniseText(file, text.value) : null
  return kind === null ? null : `holds ${WORDS[kind]}`
}

const WORDS: Readonly<Record<WrittenKind, string>> = {
  requirements: 'requirements',
  profile: 'a profile',
  catalogue: 'a part of a catalogue',
  landscape: 'a landscape',
  lock: 'recorded decisions',
}

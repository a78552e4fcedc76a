import { EMPTY_LOCK, parseLock } from '../../input/lock/parse-lock.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RecordedLock } from '../../model/recorded-decision.ts'
import { faultInFile } from '../load/read-source.ts'
import type { ReadResult } from '../load/read-texts.ts'
import type { Paths, World } from '../world.ts'

/** A lock that was read. */
export interface ReadLock extends ReadResult<RecordedLock> {
  /** null: there is no such file. */
  readonly text: string | null
}

/** Reads a lock; of one that is not there yet nothing is recorded. */
export function readLock(path: string, catalogue: Catalogue, world: World): ReadLock {
  const read = world.files.read(path)
  if (!read.ok && read.code === 'file-missing')
    return { parsed: { ok: true, value: EMPTY_LOCK, findings: [] }, texts: new Map(), text: null }
  if (!read.ok)
    return {
      parsed: { ok: false, findings: [faultInFile(path, read)] },
      texts: new Map(),
      text: '',
    }
  const decoded = decodeText(path, read.bytes)
  if (!decoded.ok) {
    const isEmpty = decoded.findings.every(({ code }) => code === 'text-empty')
    const parsed = isEmpty ? { ok: true as const, value: EMPTY_LOCK, findings: [] } : decoded
    return { parsed, texts: new Map(), text: '' }
  }
  const text = decoded.value
  return { parsed: parseLock(path, text, catalogue), texts: new Map([[path, text]]), text }
}

/** A file as a lock names it, and back: relative to the folder of the lock, with slashes. */
export function lockPaths(lock: string, { dirname, isAbsolute, join, relative }: Paths) {
  const folder = dirname(lock)
  return {
    nameOf: (file: string) => relative(folder, file).replaceAll('\\', '/'),
    pathOf: (name: string) => (isAbsolute(name) ? name : join(folder, name)),
  }
}

import type { FileRead, WriteResult } from '../commands/world.ts'

/** What is said of a file, folder or stream that could not be read. */
export function unread(fault: unknown): Extract<FileRead, { ok: false }> {
  const code = codeOf(fault)
  if (code === 'EISDIR') return { ok: false, code: 'file-is-directory', because: null }
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { ok: false, code: 'file-missing', because: null }
  return { ok: false, code: 'file-unreadable', because: reasonOf(code) }
}

/** What is said of a file or stream that could not be written; a fault that is none of the system's is thrown on. */
export function refused(fault: unknown): WriteResult {
  if (fault instanceof DamagedFile) {
    const { ok, because } = refused(fault.cause) as Extract<WriteResult, { ok: false }>
    return { ok, because: `${because}; what it was before is in ${fault.copy}` }
  }
  const code = codeOf(fault)
  if (code === null) throw fault
  return { ok: false, because: code === 'EPIPE' ? null : reasonOf(code) }
}

/** A file could be written only in part, and not be put back; `cause` says why. */
export class DamagedFile extends Error {
  readonly copy: string

  constructor(copy: string, cause: unknown) {
    super(copy, { cause })
    this.copy = copy
  }
}

/** The system's name of a fault, such as `ENOENT`; null where it is none of the system's. */
export function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : null
}

const reasonOf = (code: unknown): string => REASONS.get(code) ?? `the system says ${String(code)}`

/** The name of a file is empty. */
export const NO_NAME = 'NO_NAME'

/** The folder of a file is there, and takes none. */
export const NO_ROOM = 'NO_ROOM'

const REASONS = new Map<unknown, string>([
  ['ENOENT', 'the folder does not exist'],
  [NO_ROOM, 'no file can be made in that folder, so name one in another'],
  [NO_NAME, 'it has no name'],
  ['ENOTDIR', 'its folder is a file'],
  ['EISDIR', 'it is a folder, and only a record (-f adr) is numbered into one'],
  ['EEXIST', 'there is a file of that name already'],
  ['EACCES', 'permission is missing'],
  ['EPERM', 'permission is missing'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['ELOOP', 'its links lead in a circle, and one has to lead to a file or folder'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EMFILE', 'too many files are open'],
  ['ENXIO', 'nothing listens there'],
  ['EIO', 'the disk or terminal fails'],
  ['ERR_INVALID_ARG_VALUE', 'its name holds a character that no name can hold'],
])

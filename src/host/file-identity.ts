import { type BigIntStats, fstatSync, statSync } from 'node:fs'

/** The same for all paths that lead to one file, by symbolic or hard links; null where a path leads to no file. */
export function identityOfPath(path: string): string | null {
  return identityFrom(() => statSync(path, { bigint: true }))
}

/** As that of its path: which file an open stream reads; null where it is a pipe, a terminal or a device. */
export function identityOfStream(descriptor: number): string | null {
  return identityFrom(() => fstatSync(descriptor, { bigint: true }))
}

function identityFrom(look: () => BigIntStats): string | null {
  try {
    const found = look()
    return found.isFile() ? `${found.dev}:${found.ino}` : null
  } catch {
    return null
  }
}

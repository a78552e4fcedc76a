import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import type { FileRead, Outlet, World } from '../../src/commands/world.ts'

/** What a command finds outside in a test: files by path, and what is piped in (null: stdin is a terminal). */
export interface FakeSurroundings {
  readonly files?: ReadonlyMap<string, string | Uint8Array>
  readonly stdin?: string | Uint8Array | null
  readonly environment?: Readonly<Record<string, string>>
  /** stdout and stderr are terminals of so many columns with colours; null: they are piped. */
  readonly columns?: number | null
}

/** A world in memory, and what a command left in it. */
export interface FakeWorld {
  readonly world: World
  readonly stdout: () => string
  readonly stderr: () => string
  readonly written: ReadonlyMap<string, string>
}

/** A small, complete catalogue that does not move with the shipped one: what a fake world has built in. */
export const SMALL_CATALOGUE = 'test/fixtures/small-catalogue'

/** A world without a disk, a terminal or a process. */
export function fakeWorld(surroundings: FakeSurroundings = {}): FakeWorld {
  const { files = new Map(), stdin = null, environment = {}, columns = null } = surroundings
  const written = new Map<string, string>()
  const [stdout, stderr] = [outlet(columns), outlet(columns)]
  const read = (path: string) => written.get(path) ?? files.get(posix.normalize(path))
  const folders = new Set([...files.keys()].map(path => posix.dirname(path)))
  return {
    world: {
      files: {
        read: path => readFake(read(path), folders.has(path)),
        isFile: path => read(path) !== undefined,
        listYaml: folder => {
          const own = [...files.keys()].filter(
            path => posix.dirname(path) === posix.normalize(folder),
          )
          const names = own.map(path => posix.basename(path)).filter(name => name.endsWith('.yaml'))
          return own.length > 0 ? names.sort() : null
        },
        replace: (path, pieces) => {
          if (folders.has(path)) return { ok: false, because: 'it is a folder' }
          written.set(path, [...pieces].join(''))
          return { ok: true }
        },
      },
      stdin: {
        isTerminal: () => stdin === null,
        read: async () => readFake(stdin ?? '', false),
      },
      stdout: stdout.outlet,
      stderr: stderr.outlet,
      environment,
      digestOf: text => `sha256:${createHash('sha256').update(text).digest('hex')}`,
      builtInCatalogue: () => compileBuiltIn(SMALL_CATALOGUE),
    },
    stdout: stdout.told,
    stderr: stderr.told,
    written,
  }
}

function outlet(columns: number | null): { outlet: Outlet; told: () => string } {
  const texts: string[] = []
  return {
    outlet: {
      isTerminal: () => columns !== null,
      columns: () => columns,
      hasColors: () => columns !== null,
      write: text => {
        texts.push(text)
        return { ok: true }
      },
    },
    told: () => texts.join(''),
  }
}

function readFake(content: string | Uint8Array | undefined, isFolder: boolean): FileRead {
  if (content !== undefined) return { ok: true, bytes: bytesOf(content) }
  return { ok: false, code: isFolder ? 'file-is-directory' : 'file-missing' }
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

import { createHash } from 'node:crypto'
import * as nodePath from 'node:path'
import { posix } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { compileBuiltIn, parseBuiltIn } from '../../src/build/compile-built-in.ts'
import { compileKnownPrecedents } from '../../src/build/compile-known-precedents.ts'
import type {
  FileRead,
  FolderList,
  OpenedStream,
  OutputStream,
  World,
  WriteResult,
} from '../../src/commands/world.ts'
import type { Prompter } from '../../src/interview/screen/prompter.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'

/** What a command finds outside in a test: files by path, and what is piped in (null: stdin is a terminal). */
export interface FakeWorldOptions {
  readonly files?: ReadonlyMap<string, string | Uint8Array>
  readonly stdin?: string | Uint8Array | null
  /** The file that is piped in; null: it is none. */
  readonly stdinFile?: string | null
  readonly environment?: Readonly<Record<string, string>>
  /** stdout and stderr are terminals of so many columns with colours; null: they are piped. */
  readonly columns?: number | null
  /** The rows of such a terminal; null: there is no end to it. */
  readonly rows?: number | null
  /** Whether there is a pager. */
  readonly pager?: boolean
  /** The folder of the built-in catalogue; the small one where nothing is said. */
  readonly catalogue?: string
  /** The person who is asked; null: there is no terminal. */
  readonly prompter?: Prompter | null
  /** Milliseconds since the command began. */
  readonly elapsed?: () => number
  /** What is kept from one command to the next; nothing where nothing is said. */
  readonly kept?: World['kept']
  /** Why nothing can be written; null: everything can. */
  readonly unwritable?: () => string | null
}

/** A world in memory, and what a command left in it. */
export interface FakeWorld {
  readonly world: World
  readonly stdout: () => string
  readonly stderr: () => string
  readonly written: ReadonlyMap<string, string>
  /** What went through the pager. */
  readonly paged: readonly string[]
}

/** A small, complete catalogue that does not move with the shipped one: what a fake world has built in. */
export const SMALL_CATALOGUE = 'test/fixtures/small-catalogue'

/** A world without a disk, a terminal or a process. */
export function fakeWorld(surroundings: FakeWorldOptions = {}): FakeWorld {
  const { files = new Map(), stdin = null, environment = {}, columns = null } = surroundings
  const { rows = null, pager = true, stdinFile = null } = surroundings
  const paged: string[] = []
  const {
    prompter = null,
    unwritable = () => null,
    elapsed = () => 0,
    catalogue = SMALL_CATALOGUE,
  } = surroundings
  const written = new Map<string, string>()
  let piped: string | Uint8Array = stdin ?? ''
  const takePiped = () => {
    const taken = piped
    piped = ''
    return readFake(taken, false)
  }
  const [stdout, stderr] = [outlet(columns, rows), outlet(columns, rows)]
  const read = (path: string) => written.get(path) ?? files.get(posix.normalize(path))
  const folders = new Set([...files.keys()].map(path => posix.dirname(path)))
  const list = (folder: string, ending: string): FolderList => {
    const all = [...files.keys(), ...written.keys()]
    const own = all.filter(path => posix.dirname(path) === posix.join(folder, '.'))
    const names = own.map(path => posix.basename(path)).filter(name => name.endsWith(ending))
    return own.length > 0 ? { ok: true, names: names.sort() } : MISSING
  }
  const refusal = (path: string): WriteResult => {
    const because = folders.has(path) ? 'it is a folder' : unwritable()
    return because === null ? { ok: true } : { ok: false, because }
  }
  return {
    world: {
      paths: nodePath,
      files: {
        read: path => readFake(read(path), folders.has(path)),
        open: path => openFake(readFake(read(path), folders.has(path))),
        isFile: path => read(path) !== undefined,
        identity: path => (read(path) === undefined ? null : posix.normalize(path)),
        listYaml: folder => list(folder, '.yaml'),
        listMarkdown: folder => list(folder, '.md'),
        realPath: path => posix.resolve('/work', path),
        destination: path => posix.resolve('/work', path),
        replace: (path, pieces) => {
          const refused = refusal(path)
          if (refused.ok) written.set(path, [...pieces].join(''))
          return refused
        },
        create: (path, pieces) => {
          if (read(path) !== undefined) return { ok: false, because: 'there is one already' }
          const refused = refusal(path)
          if (refused.ok) written.set(path, [...pieces].join(''))
          return refused
        },
        claim: () => true,
        unclaim: () => {},
        probe: path => refusal(path),
        remove: path => {
          written.delete(path)
        },
      },
      stdin: {
        isTerminal: () => stdin === null,
        identity: () => stdinFile,
        read: async () => takePiped(),
        open: async () => openFake(takePiped()),
      },
      stdout: stdout.outlet,
      stderr: stderr.outlet,
      environment,
      elapsed,
      today: () => '2026-01-01',
      digestOf: text => `sha256:${createHash('sha256').update(text).digest('hex')}`,
      builtInCatalogue: () => compiled(catalogue),
      patternsFolder: catalogue,
      kept: surroundings.kept ?? null,
      builtInPrecedents: async () => compileKnownPrecedents(catalogue, compiled(catalogue)),
      builtInTechnologies: async () => parseBuiltIn(catalogue).technologies,
      pageAssets: () => PAGE_ASSETS,
      deflate: text => deflateRawSync(text),
      showPaged: text => {
        if (pager) paged.push(text)
        return pager
      },
      openPrompter: async () => prompter,
    },
    stdout: stdout.told,
    stderr: stderr.told,
    written,
    paged,
  }
}

/** In small pieces. */
function openFake(read: FileRead): OpenedStream {
  if (!read.ok) return read
  const { bytes } = read
  const starts = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) => at * PIECE)
  const chunks = starts.map(start => bytes.subarray(start, start + PIECE))
  return { ok: true, chunks, size: bytes.length }
}

const PIECE = 100

const INLINE = { text: '', hash: 'sha256-' } as const
const PAGE_ASSETS = {
  style: INLINE,
  loader: INLINE,
  client: INLINE,
  knowledge: 'packed',
  landscape: { style: INLINE, client: INLINE },
} as const

const catalogues = new Map<string, Catalogue>()

/** A folder is read once. */
function compiled(folder: string): Catalogue {
  const catalogue = catalogues.get(folder) ?? compileBuiltIn(folder)
  catalogues.set(folder, catalogue)
  return catalogue
}

function outlet(
  columns: number | null,
  rows: number | null,
): { outlet: OutputStream; told: () => string } {
  const texts: string[] = []
  return {
    outlet: {
      isTerminal: () => columns !== null,
      columns: () => columns,
      rows: () => rows,
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
  return isFolder ? { ...MISSING, code: 'file-is-directory' } : MISSING
}

const MISSING = { ok: false, code: 'file-missing', because: null } as const

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

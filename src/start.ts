import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { Script } from 'node:vm'

declare const VERSION: string
declare const DIGEST: string

// The start of the command. It answers "--version" as its first word before anything is read, then runs the bundle beside it,
// with the machine code that V8 made of it the last time: that saves half of the start. Set
// INTEGRATION_ADVISOR_CODE_CACHE=off to run without.
//
// Node's own compile cache (`module.enableCompileCache`, Node 22 and later) keeps the outermost functions only, 0.2 MB
// where this keeps 0.9 MB: a report took 4.6 times the CPU time of `node -e 0` with it, 5.0 without any, 3.3 with this.
if (/^(-V|--version)$/.test(process.argv[2] ?? '')) writeSync(1, `${VERSION}\n`)
else start().catch(reportDamage)

async function start(): Promise<void> {
  compileLater(process.version)
  const folder = cacheFolder()
  const { load, keep } = bundleLoader(folder)
  const { main } = load('./main.cjs') as typeof import('./main.ts')
  const command = await main(process, folder === null ? null : keepIn(folder))
  if (command === null) return
  keep()
  // All is written. What Node does on its own way to the end, such as to collect memory, takes a tenth of the report.
  if (command === 'report') process.exit()
}

interface LoadedBundle {
  readonly exports: unknown
  /** Writes its code where it is not kept yet. */
  readonly keep: () => void
}

/** Loads our bundles, each once and with the code that is kept of it, and what else they ask for as Node does. */
function bundleLoader(folder: string | null) {
  const loaded = new Map<string, LoadedBundle>()
  const load = (name: string): unknown => {
    if (!name.startsWith('./')) return require(name)
    const bundle = loaded.get(name) ?? loadBundle(name, { folder, load })
    loaded.set(name, bundle)
    return bundle.exports
  }
  return {
    load,
    keep: () => {
      for (const bundle of loaded.values()) bundle.keep()
    },
  }
}

interface LoadContext {
  readonly folder: string | null
  readonly load: (name: string) => unknown
}

function loadBundle(name: string, { folder, load }: LoadContext): LoadedBundle {
  const path = join(__dirname, name)
  const kept = `${DIGEST}-${name.slice(2)}${commandIn(process.argv)}-${process.version}-${process.arch}`
  const cache = folder && join(folder, kept)
  const cachedData = cache === null ? null : readCache(cache)
  const options = { filename: path, ...(cachedData && { cachedData }) }
  const script = new Script(readFileSync(path, 'latin1'), options)
  const module = { exports: {} }
  script.runInThisContext()(module.exports, load, module, path, __dirname)
  const isKept = cachedData !== null && !script.cachedDataRejected
  return {
    exports: module.exports,
    keep: () => {
      if (cache !== null && !isKept) writeCache(cache, script.createCachedData())
    },
  }
}

/** What is kept for each command apart, since each compiles what it runs of the bundles: "-template", or nothing for a report. */
function commandIn([, , word = '']: readonly string[]): string {
  if (word === '-h' || word === '--help') return '-help'
  return /^[a-z]{1,12}$/.test(word) && word !== 'report' ? `-${word}` : ''
}

/**
 * Most code of a report runs a few times only, and the V8 of Node 20 spends a third of the processor time of one on
 * compiling such code for speed. With fifteen times its patience a report takes two thirds of the time, and so do 400
 * documents; 4,000 take what they took. Later ones wait long enough, and do not know this flag. It is set before the code
 * that V8 kept is read: V8 takes no code that was kept with other flags.
 */
function compileLater(version: string): void {
  if (!version.startsWith('v20.')) return
  process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=1000000')
}

/** What goes wrong before the command has begun is no fault of its user. */
function reportDamage(fault: Error): void {
  writeSync(2, `This installation of integration-advisor is damaged: ${fault.message}\n`)
  process.exitCode = 70
}

/** Texts that the bundle keeps, a file for each, with the same checks as its code. */
function keepIn(folder: string): Parameters<typeof import('./main.ts').main>[1] {
  const pathOf = (name: string) => join(folder, `${DIGEST}-${name}`)
  return {
    read: name => readCache(pathOf(name))?.toString('utf8') ?? null,
    write: (name, text) => writeCache(pathOf(name), Buffer.from(text)),
  }
}

/** The folder of what is kept: of the code one file for each bundle, command and Node; null where there is no place for it. */
function cacheFolder(): string | null {
  const { env, platform } = process
  if (env.INTEGRATION_ADVISOR_CODE_CACHE === 'off') return null
  const home = platform === 'darwin' ? 'Library/Caches' : '.cache'
  const folder =
    platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || join(env.HOME ?? '', home)
  if (!folder || !isAbsolute(folder)) return null
  return join(folder, 'integration-advisor')
}

/**
 * Only code is run that this user wrote, that nobody else can change, and that is whole: V8 believes what it is given, and
 * a page of zeros would end every later run. So a file holds its bytes twice, and both must be the same: to compare them
 * takes a tenth of a millisecond, where to load one of Node's modules for a sum takes 3.
 */
function readCache(path: string): Buffer | null {
  try {
    if (!isOwn(lstatSync(dirname(path)))) return null
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const found = fstatSync(descriptor)
      if (!found.isFile() || !isOwn(found) || found.size > MOST) return null
      const twice = readFileSync(descriptor)
      const once = twice.subarray(0, twice.length / 2)
      return once.length > 0 && once.equals(twice.subarray(once.length)) ? once : null
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return null
  }
}

// Bytes; a tenth of it is usual.
const MOST = 20_000_000

/** Of this user, and nobody else may write it; a link is of anybody. Windows has no such marks. */
function isOwn(found: Stats): boolean {
  const user = process.getuid?.()
  if (found.isSymbolicLink()) return false
  return user === undefined || (found.uid === user && (found.mode & OTHERS_WRITE) === 0)
}

const OTHERS_WRITE = 0o022

/** A cache that cannot be written costs time only, and leaves nothing. */
function writeCache(path: string, code: Buffer): void {
  const temporary = `${path}.${process.pid}.${process.hrtime.bigint().toString(36)}`
  try {
    makeFolder(dirname(path), DEEPEST)
    if (!isOwn(lstatSync(dirname(path)))) return
    writeFileSync(temporary, Buffer.concat([code, code]), { mode: 0o600, flag: 'wx' })
    renameSync(temporary, path)
    prune(dirname(path))
  } catch {
    discard(temporary)
  }
}

/**
 * Leaves of what is kept the latest files, none older than a month: those of versions that are gone go. Whoever still needs
 * one that went writes it again, and whoever reads one at this moment reads it to its end.
 */
function prune(folder: string): void {
  const kept = readdirSync(folder)
    .filter(name => OURS.test(name))
    .map(name => ({ path: join(folder, name), at: lstatSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at)
  const oldest = Date.now() - A_MONTH
  for (const [index, { path, at }] of kept.entries())
    if (index >= MOST_FILES || at < oldest) discard(path)
}

// How the name of what is kept begins: with the digest of a build.
const OURS = /^[\da-f]{16}-/
// Far more than the bundles of two versions on two Nodes.
const MOST_FILES = 64
// Milliseconds.
const A_MONTH = 30 * 24 * 3600 * 1000

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It cannot be there where its folder cannot be.
  }
}

// Folders that may be missing above the cache.
const DEEPEST = 8

/** Node's own way to make a folder with those above it never ends where the system has none to make one in, such as /proc. */
function makeFolder(path: string, deep: number): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || deep === 0) throw fault
    makeFolder(dirname(path), deep - 1)
    mkdirSync(path, { mode: 0o700 })
  }
}

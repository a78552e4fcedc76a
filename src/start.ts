import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { Script } from 'node:vm'

declare const VERSION: string
declare const DIGEST: string

// The start of the command. It answers "--version" before anything is read, then runs the bundle beside it, with the
// machine code that V8 made of it the last time: that saves a third of the start. Set
// INTEGRATION_ADVISOR_CODE_CACHE=off to run without.
//
// Node's own compile cache (`module.enableCompileCache`, Node 22 and later) keeps the outermost functions only, 0.2 MB
// where this keeps 0.9 MB: a report took 4.6 times the CPU time of `node -e 0` with it, 5.0 without any, 3.3 with this.
if (process.argv.slice(2).some(arg => arg === '-V' || arg === '--version'))
  writeSync(1, `${VERSION}\n`)
else start(join(__dirname, 'main.cjs')).catch(reportDamage)

async function start(path: string): Promise<void> {
  const cache = cachePath()
  const cachedData = cache === null ? null : readCache(cache)
  const script = new Script(readFileSync(path, 'latin1'), {
    filename: path,
    ...(cachedData && { cachedData }),
  })
  const bundle = { exports: {} as typeof import('./main.ts') }
  script.runInThisContext()(bundle.exports, require, bundle, path, __dirname)
  const reported = await bundle.exports.main(process)
  // The code that a report runs is what is worth keeping; another command has compiled little of it.
  if (reported && cache !== null && (cachedData === null || script.cachedDataRejected))
    writeCache(cache, script.createCachedData())
}

/** What goes wrong before the command has begun is no fault of its user. */
function reportDamage(fault: Error): void {
  writeSync(2, `This installation of integration-advisor is damaged: ${fault.message}\n`)
  process.exitCode = 70
}

/** One file for each bundle and each Node; null where there is no place for it. */
function cachePath(): string | null {
  const { env, platform, version, arch } = process
  if (env.INTEGRATION_ADVISOR_CODE_CACHE === 'off') return null
  const home = platform === 'darwin' ? 'Library/Caches' : '.cache'
  const folder =
    platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME || join(env.HOME ?? '', home)
  if (!folder || !isAbsolute(folder)) return null
  return join(folder, 'integration-advisor', `${DIGEST}-${version}-${arch}`)
}

/** Only code that this user wrote is run. */
function readCache(path: string): Buffer | null {
  try {
    const ours = statSync(path).uid === (process.getuid?.() ?? 0)
    return ours ? readFileSync(path) : null
  } catch {
    return null
  }
}

function writeCache(path: string, code: Buffer): void {
  try {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 })
    writeFileSync(`${path}.${process.pid}`, code, { mode: 0o600, flag: 'wx' })
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A cache that cannot be written costs time only.
  }
}

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

// `npm test` builds the command first.
const START = resolve('dist/start.cjs')
const EXAMPLE = resolve('patterns/examples/customer-360.yaml')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function report(
  environment: Readonly<Record<string, string>> = { XDG_CACHE_HOME: folder },
  args: readonly string[] = [],
) {
  const { XDG_CACHE_HOME: _, ...others } = process.env
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [START, EXAMPLE, ...args],
    {
      env: { ...others, ...environment },
      encoding: 'utf8',
      timeout: 60_000,
    },
  )
  return { status, signal, stderr, stdout }
}

const caches = () => join(folder, 'integration-advisor')

function onlyCache(): string {
  const names = readdirSync(caches())
  expect(names).toHaveLength(1)
  return join(caches(), names[0] ?? '')
}

function spoil(change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(onlyCache())
  change(bytes)
  writeFileSync(onlyCache(), bytes)
}

test('a cache that is damaged anywhere is passed over, and written anew', () => {
  const sound = report()
  expect(sound.status).toBe(0)
  const whole = readFileSync(onlyCache())
  const damages: readonly ((bytes: Buffer) => void)[] = [
    bytes => bytes.fill(0, 8192, 12_288),
    bytes => bytes.fill(0, bytes.length - 4096),
    ...[0.1, 0.35, 0.6, 0.85].map(part => (bytes: Buffer) => {
      const at = Math.floor(bytes.length * part)
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
    }),
  ]
  for (const damage of damages) {
    spoil(damage)
    expect(report()).toEqual(sound)
    expect(readFileSync(onlyCache()).length).toBeGreaterThan(whole.length / 2)
  }
})

test('a cache that is a link, or that others may write, is passed over', () => {
  const sound = report()
  const cache = onlyCache()
  chmodSync(cache, 0o666)
  expect(report()).toEqual(sound)
  const elsewhere = join(folder, 'elsewhere')
  renameSync(cache, elsewhere)
  writeFileSync(elsewhere, 'of somebody else')
  symlinkSync(elsewhere, cache)
  expect(report()).toEqual(sound)
  expect(readFileSync(elsewhere, 'utf8')).toBe('of somebody else')
})

test('a cache whose folder is a link is neither read nor written', () => {
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync('elsewhere', caches())
  expect(report().status).toBe(0)
  expect(readdirSync(join(folder, 'elsewhere'))).toEqual([])
})

test.runIf(existsSync('/proc/self'))('a home in which no folder can be made costs nothing', () => {
  expect(report({ HOME: '/proc' })).toMatchObject({ status: 0, signal: null, stderr: '' })
  expect(report({ XDG_CACHE_HOME: '/dev/null/a/b' })).toMatchObject({ status: 0, stderr: '' })
})

test('the folders above a cache are made', () => {
  expect(report({ XDG_CACHE_HOME: join(folder, 'a', 'b', 'c') }).status).toBe(0)
  expect(readdirSync(join(folder, 'a', 'b', 'c', 'integration-advisor'))).toHaveLength(1)
})

test('a catalogue of one’s own is kept with the same care', () => {
  const ours = () => report({ XDG_CACHE_HOME: folder }, ['-c', 'patterns/examples/company/rules'])
  const sound = ours()
  expect(sound).toMatchObject({ status: 0, stderr: '' })
  const kept = readdirSync(caches()).filter(name => name.includes('catalogue'))
  expect(kept).toHaveLength(1)
  const path = join(caches(), kept[0] ?? '')
  const bytes = readFileSync(path)
  expect(ours()).toEqual(sound)
  bytes.writeUInt8(bytes.readUInt8(5000) ^ 0x10, 5000)
  writeFileSync(path, bytes)
  expect(ours()).toEqual(sound)
  expect(readFileSync(path)).not.toEqual(bytes)
  rmSync(path)
  symlinkSync('elsewhere', path)
  expect(ours()).toEqual(sound)
})

test('the code that a long stream leaves is taken the next time', () => {
  const line = '{"name":"a","from":"b","to":"c","answers":{"purpose":["copy"]}}\n'
  const stream = join(folder, 'long.ndjson')
  writeFileSync(stream, line.repeat(1200))
  const run = () => report({ XDG_CACHE_HOME: folder }, [stream, '-f', 'ndjson', '--brief'])
  const written = () =>
    readdirSync(caches()).map(name => [name, statSync(join(caches(), name)).mtimeMs])
  expect(run()).toMatchObject({ status: 0, stderr: '' })
  const first = written()
  expect(first).not.toEqual([])
  run()
  expect(written()).toEqual(first)
})

test('each command keeps the code that it runs, apart from that of others', () => {
  const run = (args: readonly string[]) => {
    const env = { ...process.env, XDG_CACHE_HOME: folder }
    const { status, stdout } = spawnSync(process.execPath, [START, ...args], { env })
    return { status, text: stdout.toString() }
  }
  const kept = () => readdirSync(caches()).map(name => name.slice(17).replace(/-v.*/, ''))
  const first = run(['template'])
  expect(first.status).toBe(0)
  expect(kept()).toEqual(['main.cjs-template', 'run-program.cjs-template'])
  expect(run(['template'])).toEqual(first)
  expect(run(['--help']).status).toBe(0)
  expect(report().status).toBe(0)
  expect(kept()).toEqual(
    expect.arrayContaining(['main.cjs', 'main.cjs-help', 'run-program.cjs-help']),
  )
  expect(kept()).toHaveLength(5)
})

/** Puts what a run of an earlier build kept, so many days ago. */
function keepAgo(name: string, days: number): string {
  mkdirSync(caches(), { mode: 0o700, recursive: true })
  writeFileSync(join(caches(), name), 'kept')
  const at = Date.now() / 1000 - days * 24 * 3600
  utimesSync(join(caches(), name), at, at)
  return name
}

const ofBuild = (build: number) => `${String(build).padStart(16, '0')}-main.cjs-v20.19.0-x64`

test('what is kept is pruned by age, and what is not ours is left', () => {
  const left = [keepAgo(ofBuild(1), 29), keepAgo('notes.txt', 400)]
  keepAgo(ofBuild(2), 31)
  keepAgo(`${ofBuild(3)}.17.abc`, 31)
  expect(report()).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(caches())).toHaveLength(left.length + 1)
  expect(readdirSync(caches())).toEqual(expect.arrayContaining(left))
})

test('what is kept is pruned by number, the oldest first', () => {
  for (let build = 0; build < 70; build++) keepAgo(ofBuild(build), 1 + build / 10)
  expect(report()).toMatchObject({ status: 0, stderr: '' })
  const left = readdirSync(caches())
  expect(left).toHaveLength(64)
  expect(left).toContain(ofBuild(62))
  expect(left).not.toContain(ofBuild(63))
})

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// What only a real process shows. `npm test` builds the command first.
const START = resolve('dist/start.cjs')
const EXAMPLE = resolve('patterns/examples/customer-360.yaml')
const folder = mkdtempSync(join(tmpdir(), 'process-'))
afterAll(() => rmSync(folder, { recursive: true }))

const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }

const run = (args: readonly string[], input: string | Uint8Array = '') =>
  spawnSync(process.execPath, [START, ...args], { cwd: folder, env, input, encoding: 'utf8' })

const shell = (line: string) =>
  spawnSync('bash', ['-c', line], {
    cwd: folder,
    env: { ...env, START, EXAMPLE, NODE: process.execPath },
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })

const ended = (child: ChildProcess) =>
  new Promise<number | null>(resolve => child.on('close', status => resolve(status)))

const collect = (stream: NodeJS.ReadableStream | null) => {
  const chunks: Buffer[] = []
  stream?.on('data', chunk => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

const example = readFileSync(EXAMPLE, 'utf8')

test('a file, a redirected file and a pipe give the same report', () => {
  const named = run([EXAMPLE])
  expect([named.status, named.stderr]).toEqual([0, ''])
  expect(named.stdout).toContain('Customer 360')
  expect(shell('"$NODE" "$START" < "$EXAMPLE"').stdout).toBe(named.stdout)
  expect(shell('cat "$EXAMPLE" | "$NODE" "$START"').stdout).toBe(named.stdout)
})

test('a report is the same with and without the code cache', () => {
  const cached = run([EXAMPLE]).stdout
  const uncached = spawnSync(process.execPath, [START, EXAMPLE], {
    env: { ...env, INTEGRATION_ADVISOR_CODE_CACHE: 'off' },
    encoding: 'utf8',
  })
  expect(uncached.stdout).toBe(cached)
})

test('only a report fills the code cache of reports: another command has compiled little of it', () => {
  const own = join(folder, 'own-cache')
  const runHere = (...args: readonly string[]) =>
    spawnSync(process.execPath, [START, ...args], { env: { ...env, XDG_CACHE_HOME: own } })
  const ofReports = () =>
    readdirSync(join(own, 'integration-advisor')).filter(name => /-main\.cjs-v\d/.test(name))
  runHere('--help')
  expect(ofReports()).toEqual([])
  runHere(EXAMPLE)
  expect(ofReports()).toHaveLength(1)
})

test('a spoilt or unwritable code cache is passed over', () => {
  run([EXAMPLE])
  const cache = join(folder, 'cache', 'integration-advisor')
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), 'spoilt')
  expect(run([EXAMPLE]).status).toBe(0)
  writeFileSync(join(folder, 'no-folder'), '')
  const unwritable = spawnSync(process.execPath, [START, EXAMPLE], {
    env: { ...env, XDG_CACHE_HOME: join(folder, 'no-folder') },
    encoding: 'utf8',
  })
  expect([unwritable.status, unwritable.stderr]).toEqual([0, ''])
})

test('--version needs nothing else', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(run(['--version']).stdout).toBe(`${version}\n`)
  expect(run(['-V']).stdout).toBe(`${version}\n`)
  const more = run(['report', '--', '-V'])
  expect(more.stdout).not.toContain(version)
  expect(more.stderr).toContain('There is no file "-V"')
})

test('a slow pipe is read to its end', async () => {
  const child = spawn(process.execPath, [START, '-f', 'json'], { env })
  const stdout = collect(child.stdout)
  for (const line of example.split(/(?<=\n)/)) {
    child.stdin.write(line)
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  child.stdin.end()
  expect(await ended(child)).toBe(0)
  expect(JSON.parse(stdout()).reports).toHaveLength(1)
})

test('a silent pipe is told of, once, and still read', async () => {
  const child = spawn(process.execPath, [START], { env })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  await new Promise(resolve => child.stderr.once('data', resolve))
  child.stdin.end(example)
  expect(await ended(child)).toBe(0)
  expect(stderr().trim().split('\n')).toHaveLength(1)
  expect(stdout()).toContain('Customer 360')
})

test('a named pipe that nobody writes to says what is waited for, and is read once somebody does', async () => {
  const pipe = join(folder, 'pipe')
  spawnSync('mkfifo', [pipe])
  const child = spawn(process.execPath, [START, pipe], { env })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  await new Promise(resolve => child.stderr.once('data', resolve))
  expect(stderr()).toContain(`waiting for somebody to write to "${pipe}"`)
  expect(shell('(head -5 "$EXAMPLE"; sleep 0.3; tail -n +6 "$EXAMPLE") > pipe').status).toBe(0)
  expect(await ended(child)).toBe(0)
  expect(stdout()).toContain('Customer 360')
})

test('a command that is ended while it writes a file leaves nothing beside it', async () => {
  mkdirSync(join(folder, 'ended'))
  const files = Array(30).fill(EXAMPLE)
  for (let after = 100; after <= 1000; after += 300) {
    const args = [START, '-f', 'json', '-o', join(folder, 'ended', 'out.json'), ...files]
    const child = spawn(process.execPath, args, { env })
    setTimeout(() => child.kill('SIGTERM'), after)
    await ended(child)
    expect(readdirSync(join(folder, 'ended')).filter(name => name !== 'out.json')).toEqual([])
  }
})

test('a reader who leaves early is no failure', () => {
  const { stdout, stderr } = shell(
    '"$NODE" "$START" -f json "$EXAMPLE" "$EXAMPLE" "$EXAMPLE" "$EXAMPLE" | head -1; echo "$PIPESTATUS"',
  )
  expect([stdout, stderr]).toEqual(['{\n0\n', ''])
})

test('a result beyond the size of a pipe arrives whole, also at a slow reader', () => {
  const many = Array(20).fill(EXAMPLE)
  const piped = shell(`"$NODE" "$START" -f json ${many.join(' ')} | (sleep 0.5; cat)`)
  expect(piped.stdout.length).toBeGreaterThan(4 * 65_536)
  expect(JSON.parse(piped.stdout).reports).toHaveLength(20)
})

test('a stdout that cannot take the result is told of', () => {
  const { status, stderr } = shell('"$NODE" "$START" "$EXAMPLE" > /dev/full')
  expect([status, stderr]).toEqual([2, 'Cannot write stdout: the disk is full\n'])
})

test.each([
  ['a missing file', ['missing.yaml'], ''],
  ['a folder', ['.'], ''],
  ['empty stdin', [], ''],
  ['20 kB of "["', [], '['.repeat(20_000)],
  ['20 kB of "{"', [], '{a: '.repeat(5_000)],
  ['binary rubbish', [], Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256)],
  ['a NUL', [], 'name: a\0b\n'],
  ['no requirements at all', [], '42\n'],
  [
    'a YAML bomb',
    [],
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n',
  ],
  ['an unknown option', ['--breif'], example],
  ['an unknown format', ['-f', 'pdf'], example],
  ['a misspelt command', ['reprot'], example],
  ['an unknown gate', ['--fail-on', 'rain'], example],
  ['an unknown schema', ['schema', 'rain'], ''],
  ['a catalogue that is not there', ['-c', 'missing', '-'], example],
] as const)('%s: exit code 2, a line on stderr, nothing on stdout', (_, args, input) => {
  const { status, stdout, stderr } = run(args, input)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr.trim()).not.toBe('')
  expect(stderr).not.toContain('    at ')
})

test('a folder on stdin is told of', () => {
  const { status, stderr } = shell('"$NODE" "$START" < .')
  expect([status, stderr]).toEqual([2, expect.stringContaining('<stdin>:1:1')])
})

test('a fault of ours ends with 70, asks for a report, and shows where with -v', () => {
  const broken = join(folder, 'broken.cjs')
  writeFileSync(broken, 'JSON.parse = () => { throw new Error("planted") }')
  const fail = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['-r', broken, START, ...args, EXAMPLE], { env, encoding: 'utf8' })
  expect([fail().status, fail().stdout]).toEqual([70, ''])
  expect(fail().stderr).toMatch(/^This is a bug in integration-advisor: planted\nPlease report it/)
  expect(fail().stderr).not.toContain('    at ')
  expect(fail('-v').stderr).toContain('    at ')
})

test('-o puts the whole result in place, or nothing', () => {
  expect(run(['-o', 'out.md', '-f', 'markdown', EXAMPLE]).stdout).toBe('')
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('Customer 360')
  const before = readFileSync(join(folder, 'out.md'), 'utf8')
  expect(run(['-o', 'out.md', 'missing.yaml']).status).toBe(2)
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).toBe(before)
  const refused = run(['-o', join('nowhere', 'out.md'), EXAMPLE])
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toContain('the folder does not exist')
  mkdirSync(join(folder, 'taken'))
  expect(run(['-o', 'taken', EXAMPLE]).status).toBe(2)
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
})

test('colour follows what is asked and what the environment says', () => {
  const escapeCode = String.fromCharCode(27)
  const coloured = (args: readonly string[], more: Record<string, string>) =>
    spawnSync(process.execPath, [START, ...args, EXAMPLE], {
      env: { ...env, ...more },
      encoding: 'utf8',
    }).stdout.includes(escapeCode)
  expect(coloured([], {})).toBe(false)
  expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true)
  expect(coloured([], { FORCE_COLOR: '1' })).toBe(true)
  expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
})

test('an interrupt while waiting ends the process', async () => {
  const child = spawn(process.execPath, [START], { env })
  await new Promise(resolve => child.stderr.once('data', resolve))
  child.kill('SIGINT')
  const signal = await new Promise(resolve => child.on('exit', (_, name) => resolve(name)))
  expect(signal).toBe('SIGINT')
})

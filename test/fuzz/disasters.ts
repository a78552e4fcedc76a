import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { locateYaml } from '../../src/input/source/locate-yaml.ts'
import { openPseudoTerminal, type PseudoTerminal } from '../helpers/pseudo-terminal.ts'
import { randomFrom } from './random.ts'
import { openReaders } from './readers.ts'

// `npm run disasters`: each of these at random moments, DISASTERS of each (200); DISASTER_NAMES says which. What is on the
// disk, or came through a pipe, right before must be there afterwards, whole; what is lost is printed.
const WANTED = new RegExp(process.env.DISASTER_NAMES ?? '')
const TRIES = Number(process.env.DISASTERS ?? 200)
const SEED = Number(process.env.DISASTER_SEED ?? Date.now() % 2 ** 31)
const random = randomFrom(SEED)
const START = resolve('dist/start.cjs')
const EXAMPLE = resolve('patterns/examples/customer-360.yaml')
const root = mkdtempSync(join(tmpdir(), 'disasters-'))
cpSync('test/fixtures/small-catalogue', join(root, 'rules'), { recursive: true })
const readers = openReaders(random, [START, '-f', 'json', ...Array(8).fill(EXAMPLE)])

/** Takes from the one whom no mode of a folder stops the right to pass over it. */
const LIKE_OTHERS =
  process.getuid?.() === 0 ? 'setpriv --bounding-set=-dac_override,-dac_read_search ' : ''
const isStopped = LIKE_OTHERS === '' || spawnSync('bash', ['-c', `${LIKE_OTHERS}true`]).status === 0

const wait = (ms: number) => new Promise(done => setTimeout(done, ms))
const say = (text: string) => process.stdout.write(`${text}\n`)

const STARTED = `name: Stock
from: SAP
to: Shop  # the one in the web
answers:
  # what it is for
  exchange: look-up
`

/** What is lost; null: nothing. */
type Try = (folder: string) => Promise<string | null>

const DISASTERS: Readonly<Record<string, Try>> = {
  'an interview is killed': folder => interview(folder, terminal => terminal.kill('SIGKILL')),
  'an interview is ended by SIGTERM': folder =>
    interview(folder, terminal => terminal.kill('SIGTERM')),
  'an interview loses its terminal': folder => interview(folder, terminal => terminal.hangUp()),
  'an interview loses its folder': folder => interviewWithoutFolder(folder),
  'the folder of an interview turns read-only': folder => interviewInReadOnly(folder),
  'a report is killed while it is written': folder =>
    report(folder, 'exec ', child => child.kill('SIGKILL')),
  'a report is ended by SIGTERM while it is written': folder =>
    report(folder, 'exec ', child => child.kill('SIGTERM')),
  'the disk is full while a report is written': folder =>
    report(folder, `ulimit -f ${random.below(300)}; exec `, () => {}),
  'the folder of a report turns read-only': folder =>
    report(folder, `exec ${LIKE_OTHERS}`, () => chmodSync(folder, 0o555)),
  'the reader of a report leaves': readers.leaving,
  'the reader of a report is slow': readers.slow,
}

async function interview(
  folder: string,
  strike: (terminal: PseudoTerminal) => void | Promise<void>,
  file = join(folder, 'a.yaml'),
): Promise<string | null> {
  writeFileSync(file, STARTED)
  const terminal = openPseudoTerminal(
    `exec ${LIKE_OTHERS}"$NODE" "$START" ask -c ../rules "${file}"`,
    {
      cwd: folder,
    },
  )
  const moment = Date.now() + 300 + random.below(2500)
  let isOver = false
  const ended = terminal.ended().then(() => {
    isOver = true
  })
  while (Date.now() < moment && !isOver) {
    await wait(20 + random.below(150))
    if (!isOver) terminal.press(random.pick(['\r', '\r', '\r', 'j', '1', '\u001b[B']))
  }
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (!isOver) await strike(terminal)
  await ended
  return lostOf(before, file)
}

async function interviewWithoutFolder(folder: string): Promise<string | null> {
  const inner = join(folder, 'inner')
  mkdirSync(inner)
  return interview(
    folder,
    async terminal => {
      const elsewhere = join(folder, 'elsewhere')
      renameSync(inner, elsewhere)
      terminal.press('\r')
      await wait(300)
      if (!existsSync(inner)) renameSync(elsewhere, inner)
      terminal.kill('SIGTERM')
    },
    join(inner, 'a.yaml'),
  )
}

/** A file is replaced by another of its folder, so that nothing can be kept there any more. */
function interviewInReadOnly(folder: string): Promise<string | null> {
  return interview(folder, async terminal => {
    chmodSync(folder, 0o555)
    terminal.press('\r')
    await wait(300)
    terminal.kill('SIGTERM')
    chmodSync(folder, 0o755)
  })
}

/** Every line of before is there, and the whole is a sound text. */
function lostOf(before: string, file: string): string | null {
  const after = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = new Set(after.split('\n'))
  const gone = before.split('\n').filter(line => !lines.has(line))
  if (gone.length > 0) return `gone: ${JSON.stringify(gone)}`
  const isWhole = [...locateYaml(file, after)].every(({ content }) => content.ok)
  return isWhole || after === '' ? null : `faulty: ${JSON.stringify(after)}`
}

type Child = ReturnType<typeof spawn>

async function report(
  folder: string,
  first: string,
  strike: (child: Child) => void,
): Promise<string | null> {
  const file = join(folder, 'out.json')
  writeFileSync(file, 'before')
  const inputs = Array(8).fill(`'${EXAMPLE}'`).join(' ')
  const line = `${first}'${process.execPath}' '${START}' -f json -o out.json --force ${inputs}`
  const child = spawn('bash', ['-c', line], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise(done => child.on('close', done))
  await momentFor(folder, ended)
  strike(child)
  await ended
  chmodSync(folder, 0o755)
  const text = readFileSync(file, 'utf8')
  if (text !== 'before' && !isWholeReport(text)) return `half a report of ${text.length}`
  // What a kill leaves is taken away at the next start.
  await finish(
    spawn(process.execPath, [START, '-o', 'out.json', '--force', EXAMPLE], {
      cwd: folder,
      stdio: 'ignore',
    }),
  )
  const others = readdirSync(folder).filter(name => name !== 'out.json')
  return others.length === 0 ? null : `left: ${others.join(', ')}`
}

/** At random; in every second try just when something comes into the folder, since a report is written in few milliseconds. */
async function momentFor(folder: string, ended: Promise<unknown>): Promise<unknown> {
  if (random.below(2) === 0) return wait(random.below(2500))
  const watcher = watch(folder)
  await Promise.race([once(watcher, 'change'), ended])
  watcher.close()
  return random.below(2) === 0 ? null : wait(random.below(10))
}

function isWholeReport(text: string): boolean {
  try {
    return JSON.parse(text).reports.length === 8
  } catch {
    return false
  }
}

const finish = (child: Child) => new Promise<number | null>(done => child.on('close', done))

say(`Seed ${SEED}, ${TRIES} of each`)
let lost = 0
for (const [name, attempt] of Object.entries(DISASTERS)) {
  if (!WANTED.test(name)) continue
  if (name.includes('read-only') && !isStopped) {
    say(`${name}: not tried, since it stops nobody who is root, and there is no setpriv`)
    continue
  }
  const found: string[] = []
  for (let count = 0; count < TRIES; count += 1) {
    const folder = mkdtempSync(join(root, 'try-'))
    const what = await attempt(folder)
    if (what !== null) found.push(what)
    rmSync(folder, { recursive: true, force: true })
  }
  lost += found.length
  say(
    `${name}: ${TRIES} times, lost ${found.length}${found
      .slice(0, 3)
      .map(what => `\n  ${what}`)
      .join('')}`,
  )
}
rmSync(root, { recursive: true, force: true })
say(lost === 0 ? 'Nothing was lost' : `${lost} losses`)
process.exitCode = lost === 0 ? 0 : 1

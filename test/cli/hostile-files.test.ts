import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { describeFault } from '../../src/commands/print/faults/describe-fault.ts'
import { files } from '../../src/host/files.ts'
import { fakeWorld, SMALL_CATALOGUE } from '../helpers/fake-world.ts'

// Files that a stranger may put into a change, on a real disk.
let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (...names: readonly string[]) => join(folder, ...names)

const write = (name: string, text: string) => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), text)
}

async function run(...args: readonly string[]) {
  const { world, stdout, stderr } = fakeWorld()
  const { exitCode } = await runCli(args, { ...world, files })
  return { exitCode, stdout: stdout(), stderr: stderr().replace(/\s+/g, ' ') }
}

const SECRET = 'root:x:0:0:root:/root:/bin/bash\ntoken: tok_4f9a8b\n'
const GOOD = 'name: Stock\nfrom: A\nto: B\nanswers: { exchange: announce }\n'

test.each([
  ['a requirements file', 'secret', []],
  ['a profile that a file extends', 'ours.yaml', []],
  ['a profile that is named', 'good.yaml', ['--profile', 'secret']],
  ['a file of a catalogue', 'good.yaml', ['-c', 'catalogue']],
])('%s that is none shows no line of it', async (_, file, options) => {
  write('secret', SECRET)
  write('good.yaml', GOOD)
  write('ours.yaml', `${GOOD}extends: secret\n`)
  write('catalogue/catalogue.yaml', SECRET)
  write('catalogue/pairs/a.yaml', SECRET)
  const named = options.map(word => (word.startsWith('-') ? word : at(word)))
  const { exitCode, stderr } = await run('report', ...named, at(file))
  expect(exitCode).toBe(2)
  expect(stderr).toContain('no line of it is shown')
  expect(stderr).not.toMatch(/root:x|token|tok_/)
})

test('a file of ours with a fault shows its line', async () => {
  write('a.yaml', GOOD.replace('announce', 'anounce'))
  const { stderr } = await run(at('a.yaml'))
  expect(stderr).toContain('answers: { exchange: anounce }')
})

test('a lint of a catalogue shows no line of a foreign file', async () => {
  write('catalogue/catalogue.yaml', SECRET)
  const { exitCode, stdout, stderr } = await run('catalogue', 'lint', at('catalogue'))
  expect([exitCode, stdout + stderr]).toEqual([1, expect.not.stringMatching(/root:x|tok_/)])
})

test('a profile outside the folder and the working directory is told, a link to one as well', async () => {
  write('company.yaml', 'answers: { exchange: announce }\n')
  write('inner/inside.yaml', 'answers: { exchange: announce }\n')
  symlinkSync('../company.yaml', at('inner', 'link.yaml'))
  const warned = async (profile: string) => {
    write('inner/a.yaml', `${GOOD}extends: ${profile}\n`)
    const { stderr } = await run(at('inner', 'a.yaml'))
    return stderr.includes('lies outside')
  }
  expect(await warned('../company.yaml')).toBe(true)
  expect(await warned('link.yaml')).toBe(true)
  expect(await warned('inside.yaml')).toBe(false)
})

test.each([
  ['a file', ['outside.yaml']],
  ['a link to a file', ['inner/link.yaml']],
  ['a profile that a file extends', ['inner/extends.yaml']],
  ['a profile that is named', ['--profile', 'outside.yaml', 'inner/a.yaml']],
  ['a catalogue', ['-c', 'outside', 'inner/a.yaml']],
])('"--confine" refuses %s outside', async (_, args) => {
  write('outside.yaml', GOOD)
  write('outside/catalogue.yaml', 'name: x\n')
  write('inner/a.yaml', GOOD)
  write('inner/extends.yaml', `${GOOD}extends: ../outside.yaml\n`)
  symlinkSync('../outside.yaml', at('inner', 'link.yaml'))
  const named = args.map(word => (word.startsWith('-') ? word : at(word)))
  const { exitCode, stderr } = await run('report', '--confine', at('inner'), ...named)
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('is confined')])
})

test('"--confine" lets through what lies inside, and wants a folder that is there', async () => {
  write('inner/a.yaml', GOOD)
  expect((await run('--confine', at('inner'), at('inner', 'a.yaml'))).exitCode).toBe(0)
  expect((await run('--confine', at('nowhere'), at('inner', 'a.yaml'))).exitCode).toBe(2)
})

test.each([
  ['through a link to a file', 'link.md', 2],
  ['through a link to what is not there yet', 'dangling.md', 2],
  ['into a folder that is a link', 'folder/report.md', 2],
  ['through a link within', 'own.md', 0],
  ['to a file within', 'report.md', 0],
  ['to a file outside that is named', '../outside.md', 0],
])('"-o" under "--confine" %s', async (_, output, code) => {
  write('inner/a.yaml', GOOD)
  write('target.md', 'before')
  write('elsewhere/x', '')
  symlinkSync('../target.md', at('inner', 'link.md'))
  symlinkSync('../new.md', at('inner', 'dangling.md'))
  symlinkSync('../elsewhere', at('inner', 'folder'))
  symlinkSync('real.md', at('inner', 'own.md'))
  const { exitCode, stderr } = await run(
    ...['--confine', at('inner'), '-o', at('inner', output), at('inner', 'a.yaml')],
  )
  expect([exitCode, stderr.includes('leads out')]).toEqual([code, code === 2])
  expect(readFileSync(at('target.md'), 'utf8')).toBe('before')
  expect([at('new.md'), at('elsewhere', 'report.md')].some(file => existsSync(file))).toBe(false)
})

const LOOP = 'its links lead in a circle'
const LONG = 'n'.repeat(300)

test.each([
  ['a file', ['loop'], LOOP],
  ['a profile', ['--profile', 'loop', 'a.yaml'], LOOP],
  ['a profile that a file extends', ['extends.yaml'], LOOP],
  ['a catalogue', ['-c', 'loop', 'a.yaml'], LOOP],
  ['the pairs of a catalogue', ['-c', 'catalogue', 'a.yaml'], LOOP],
  ['a file to explain beside', ['explain', 'pull-push', 'loop'], LOOP],
  ['a file to compare', ['compare', 'a.yaml', 'loop'], LOOP],
  ['a file to ask what if', ['whatif', 'loop', '--set', 'exchange=announce'], LOOP],
  ['a catalogue to lint', ['catalogue', 'lint', 'loop'], LOOP],
  ['a catalogue to test', ['catalogue', 'test', 'loop'], LOOP],
  ['a catalogue to show', ['catalogue', 'show', 'loop'], LOOP],
  ['a catalogue to show an entry of', ['catalogue', 'show', 'loop', 'pull-push'], LOOP],
  ['a name of 300 characters', [LONG], 'its name is too long'],
  ['a name with a NUL', ['a\0b'], 'no name can hold'],
])('a circle of links as %s is a finding', async (_, args, because) => {
  symlinkSync('loop', at('loop'))
  write('a.yaml', GOOD)
  write('extends.yaml', `${GOOD}extends: loop\n`)
  write('catalogue/catalogue.yaml', 'name: x\n')
  symlinkSync('pairs', at('catalogue', 'pairs'))
  const PLACES = ['loop', 'a.yaml', 'extends.yaml', 'catalogue', LONG, 'a\0b']
  const isGroup = args[0] === 'catalogue'
  const named = args.map((word, index) =>
    PLACES.includes(word) && !(isGroup && index === 0) ? at(word) : word,
  )
  const { exitCode, stderr } = await run(...named)
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(because)])
})

test('a circle of links as a catalogue is told once, and what to do about it', async () => {
  symlinkSync('loop', at('loop'))
  write('a.yaml', GOOD)
  const { stderr } = await run('-c', at('loop'), at('a.yaml'))
  expect(stderr.split(LOOP)).toHaveLength(2)
  expect(stderr).toContain('one has to lead to a file or folder')
})

test('a layer may extend an absolute folder, and one that a link leads back to is a circle', async () => {
  write('a.yaml', GOOD)
  const heading = (extended: string) => `name: Own\nversion: 1.0.0\nextends: ${extended}\n`
  write('layer/catalogue.yaml', heading(resolve(SMALL_CATALOGUE)))
  expect((await run('-c', at('layer'), at('a.yaml'))).exitCode).toBe(0)
  write('layer/catalogue.yaml', heading('self'))
  symlinkSync('.', at('layer', 'self'))
  const { exitCode, stderr } = await run('-c', at('layer'), at('a.yaml'))
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('extends itself by a detour')])
})

test('a profile that is too large names the limit', async () => {
  write('large.yaml', ' '.repeat(10_000_001))
  write('a.yaml', `${GOOD}extends: large.yaml\n`)
  const { stderr } = await run(at('a.yaml'))
  expect(stderr).toContain('10000000')
})

test('what a person typed acts on no terminal', async () => {
  const { exitCode, stderr } = await run('report', '--evil\x1b[31m')
  expect([exitCode, stderr.includes('\x1b')]).toEqual([2, false])
})

test('a fault of the system is none of ours, and neither acts on a terminal', () => {
  const gone = Object.assign(new Error('ENOENT: uv_cwd \x1b[31m'), { syscall: 'uv_cwd' })
  const told = describeFault(gone, true)
  expect([told.exitCode, told.notes.includes('\x1b')]).toEqual([2, false])
  const ours = describeFault(new Error('\x1b[31m'), true)
  expect([ours.exitCode, ours.notes.includes('\x1b')]).toEqual([70, false])
})

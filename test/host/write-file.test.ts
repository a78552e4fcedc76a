import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { files } from '../../src/host/files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const inFolder = (name: string) => join(folder, name)
const textOf = (name: string) => readFileSync(inFolder(name), 'utf8')

describe('links', () => {
  test('a link to a file that is not there yet stays, and the file is made', () => {
    mkdirSync(inFolder('reports'))
    symlinkSync('reports/today.md', inFolder('link'))
    expect(files.replace(inFolder('link'), ['text'])).toEqual({ ok: true })
    expect(readlinkSync(inFolder('link'))).toBe('reports/today.md')
    expect(textOf('reports/today.md')).toBe('text')
  })

  test('a folder and an empty name are told, each with its reason', () => {
    const becauseOf = (path: string) => {
      const result = files.probe(path)
      return result.ok ? null : result.because
    }
    expect(becauseOf(folder)).toContain('-f adr')
    expect(becauseOf('')).toBe('it has no name')
    expect(files.replace('', ['text'])).toEqual({ ok: false, because: 'it has no name' })
  })

  test('links that lead in a circle are told, and stay', () => {
    symlinkSync('a', inFolder('b'))
    symlinkSync('b', inFolder('a'))
    expect(files.replace(inFolder('a'), ['text']).ok).toBe(false)
    expect(files.probe(inFolder('a')).ok).toBe(false)
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  test('a file with several names that is damaged and cannot be put back has its copy, which is named', () => {
    writeFileSync(inFolder('a'), 'before')
    linkSync(inFolder('a'), inFolder('b'))
    function* full(): Generator<string> {
      yield 'after'
      rmSync(inFolder('a'))
      mkdirSync(inFolder('a'))
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    }
    const written = files.replace(inFolder('a'), full())
    const [copy = ''] = readdirSync(folder).filter(name => name.startsWith('a.before-'))
    expect(textOf(copy)).toBe('before')
    const because = `the disk is full; what it was before is in ${inFolder(copy)}`
    expect(written).toEqual({ ok: false, because })
  })

  test('a file with several names stays one file, and no copy is left', () => {
    writeFileSync(inFolder('a'), 'a longer text before')
    linkSync(inFolder('a'), inFolder('b'))
    expect(files.replace(inFolder('a'), ['after'])).toEqual({ ok: true })
    expect([textOf('a'), textOf('b')]).toEqual(['after', 'after'])
    expect(statSync(inFolder('a')).nlink).toBe(2)
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  test('a file with several names has its old text where the new one cannot be made', () => {
    function* pieces() {
      yield 'half'
      throw new Error('planted')
    }
    writeFileSync(inFolder('a'), 'before')
    linkSync(inFolder('a'), inFolder('b'))
    expect(() => files.replace(inFolder('a'), pieces())).toThrow('planted')
    expect(textOf('b')).toBe('before')
    expect(readdirSync(folder)).toEqual(['a', 'b'])
  })

  test('all links to a file have one identity, and what is no file has none', () => {
    writeFileSync(inFolder('a'), '')
    symlinkSync('a', inFolder('soft'))
    linkSync(inFolder('a'), inFolder('hard'))
    const identity = files.identity(inFolder('a'))
    expect(identity).not.toBeNull()
    expect(files.identity(inFolder('soft'))).toBe(identity)
    expect(files.identity(inFolder('hard'))).toBe(identity)
    expect([files.identity(folder), files.identity(inFolder('none'))]).toEqual([null, null])
    expect(files.identity('/dev/null')).toBeNull()
  })
})

test('the mode stays, also bits that a change of owner would take', () => {
  writeFileSync(inFolder('a'), 'before')
  chmodSync(inFolder('a'), 0o2664)
  files.replace(inFolder('a'), ['after'])
  expect(statSync(inFolder('a')).mode & 0o7777).toBe(0o2664)
})

test.runIf(process.getuid?.() === 0)('the owner and the group stay', async () => {
  const { chownSync } = await import('node:fs')
  writeFileSync(inFolder('a'), 'before')
  chownSync(inFolder('a'), 1234, 2345)
  files.replace(inFolder('a'), ['after'])
  const { uid, gid } = statSync(inFolder('a'))
  expect([uid, gid, textOf('a')]).toEqual([1234, 2345, 'after'])
})

test('a new file is made whole; one that is there stays as it is', () => {
  expect(files.create(inFolder('a'), ['one', ' two'])).toEqual({ ok: true })
  expect(files.create(inFolder('a'), ['three'])).toEqual({
    ok: false,
    because: 'there is a file of that name already',
  })
  expect(textOf('a')).toBe('one two')
  expect(readdirSync(folder)).toEqual(['a'])
})

test('a name as long as a system allows is no trouble', () => {
  for (const name of ['x'.repeat(255), 'ü'.repeat(127)]) {
    expect(files.replace(inFolder(name), ['text'])).toEqual({ ok: true })
    expect(textOf(name)).toBe('text')
  }
})

describe('what a kill has left', () => {
  const here = hostname()
    .replace(/[^\w-]/g, '')
    .slice(0, 20)
  // No process has this number.
  const DEAD = 4_194_305

  test.each([
    ['of a process that runs no more', `.a.yaml.${DEAD}@${here}.x1.tmp`],
    ['of an earlier process of the same number', `.a.yaml.${process.pid}@${here}.x1.tmp`],
  ])('is taken away: %s', (_, name) => {
    writeFileSync(inFolder(name), '')
    files.probe(inFolder('a.yaml'))
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['a process that runs', `.a.yaml.${process.ppid}@${here}.x1.tmp`],
    ['another file', `.b.yaml.${DEAD}@${here}.x1.tmp`],
    ['another machine', `.a.yaml.${DEAD}@elsewhere-${here}.x1.tmp`],
    ['a person', '.a.yaml.mine.tmp'],
  ])('stays where it is that of %s', (_, name) => {
    writeFileSync(inFolder(name), '')
    files.replace(inFolder('a.yaml'), [''])
    expect(readdirSync(folder).sort()).toEqual([name, 'a.yaml'].sort())
  })

  test('is taken away after minutes where it is of another machine', () => {
    const name = `.a.yaml.${DEAD}@elsewhere.x1.tmp`
    writeFileSync(inFolder(name), '')
    utimesSync(inFolder(name), 1, 1)
    files.replace(inFolder('a.yaml'), [''])
    expect(readdirSync(folder)).toEqual(['a.yaml'])
  })
})

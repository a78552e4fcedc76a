import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { files } from '../../src/host/files.ts'
import { LARGEST_STREAM } from '../../src/input/source/decode-text.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file is read whole', () => {
  writeFileSync(join(folder, 'a'), 'x'.repeat(200_000))
  const read = files.read(join(folder, 'a'))
  expect(read.ok && read.bytes.length).toBe(200_000)
})

test('an endless file is left once it is too large', () => {
  const read = files.read('/dev/zero')
  expect(read.ok && read.bytes.length).toBeGreaterThan(LARGEST_STREAM)
})

test('what cannot be read says why', () => {
  writeFileSync(join(folder, 'a'), '')
  expect(files.read(join(folder, 'missing'))).toEqual({
    ok: false,
    code: 'file-missing',
    because: null,
  })
  expect(files.read(join(folder, 'a', 'b'))).toEqual({
    ok: false,
    code: 'file-missing',
    because: null,
  })
  expect(files.read(folder)).toEqual({
    ok: false,
    code: 'file-is-directory',
    because: null,
  })
})

test('YAML files are listed by name', () => {
  for (const name of ['b.yaml', 'a.yaml', 'c.txt']) writeFileSync(join(folder, name), '')
  expect(files.listYaml(folder)).toEqual({ ok: true, names: ['a.yaml', 'b.yaml'] })
  expect(files.listYaml(join(folder, 'missing'))).toMatchObject({ code: 'file-missing' })
})

test('a file is replaced whole, keeps its mode, and leaves no other behind', () => {
  const path = join(folder, 'out')
  writeFileSync(path, 'before')
  chmodSync(path, 0o640)
  expect(files.replace(path, ['after'])).toEqual({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(statSync(path).mode & 0o777).toBe(0o640)
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a text that fails half-way leaves the file as it was', () => {
  function* pieces() {
    yield 'half'
    throw new Error('planted')
  }
  const path = join(folder, 'out')
  writeFileSync(path, 'before')
  expect(() => files.replace(path, pieces())).toThrow('planted')
  expect(readFileSync(path, 'utf8')).toBe('before')
  expect(readdirSync(folder)).toEqual(['out'])
})

test('a link stays a link', () => {
  writeFileSync(join(folder, 'target'), 'before')
  symlinkSync('target', join(folder, 'link'))
  files.replace(join(folder, 'link'), ['after'])
  expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('after')
  expect(readdirSync(folder)).toEqual(['link', 'target'])
})

test('a device is written to, not replaced', () => {
  expect(files.replace('/dev/null', ['text'])).toEqual({ ok: true })
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})

test.runIf(existsSync('/proc/self'))('a folder that takes no file says so', () => {
  const because = 'no file can be made in that folder, so name one in another'
  expect(files.replace('/proc/x', ['text'])).toEqual({ ok: false, because })
  expect(files.probe('/proc/x')).toEqual({ ok: false, because })
  expect(files.create('/proc/x', ['text'])).toEqual({ ok: false, because })
})

test.each([
  ['new/', 'the folder does not exist'],
  ['new/a', 'the folder does not exist'],
  ['link', 'the folder does not exist'],
  ['file/a', 'its folder is a file'],
])('"%s" cannot be written: %s', (name, because) => {
  writeFileSync(join(folder, 'file'), '')
  symlinkSync('new/a', join(folder, 'link'))
  expect(files.replace(`${folder}/${name}`, ['text'])).toEqual({ ok: false, because })
})

test('what cannot be written says why and leaves nothing', () => {
  mkdirSync(join(folder, 'sub'))
  expect(files.replace(join(folder, 'missing', 'a'), ['text'])).toEqual({
    ok: false,
    because: 'the folder does not exist',
  })
  expect(files.replace(join(folder, 'sub'), ['text']).ok).toBe(false)
  expect(readdirSync(folder)).toEqual(['sub'])
})

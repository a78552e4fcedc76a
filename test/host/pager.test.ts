import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showPaged } from '../../src/host/pager.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pager-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([[''], ['  '], ['cat']])('"%s" wants none', pager => {
  expect(showPaged('text', { env: { PATH: process.env.PATH, PAGER: pager } })).toBe(false)
})

test('the pager of the environment gets the whole text, and keeps colours as less does for git', () => {
  const file = join(folder, 'shown')
  const env = { PATH: process.env.PATH, PAGER: `(cat; echo $LESS) > '${file}'` }
  expect(showPaged('some text\n', { env })).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('some text\nFRX\n')
})

test('nothing is shown by a pager that is not there', () => {
  const file = join(folder, 'errors')
  const env = { PATH: process.env.PATH, PAGER: `no-such-pager-anywhere 2> '${file}'` }
  expect(showPaged('text', { env })).toBe(false)
  expect(existsSync(file)).toBe(true)
})

test('a pager that is left before the end has shown enough', () => {
  const env = { PATH: process.env.PATH, PAGER: 'true' }
  expect(showPaged('text\n'.repeat(1_000_000), { env })).toBe(true)
})

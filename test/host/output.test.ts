import { spawnSync } from 'node:child_process'
import { linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'

// What only real links and streams show. `npm test` builds the command first.
const root = mkdtempSync(join(tmpdir(), 'output-'))
afterAll(() => rmSync(root, { recursive: true }))

const WRITTEN = 'name: Stock\nfrom: ERP\nto: Shop\nextends: company.yaml\n'
const COMPANY = 'fixed: { pull-push: push }\n'

let folder = ''
const inFolder = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'))
  writeFileSync(inFolder('stock.yaml'), WRITTEN)
  writeFileSync(inFolder('company.yaml'), COMPANY)
  symlinkSync('stock.yaml', inFolder('soft'))
  linkSync(inFolder('stock.yaml'), inFolder('hard'))
  symlinkSync('company.yaml', inFolder('profile'))
})

const shell = (line: string) =>
  spawnSync('bash', ['-c', line], {
    cwd: folder,
    env: { ...process.env, START: resolve('dist/start.cjs'), NODE: process.execPath },
    encoding: 'utf8',
  })

test.each([
  'stock.yaml -o soft',
  'soft -o stock.yaml',
  'stock.yaml -o hard',
  'stock.yaml -o profile --force',
  '- -f json -o stock.yaml --force < stock.yaml',
  '- -o soft --force < hard',
])('what a link or a stream leads to is not replaced: %s', line => {
  const { status, stderr } = shell(`"$NODE" "$START" ${line}`)
  expect([status, stderr]).toEqual([2, expect.stringContaining('nothing was written')])
  expect(readFileSync(inFolder('stock.yaml'), 'utf8')).toBe(WRITTEN)
  expect(readFileSync(inFolder('company.yaml'), 'utf8')).toBe(COMPANY)
})

test('a link to a report that is not there yet is followed', () => {
  symlinkSync('today.txt', inFolder('latest'))
  expect(shell('"$NODE" "$START" --brief -o latest stock.yaml').status).toBe(0)
  expect(readFileSync(inFolder('today.txt'), 'utf8')).toContain('Stock')
})

test('a hyphen is stdout, and a file of that name has a path', () => {
  const { stdout, status } = shell('"$NODE" "$START" --brief -o - stock.yaml; ls')
  expect([status, stdout.split('\n').includes('-')]).toEqual([0, false])
  expect(stdout).toContain('Stock')
})

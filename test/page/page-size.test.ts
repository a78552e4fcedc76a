import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// How large the file of a page is, in bytes, and what the command tells of it.
const EXAMPLES = 'patterns/examples'
const yamlIn = (path: string) =>
  readdirSync(path)
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(path, name))
const examples = yamlIn(EXAMPLES).filter(path => !path.endsWith('/company.yaml'))
const COMPANY = ['-c', `${EXAMPLES}/company/rules`, ...yamlIn(`${EXAMPLES}/company/interfaces`)]
const TODAY = ['--today', '2026-01-01'] as const

function paint(...arguments_: readonly string[]) {
  const all = ['dist/start.cjs', '-f', 'html', ...TODAY, ...arguments_]
  const { stdout, stderr, status } = spawnSync(process.execPath, all, { maxBuffer: 1e9 })
  return { size: stdout.length, told: stderr.toString(), status }
}

test.each([
  ['one report', 400_000, [join(EXAMPLES, 'customer-360.yaml')]],
  ['three with a catalogue of its own', 400_000, COMPANY.slice(0, 5)],
  ['twenty', 392_000, examples.slice(0, 20)],
])('a page is as small as it is meant to be, and then nothing is told: %s', (_, most, files) => {
  const { size, told } = paint(...files)
  expect(size).toBeLessThan(most)
  expect(told).not.toContain('The page has')
})

test('of a page that is larger the size is told, and it is written all the same', () => {
  const { size, told, status } = paint(...examples)
  expect(size).toBeGreaterThan(400_000)
  expect(told).toBe(
    `The page has ${Math.ceil(size / 1000)} kB; below 400 kB it opens quickly and goes by mail. Put fewer reports on a page to make it smaller.\n`,
  )
  expect(status).toBe(0)
  expect(paint('--quiet', ...examples)).toEqual({ size, told: '', status })
})

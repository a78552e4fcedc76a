import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// What the documentation says of a stream in parts. `npm test` builds the command first.
const folder = mkdtempSync(join(tmpdir(), 'parts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const LINES_A_PART = 4
const FRESHNESS = ['1s', '5m', '1h', '1d']
const FAULTY = new Map([
  [2, '{"name":'],
  [5, '{"name":"Line 5","from":"ERP","to":"Shop","answers":{"data-freshnes":"1d"}}'],
  [6, '{"name":"Line 6","from":"ERP"}'],
  [15, '[]'],
])
const sound = (index: number) => ({
  name: `Line ${index}`,
  from: 'ERP',
  to: `Shop ${index % 3}`,
  answers: { 'data-freshness': FRESHNESS[index % FRESHNESS.length] },
})
const lines = Array.from(
  { length: 16 },
  (_, index) => FAULTY.get(index) ?? JSON.stringify(sound(index)),
)
const parts = ['part.0', 'part.1', 'part.2', 'part.3']

const ON_ONE =
  '"$NODE" "$START" -f ndjson --brief --input ndjson {} > {}.advice 2> {}.told; echo $? > {}.status'

const shell = (line: string) =>
  spawnSync('sh', ['-c', line], {
    cwd: folder,
    env: {
      ...process.env,
      XDG_CACHE_HOME: join(folder, 'cache'),
      NODE: process.execPath,
      START: resolve('dist/start.cjs'),
      ON_ONE,
    },
    encoding: 'utf8',
  })

const write = (name: string, some: readonly string[]) =>
  writeFileSync(join(folder, name), some.map(line => `${line}\n`).join(''))

const wrote = (name: string) => readFileSync(join(folder, name), 'utf8')

/** The results of one process, without `source`, which counts in the part. */
const resultsOf = (name: string): readonly object[] =>
  wrote(`${name}.advice`)
    .split('\n')
    .filter(line => line !== '')
    .map(line => ({ ...JSON.parse(line), source: null }))

/** Line, column and sentence of each fault, with the line counted in the whole stream. */
const faultsOf = (name: string, linesBefore: number) =>
  [...wrote(`${name}.told`).matchAll(/^[^\s:]+:(\d+):(\d+) +(.+)$/gm)].map(
    ([, line, column, sentence]) => [Number(line) + linesBefore, Number(column), sentence],
  )

test('a stream in parts under `xargs -P 2` comes to the same as in one process', context => {
  const { status } = shell('echo a b | xargs -P 2 -I {} echo {}')
  context.skip(status !== 0, 'there is no xargs that knows -P')
  write('whole', lines)
  for (const [index, part] of parts.entries())
    write(part, lines.slice(index * LINES_A_PART, (index + 1) * LINES_A_PART))

  shell('echo whole | xargs -I {} sh -c "$ON_ONE"')
  shell('ls part.? | xargs -P 2 -I {} sh -c "$ON_ONE"')

  const whole = resultsOf('whole')
  expect(whole).toHaveLength(lines.length - FAULTY.size)
  expect(parts.flatMap(resultsOf)).toEqual(whole)
  const faults = faultsOf('whole', 0)
  expect(new Set(faults.map(([line]) => line))).toEqual(
    new Set([...FAULTY.keys()].map(index => index + 1)),
  )
  expect(parts.flatMap((part, index) => faultsOf(part, index * LINES_A_PART))).toEqual(faults)
  expect(parts.map(part => wrote(`${part}.status`).trim())).toEqual(['2', '2', '0', '2'])
  expect(wrote('whole.status').trim()).toBe('2')
})

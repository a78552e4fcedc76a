import { describe, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/cli.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const document = (name: string, more = '') =>
  `name: ${name}\nfrom: Warehouse\nto: Shop\n${more}answers: {}\n`

async function run(text: string, args: readonly string[] = []) {
  const files = new Map([['all.yaml', text]])
  const outside = fakeWorld({ stdin: text, files })
  const { exitCode } = await runCli(['report', '-f', 'ndjson', ...args], outside.world)
  const lines = outside.stdout().split('\n').slice(0, -1)
  return { exitCode, lines: lines.map(line => JSON.parse(line)), told: outside.stderr() }
}

describe('a stream of YAML documents', () => {
  test('gives a line each, in order, with its number and its place from the beginning of the file', async () => {
    const text = `# one\n${document('A')}---\n${document('B')}...\n# three\n---\n---\n${document('C')}`
    for (const args of [['all.yaml'], ['-']]) {
      const { exitCode, lines, told } = await run(text, args)
      expect(lines.map(({ name, source }) => [name, source.document, source.line])).toEqual([
        ['A', 1, 2],
        ['B', 2, 7],
        ['C', 3, 15],
      ])
      expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' })
    }
  })

  test('gives what the same documents give together', async () => {
    const text = [
      document('A'),
      document('B', 'description: |\n  ---\n  no marker\n'),
      `{ "name": "C", "from": "a", "to": "b" }\n`,
      document('D', 'flows: [{ name: one }, { name: two }]\n'),
    ].join('---\n')
    const outside = fakeWorld({ files: new Map([['all.yaml', text]]) })
    await runCli(['report', '-f', 'json', 'all.yaml'], outside.world)
    const { lines } = await run(text, ['all.yaml'])
    expect(lines).toEqual(JSON.parse(outside.stdout()).reports)
  })

  test('a faulty document is named by its place and number, and stops no other', async () => {
    const text = [
      document('A'),
      document('B', 'form: x\n'),
      'name: [C\n',
      document('D').replace('{}', '5'),
      document('E'),
    ].join('---\n')
    const { exitCode, lines, told } = await run(text, ['all.yaml'])
    expect(lines.map(({ name }) => name)).toEqual(['A', 'E'])
    expect(exitCode).toBe(2)
    const places = told.match(/^all\.yaml:\d+:\d+/gm)
    expect(places).toEqual(['all.yaml:9:1', 'all.yaml:13:1', 'all.yaml:17:10'])
    expect(told).toContain('9 | form: x')
    expect(told).toMatch(/document 2.*document 3|2, 3/s)
    const first = await run(text, ['--fail-fast', 'all.yaml'])
    expect(first.lines.map(({ name }) => name)).toEqual(['A'])
  })

  test('nothing but comments is no requirements', async () => {
    const { exitCode, lines, told } = await run('# nothing\n---\n...\n', ['all.yaml'])
    expect({ exitCode, lines }).toEqual({ exitCode: 2, lines: [] })
    expect(told).toContain('all.yaml')
  })

  test('a long run is told on a terminal, with the time left where the size is known', async () => {
    const text = Array.from({ length: 64 }, (_, index) => document(`N${index}`)).join('---\n')
    let now = 0
    const elapsed = () => {
      now += 1500
      return now
    }
    const outside = fakeWorld({ files: new Map([['all.yaml', text]]), columns: 80, elapsed })
    await runCli(['report', '--summary', '-o', 'counts.json', 'all.yaml'], outside.world)
    expect(outside.stderr()).toMatch(/^\r32 documents, \d+ a second, \d+ s left/)
    expect(outside.stderr().split('\r\x1b[K')).toHaveLength(2)
  })
})

import { describe, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/cli.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const GOOD = { name: 'Stock', from: 'Warehouse', to: 'Shop', answers: {} }
const line = (number: number) => JSON.stringify({ ...GOOD, name: `Stock ${number}` })

async function run(text: string, args: readonly string[] = []) {
  const outside = fakeWorld({ stdin: text, files: new Map([['all.ndjson', text]]) })
  const { exitCode } = await runCli(['report', '-f', 'ndjson', ...args], outside.world)
  return { exitCode, lines: outside.stdout().split('\n').slice(0, -1), told: outside.stderr() }
}

const piped = (text: string, args: readonly string[] = []) =>
  run(text, ['--input', 'ndjson', ...args])

describe('a stream of lines', () => {
  test('gives a line each, in order, with its file, document and line', async () => {
    const { exitCode, lines, told } = await run(`${line(1)}\n\n${line(2)}`, ['all.ndjson'])
    expect(lines.map(each => JSON.parse(each)).map(({ name, source }) => [name, source])).toEqual([
      ['Stock 1', { file: 'all.ndjson', document: 1, line: 1 }],
      ['Stock 2', { file: 'all.ndjson', document: 2, line: 3 }],
    ])
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' })
  })

  test('is reported as the same text is at once', async () => {
    const { lines } = await piped(`${line(1)}\n${line(2)}\n`)
    const whole = fakeWorld({ files: new Map([['all.yaml', `${line(1)}\n---\n${line(2)}\n`]]) })
    await runCli(['report', '-f', 'ndjson', 'all.yaml'], whole.world)
    const withoutSource = (text: string) => ({ ...JSON.parse(text), source: null })
    expect(lines.map(withoutSource)).toEqual(
      whole.stdout().split('\n').slice(0, -1).map(withoutSource),
    )
  })

  test('goes on behind a faulty line, which is named and shown at its place', async () => {
    const faulty = line(2).replace('"from"', '"form"')
    const { exitCode, lines, told } = await piped(
      `${line(1)}\n${faulty}\n{"name":\n${line(4)}\n\0\n`,
    )
    expect(lines.map(each => JSON.parse(each).name)).toEqual(['Stock 1', 'Stock 4'])
    expect(exitCode).toBe(2)
    expect(told).toContain(`<stdin>:2:${faulty.indexOf('"form"') + 1}`)
    expect(told).toContain('<stdin>:3:9')
    expect(told).toContain('<stdin>:5:1')
    expect(told).toContain(
      'Not reported: document 2 of "<stdin>", document 3 of "<stdin>", document 5 of "<stdin>"; 2 reports',
    )
  })

  test('keeps as many findings as are shown, and counts the others', async () => {
    const text = `${line(1)}\n${'{\n'.repeat(250)}`
    const { told } = await piped(text)
    expect(told).toContain('150 more findings; "--all-findings" shows them')
    expect(told).toContain('document 101 of "<stdin>" and 150 more; 1 report')
    expect((await piped(text, ['--all-findings'])).told).toContain('<stdin>:251:2')
  })

  test('stops at the first faulty line where asked to', async () => {
    const { lines } = await piped(`${line(1)}\n{\n${line(3)}\n`, ['--fail-fast'])
    expect(lines).toHaveLength(1)
  })

  test('fails a gate once for all, and names the first twenty', async () => {
    const many = Array.from({ length: 30 }, (_, number) => line(number)).join('\n')
    const { exitCode, told } = await piped(many, ['--fail-on', 'open', '--brief'])
    expect(exitCode).toBe(1)
    expect(told.split('\n').filter(each => each !== '')).toHaveLength(1)
    expect(told).toMatch(/^Gate "open" failed: .* and \d+ more\n$/)
  })

  test('tells with -v what was read, as every report does', async () => {
    const { told } = await piped(`${line(1)}\n${line(2)}\n`, ['-v', '--brief'])
    expect(told).toMatch(/^Catalogue .* sha256:/m)
    expect(told).toContain('Documents: 2, reports: 2\n')
  })

  test('says how to end what is typed in a terminal', async () => {
    const { world, stderr } = fakeWorld()
    await runCli(['report', '-f', 'ndjson', '-'], world)
    expect(stderr()).toContain('End them with Ctrl-D')
  })

  test('without a line is no requirements', async () => {
    const { exitCode, told } = await piped('\n \n')
    expect(exitCode).toBe(2)
    expect(told).toContain('<stdin>:1:1')
  })
})

describe('a lean line', () => {
  test('has the name, the choices, their strength and whether they are settled, and no more', async () => {
    const { lines } = await piped(line(1), ['--brief'])
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
      'name',
      'flow',
      'source',
      'choices',
      'strength',
      'settled',
    ])
  })

  test('is the same with gates, for which the whole advice is made, and from YAML', async () => {
    const plain = await piped(line(1), ['--brief'])
    const gated = await piped(line(1), ['--brief', '--fail-on', 'infeasible'])
    const yaml = await run(line(1), ['--input', 'yaml', '--brief'])
    expect(gated.lines).toEqual(plain.lines)
    expect(yaml.lines).toEqual(plain.lines)
  })
})

import { describe, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/cli.ts'
import { reportShape } from '../../../src/schemas/report-shape.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const GOOD = { name: 'Stock', from: 'Warehouse', to: 'Shop', answers: {} }
const files = new Map([
  [
    'lines.ndjson',
    `${JSON.stringify(GOOD)}\n{"name":\n${JSON.stringify({ ...GOOD, flows: [{ name: 'a' }, { name: 'b' }] })}\n`,
  ],
  ['two.yaml', 'name: A\nfrom: a\nto: b\n---\nname: B\nfrom: a\nto: b\n'],
])

async function run(...args: readonly string[]) {
  const outside = fakeWorld({ files })
  const { exitCode } = await runCli(['report', '--summary', ...args], outside.world)
  return { exitCode, text: outside.stdout(), told: outside.stderr() }
}

describe('the summary of a stream', () => {
  test('counts documents, reports and faults over all files, and ends as the reports would', async () => {
    const { exitCode, text, told } = await run('-f', 'json', 'lines.ndjson', 'two.yaml')
    const printed = JSON.parse(text)
    expect(reportShape.safeParse(printed).success).toBe(true)
    expect(printed.reports).toEqual([])
    expect(printed.summary).toMatchObject({ documents: 5, faulty: 1, reports: 5 })
    for (const { recommended, hybrid, open, infeasible } of printed.summary.verdicts) {
      const sides = Object.values<number>(recommended).reduce((sum, count) => sum + count, 0)
      expect(sides + hybrid + open + infeasible).toBe(5)
    }
    expect(exitCode).toBe(2)
    expect(told).toContain('lines.ndjson:2:')
  })

  test('is one line of NDJSON that says the same', async () => {
    const json = JSON.parse((await run('-f', 'json', 'two.yaml')).text)
    const { text } = await run('-f', 'ndjson', 'two.yaml')
    expect(text.split('\n')).toHaveLength(2)
    expect(JSON.parse(text)).toEqual(json.summary)
  })

  test('is read by a person', async () => {
    const { exitCode, text } = await run('two.yaml')
    expect(exitCode).toBe(0)
    expect(text).toMatch(/2 reports +on 2 documents/)
    expect(text).toContain('THE SIX CHOICES')
    expect(text).toContain('OPEN QUESTIONS')
    expect((await run('-f', 'markdown', 'two.yaml')).text).toContain('2 reports')
  })

  test('gates fail as on the reports', async () => {
    const { exitCode, told } = await run('--fail-on', 'open', 'two.yaml')
    expect(exitCode).toBe(1)
    expect(told).toContain('Gate "open" failed')
  })

  test.each([
    [['-f', 'html'], 'Its formats are terminal, markdown, json, ndjson'],
    [['--brief'], 'does not go with "--brief"'],
    [['--full'], 'or "--full"'],
  ])('%j is refused', async (args, said) => {
    const { exitCode, text, told } = await run(...args, 'two.yaml')
    expect({ exitCode, text }).toEqual({ exitCode: 2, text: '' })
    expect(told).toContain(said)
  })
})

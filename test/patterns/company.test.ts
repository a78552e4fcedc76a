import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import { readFolder } from '../helpers/read-folder.ts'

// The worked example under `patterns/examples/company`, as its README shows it.
const COMPANY = 'patterns/examples/company'
const own = readFolder(COMPANY)
const files = new Map([
  ...own,
  ...[...readFolder('patterns')].map(([path, text]) => [`patterns/${path}`, text] as const),
])

async function run(...args: readonly string[]) {
  const told = fakeWorld({ files, catalogue: 'patterns' })
  const { exitCode } = await runCli(args, told.world)
  return { status: exitCode, stdout: told.stdout(), stderr: told.stderr() }
}

interface Reports {
  readonly reports: readonly {
    readonly name: string
    readonly verdicts: readonly { readonly pair: string; readonly choice: string | null }[]
    readonly below: { readonly verdicts: Reports['reports'][number]['verdicts'] }
    readonly answers: readonly { readonly origin: { readonly kind: string } }[]
  }[]
}

const interfaces = [...own.keys()].filter(path => path.startsWith('interfaces/'))

async function report(...files: readonly string[]): Promise<Reports> {
  const { status, stdout } = await run('-c', 'rules', '-f', 'json', '-q', ...files)
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

test('its rules have no fault, and their examples come out with every rule covered', async () => {
  expect(await run('catalogue', 'lint', 'rules')).toMatchObject({ status: 0 })
  expect(await run('catalogue', 'test', 'rules')).toMatchObject({ status: 0 })
})

test('each of five interfaces takes answers from the profile', async () => {
  const { reports } = await report(...interfaces)
  expect(interfaces).toHaveLength(5)
  for (const { answers } of reports)
    expect(answers.filter(({ origin }) => origin.kind === 'profile').length).toBeGreaterThan(3)
})

test('the policy forbids a choice, and the report tells both advices', async () => {
  const [bookings] = (await report('interfaces/bookings.yaml')).reports
  const pair = 'point-to-point-centralized'
  const choiceIn = (verdicts: Reports['reports'][number]['verdicts'] | undefined) =>
    verdicts?.find(verdict => verdict.pair === pair)?.choice
  expect(choiceIn(bookings?.verdicts)).toBe('centralized')
  expect(choiceIn(bookings?.below.verdicts)).not.toBe('centralized')
  expect(await run('-c', 'rules', '-q', '--fail-on', 'policy', ...interfaces)).toMatchObject({
    status: 1,
    stderr: 'Gate "policy" failed: point-to-point-centralized of "Bookings of the day"\n',
  })
})

test('an old file goes on with a note', async () => {
  const { status, stderr } = await run('-c', 'rules', 'interfaces/labels.yaml')
  expect(status).toBe(0)
  expect(stderr).toMatch(/^interfaces\/labels\.yaml:28:3 {2}warning: .*"platform-queue"/)
})

test.each([
  ['board.md', ['-f', 'markdown']],
  ['decisions/0001-bookings-of-the-day.md', ['-f', 'adr', '--today', '2026-11-27']],
])('%s is what the built command prints now', async (file, options) => {
  const args = ['-c', 'rules', ...options, 'interfaces/bookings.yaml']
  const { stdout } = spawnSync(process.execPath, [resolve('dist/start.cjs'), ...args], {
    cwd: COMPANY,
    encoding: 'utf8',
  })
  await expect(stdout).toMatchFileSnapshot(resolve(COMPANY, file))
})

test('what the platform team runs comes first', async () => {
  const { stdout } = await run('-c', 'rules', 'interfaces/stock.yaml')
  expect(stdout).toMatch(/Shared poller: Apache Camel \(you run it\)/)
  expect(stdout).toMatch(/Topic: RabbitMQ \(you run it\)/)
})

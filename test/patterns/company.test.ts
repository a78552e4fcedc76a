import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

// The worked example under `patterns/examples/company`, as its README shows it, with the built command.
const COMPANY = 'patterns/examples/company'
const COMMAND = resolve('dist/start.cjs')
// bytes
const MUCH = 2 ** 24

function run(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: COMPANY,
    encoding: 'utf8',
    maxBuffer: MUCH,
  })
  return { stdout, stderr, status }
}

interface Reports {
  readonly reports: readonly {
    readonly name: string
    readonly verdicts: readonly { readonly pair: string; readonly choice: string | null }[]
    readonly below: { readonly verdicts: Reports['reports'][number]['verdicts'] }
    readonly answers: readonly { readonly origin: { readonly kind: string } }[]
  }[]
}

const interfaces = readdirSync(`${COMPANY}/interfaces`).map(name => `interfaces/${name}`)

function report(...files: readonly string[]): Reports {
  const args = [COMMAND, '-c', 'rules', '-f', 'json', '-q', ...files]
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: COMPANY, encoding: 'utf8', maxBuffer: MUCH }),
  )
}

test('its rules have no fault, and their examples come out with every rule covered', () => {
  expect(run('catalogue', 'lint', 'rules')).toMatchObject({ status: 0 })
  expect(run('catalogue', 'test', 'rules')).toMatchObject({ status: 0 })
})

test('each of five interfaces takes answers from the profile', () => {
  const { reports } = report(...interfaces)
  expect(interfaces).toHaveLength(5)
  for (const { answers } of reports)
    expect(answers.filter(({ origin }) => origin.kind === 'profile').length).toBeGreaterThan(3)
})

test('the policy forbids a choice, and the report tells both advices', () => {
  const [bookings] = report('interfaces/bookings.yaml').reports
  const pair = 'point-to-point-centralized'
  const choiceIn = (verdicts: Reports['reports'][number]['verdicts'] | undefined) =>
    verdicts?.find(verdict => verdict.pair === pair)?.choice
  expect(choiceIn(bookings?.verdicts)).toBe('centralized')
  expect(choiceIn(bookings?.below.verdicts)).not.toBe('centralized')
  expect(run('-c', 'rules', '-q', '--fail-on', 'policy', ...interfaces)).toMatchObject({
    status: 1,
    stderr: 'Gate "policy" failed: point-to-point-centralized of "Bookings of the day"\n',
  })
})

test('an old file goes on with a note', () => {
  const { status, stderr } = run('-c', 'rules', 'interfaces/labels.yaml')
  expect(status).toBe(0)
  expect(stderr).toMatch(/^interfaces\/labels\.yaml:21:3 {2}warning: .*"platform-queue"/)
})

test('what the board reads is what the command prints now', async () => {
  const { stdout } = run('-c', 'rules', '-f', 'markdown', 'interfaces/bookings.yaml')
  await expect(stdout).toMatchFileSnapshot(resolve(COMPANY, 'board.md'))
})

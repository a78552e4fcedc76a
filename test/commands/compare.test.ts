import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'

const STOCK = 'name: Stock\nfrom: Warehouse\nto: Shop\nanswers: {}\n'
// Its decision was to be looked at again long ago.
const PROFILE = 'fixed:\n  pull-push: { choice: pull, because: firewall, review: 2020-01-01 }\n'
const files = new Map([
  ['one.yaml', STOCK],
  ['other.yaml', STOCK],
  ['two.yaml', `${STOCK}---\n${STOCK}`],
  ['profile.yaml', PROFILE],
])

async function run(line: string) {
  const { world, stderr } = fakeWorld({ files })
  const { exitCode } = await runCli([...line.split(' '), '--profile', 'profile.yaml'], world)
  return { exitCode, told: stderr() }
}

const warnings = (told: string) => told.match(/^profile\.yaml:/gm) ?? []

test('what both files inherit is told of once', async () => {
  const { exitCode, told } = await run('compare one.yaml other.yaml')
  expect({ exitCode, warnings: warnings(told).length }).toEqual({ exitCode: 0, warnings: 1 })
})

test('also where the files cannot be compared', async () => {
  const { exitCode, told } = await run('compare one.yaml two.yaml')
  expect({ exitCode, warnings: warnings(told).length }).toEqual({ exitCode: 2, warnings: 1 })
  expect(told).toContain('different numbers of exchanges')
})

test.each([
  'compare one.yaml other.yaml',
  'whatif one.yaml --set exchange=announce',
  'explain pull-push one.yaml',
  'report one.yaml',
  'report -f ndjson one.yaml',
])('"%s" leaves warnings out where it is to be quiet', async line => {
  expect(warnings((await run(line)).told)).toHaveLength(1)
  expect((await run(`${line} -q`)).told).toBe('')
})

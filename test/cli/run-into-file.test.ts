import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'

const TEXT = 'name: Stock\nfrom: Warehouse\nto: Shop\nanswers: {}\n'
const FORMATS = ['json', 'ndjson', 'markdown']

test.each(
  FORMATS,
)('what is piped in from a file is not replaced by its report as %s', async format => {
  const files = new Map([['x.yaml', TEXT]])
  const { world, written, stderr } = fakeWorld({ stdin: TEXT, stdinFile: 'x.yaml', files })
  const { exitCode } = await runCli(['report', '-f', format, '--force', '-o', 'x.yaml'], world)
  expect({ exitCode, written: written.size }).toEqual({ exitCode: 2, written: 0 })
  expect(stderr()).toContain('would replace what the result is made of')
})

test.each(FORMATS)('a profile that is extended is not replaced by a report as %s', async format => {
  const files = new Map([
    ['in.yaml', `extends: profile.yaml\n${TEXT}`],
    ['profile.yaml', 'answers: {}\n'],
  ])
  const { world, written, stderr } = fakeWorld({ files })
  const args = ['report', '-f', format, '--force', '-o', 'profile.yaml', 'in.yaml']
  const { exitCode } = await runCli(args, world)
  expect({ exitCode, written: written.size }).toEqual({ exitCode: 2, written: 0 })
  expect(stderr()).toContain('would replace what the result is made of')
})

test.each(
  FORMATS,
)('another file is replaced by a report as %s where that is forced', async format => {
  const files = new Map([['x.yaml', TEXT]])
  const { world, written } = fakeWorld({ stdin: TEXT, stdinFile: 'y.yaml', files })
  const { exitCode } = await runCli(['report', '-f', format, '--force', '-o', 'x.yaml'], world)
  expect({ exitCode, written: [...written.keys()] }).toEqual({ exitCode: 0, written: ['x.yaml'] })
})

import { expect, test } from 'vitest'
import { runCli } from '../../../src/cli/cli.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'

const GOOD = 'name: Stock\nfrom: A\nto: B\nanswers: { exchange: announce }\n'

test.each([
  '-o report.md a.yaml',
  'template -o a-new.yaml',
  'check --update a.yaml',
  '-f adr -o records/ a.yaml',
])('"%s" shows a reason that names a file without letting the name act', async line => {
  const { world, stderr } = fakeWorld({
    files: new Map([
      ['a.yaml', GOOD],
      ['records/index.md', ''],
    ]),
    unwritable: () => 'what it was before is in a\x1b[2J.md',
  })
  const { exitCode } = await runCli(line.split(' '), world)
  expect([exitCode, stderr()]).toEqual([2, expect.stringContaining('a\u241b[2J.md')])
})

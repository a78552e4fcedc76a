import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld } from '../helpers/fake-world.ts'

const TEXT = 'name: Stock\nfrom: Warehouse\nto: Shop\nanswers: {}\n'

// What is read whole, and what is read piece by piece, of one thing that is piped in once.
test.each([
  [['a.json', 'b.md']],
  [['a.ndjson', 'b.md']],
  [['b.md', 'a.ndjson']],
  [['a.ndjson', 'b.ndjson', 'c.json']],
])('what is piped in goes into each of %j', async paths => {
  const { world, written, stderr } = fakeWorld({ stdin: TEXT })
  const { exitCode } = await runCli(['report', ...paths.flatMap(path => ['-o', path])], world)
  expect({ exitCode, told: stderr(), written: [...written.keys()] }).toEqual({
    exitCode: 0,
    told: '',
    written: paths,
  })
  for (const text of written.values()) expect(text).toContain('Stock')
})

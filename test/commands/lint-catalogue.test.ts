import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld, SMALL_CATALOGUE } from '../helpers/fake-world.ts'
import { readFolder } from '../helpers/read-folder.ts'

test('the examples of the working directory are checked as those of any folder', async () => {
  const files = new Map([
    ...readFolder(SMALL_CATALOGUE),
    ['examples.yaml', '- { id: one, says: So, nonsense: 1 }\n'],
  ])
  const { world, stdout } = fakeWorld({ files, stdin: null })
  const { exitCode } = await runCli(['catalogue', 'lint', '.'], world)
  expect(exitCode).toBe(1)
  expect(stdout()).toContain('examples.yaml:1:24  Unknown key "nonsense"\n  1 | - { id: one, says:')
})

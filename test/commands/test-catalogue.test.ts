import { expect, test } from 'vitest'
import { readKnowledge } from '../../src/build/read-knowledge.ts'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld, SMALL_CATALOGUE } from '../helpers/fake-world.ts'

async function run(change: (files: Map<string, string>) => void, ...args: readonly string[]) {
  const knowledge = readKnowledge(SMALL_CATALOGUE, ['.', 'pairs', 'examples'])
  const files = new Map([...knowledge].map(([path, text]) => [`mine/${path}`, text]))
  change(files)
  const { world, stdout, stderr } = fakeWorld({ files })
  const { exitCode } = await runCli(['catalogue', 'test', ...args], world)
  return { exitCode, stdout: stdout(), stderr: stderr() }
}

const keep = () => {}

test('a catalogue whose examples pass and reach every rule passes, however its folder is named', async () => {
  const ways = await Promise.all([run(keep, 'mine'), run(keep, '-c', 'mine')])
  expect(ways.map(({ exitCode }) => exitCode)).toEqual([0, 0])
})

test('a catalogue without examples fails: nothing is tested', async () => {
  const told = await run(files => files.delete('mine/examples.yaml'), 'mine')
  expect(told).toMatchObject({ exitCode: 1, stdout: '' })
  expect(told.stderr).toContain('examples.yaml')
})

test('examples that pass, but leave a rule without one, fail', async () => {
  const one = '- { id: one, says: So, answers: { exchange: look-up }, expect: { pull-push: pull } }'
  const told = await run(files => files.set('mine/examples.yaml', one), 'mine')
  expect(told.exitCode).toBe(1)
  expect(told.stdout).toContain('news-needs-no-reply')
})

test('all that is left out is shown where it is asked for', async () => {
  const one = '- { id: one, says: So, answers: { exchange: look-up }, expect: { pull-push: pull } }'
  const change = (files: Map<string, string>) => void files.set('mine/examples.yaml', one)
  const [short, whole] = await Promise.all([run(change, 'mine'), run(change, 'mine', '-v')])
  expect(short.stdout).not.toContain('sets-share-a-format')
  expect(whole.stdout).toContain('sets-share-a-format')
})

test.each([
  ['a rule that is no YAML', 'mine/pairs/pull-push.yaml', 'rules: ['],
  ['an example that is no YAML', 'mine/examples.yaml', '- ['],
  ['a requirements file with a fault', 'mine/examples/orders.yaml', 'name: Orders'],
])('%s cannot be tried', async (_, path, text) => {
  const told = await run(files => files.set(path, text), 'mine')
  expect(told).toMatchObject({ exitCode: 2, stdout: '' })
  expect(told.stderr).toContain(`${path}:1:`)
})

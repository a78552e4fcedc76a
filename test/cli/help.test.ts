import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { createProgram } from '../../src/cli/program.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import { readFolder } from '../helpers/read-folder.ts'
import { promptedBy } from '../helpers/scripted-prompter.ts'

// The help of every command, and its examples run as they stand on the shipped catalogue.
const shipped = readFolder('patterns')
const requirements = shipped.get('examples/customer-360.yaml') ?? ''
/** What `check` records of the requirements. */
async function lockOf(files: ReadonlyMap<string, string>): Promise<string> {
  const { world, written } = fakeWorld({ files, catalogue: 'patterns' })
  await runCli(['check', '--update', 'integrations/requirements.yaml'], world)
  return written.get('decisions.lock.yaml') ?? ''
}

const recorded = new Map([['integrations/requirements.yaml', requirements]])
const files = new Map([
  ['requirements.yaml', requirements],
  ['landscape.yaml', shipped.get('examples/landscapes/retailer.yaml') ?? ''],
  ...recorded,
  ['decisions.lock.yaml', await lockOf(recorded)],
  ['interfaces.csv', 'from,to,data\nShop,ERP,orders\n'],
  [
    'catalog-info.yaml',
    'kind: Component\nmetadata: { name: shop }\nspec: { type: service, dependsOn: [resource:db] }\n',
  ],
  ['as-it-is.yaml', requirements],
  ['docs/decisions/README.md', '# Decisions\n'],
  ['with-a-hub.yaml', shipped.get('examples/growing-landscape.yaml') ?? ''],
  // Once as a folder of one's own, once as the built-in one.
  ...[...shipped].flatMap(([path, text]) =>
    ['my-patterns', 'patterns'].map(folder => [`${folder}/${path}`, text] as const),
  ),
])

/** Somebody who leaves the interview at once. */
const leaving = () => promptedBy(() => ({ kind: 'interrupted', exitCode: 130 }))
const LEFT = 130

async function run(args: readonly string[]) {
  const told = fakeWorld({ files, catalogue: 'patterns', prompter: leaving() })
  const { exitCode } = await runCli(args, told.world)
  return { exitCode, stdout: told.stdout(), stderr: told.stderr() }
}

function pathsOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...command.commands.flatMap(inner => pathsOf(inner, [...path, inner.name()]))]
}
const PATHS = pathsOf(createProgram(fakeWorld().world, async () => {}))

/** The command in a line that may have its place between others. */
const COMMAND = /\bintegration-advisor((?: [^ ()|>]+)*)/

const examplesIn = (help: string) =>
  (/\nExamples:\n((?: {2}.*\n)+)/.exec(help)?.[1] ?? '')
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.trim().replace(/ {2,}.*/, ''))

test.each(
  PATHS.map(path => [path.join(' ') || 'the program', path] as const),
)('the help of %s has two examples that run', async (_, path) => {
  const help = await run([...path, '--help'])
  expect(help.stdout.split('\n').filter(line => line.length > 80)).toEqual([])
  const examples = examplesIn(help.stdout)
  expect(examples.length).toBeGreaterThanOrEqual(2)
  for (const example of examples) {
    const line = COMMAND.exec(example)?.[1] ?? 'no command'
    const args = line.trim().split(' ').filter(Boolean)
    const { exitCode, stderr } = await run(
      args.map(arg => arg.replace('*.yaml', 'requirements.yaml')),
    )
    const failed = exitCode === 0 || exitCode === LEFT ? null : stderr
    expect([example, failed]).toEqual([example, null])
  }
})

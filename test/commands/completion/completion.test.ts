import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/cli.ts'
import { VALUE_FLAGS } from '../../../src/cli/options.ts'
import { COMMANDS } from '../../../src/cli/table/command-table.ts'
import { programSyntax } from '../../../src/cli/table/program-syntax.ts'
import type { CommandSyntax } from '../../../src/commands/command-syntax.ts'
import { fakeWorld } from '../../helpers/fake-world.ts'
import { openPseudoTerminal } from '../../helpers/pseudo-terminal.ts'
import { readFolder } from '../../helpers/read-folder.ts'

const catalogue = readFolder('test/fixtures/small-catalogue')
const files = new Map([
  ...[...catalogue].map(([path, text]) => [`mine/${path}`, text] as const),
  ['spoilt/catalogue.yaml', 'name: ['] as const,
])

/** What is offered in the place of the last of the words. */
async function complete(line: string): Promise<readonly string[]> {
  const words = line.split(' ').slice(1)
  const environment = {
    INTEGRATION_ADVISOR_WORDS: [words.at(-1), ...words.slice(0, -1)].join('\n'),
  }
  const { world, stdout, stderr } = fakeWorld({ environment, files })
  expect(await runCli(['completion', 'bash'], world)).toMatchObject({ exitCode: 0 })
  expect(stderr()).toBe('')
  return stdout()
    .split('\n')
    .slice(0, -1)
    .map(text => text.replace(/\t.*/, ''))
}

test.each([
  ['a command, or a file', 'advisor wh', ['whatif', ':files']],
  ['an option of a report, which needs no name', 'advisor --fai', ['--fail-on', '--fail-fast']],
  ['an option of the program', 'advisor --vers', ['--version']],
  ['an option of the command', 'advisor ask --all', ['--all-findings', '--all']],
  ['no option of another command', 'advisor compare --al', ['--all-findings']],
  ['no command after the first word', 'advisor report wh', [':files']],
  [
    'a command after an option and its value',
    'advisor -f markdown comp',
    ['compare', 'completion', ':files'],
  ],
  ['a choice', 'advisor -f j', ['json']],
  ['a choice behind a sign', 'advisor report --format=ma', ['--format=markdown']],
  ['only the choices of the command', 'advisor explain --format ', ['terminal', 'markdown']],
  ['what fails a run', 'advisor --fail-on op', ['open']],
  ['the name of a file', 'advisor report -o ', [':files']],
  ['the name of a folder', 'advisor -c ', [':folders']],
  ['a folder as an operand', 'advisor catalogue lint ', [':folders']],
  ['a command of a command', 'advisor catalogue li', ['lint']],
  ['a kind of schema', 'advisor schema re', ['requirements', 'report']],
  ['a shell', 'advisor completion z', ['zsh']],
  ['a command to be helped with', 'advisor help sch', ['schema']],
  ['an entry of the catalogue', 'advisor explain pull-p', ['pull-push']],
  ['a file after the entry', 'advisor explain pull-push ', [':files']],
  ['nothing after the last operand', 'advisor compare a.yaml b.yaml ', []],
  ['a question', 'advisor whatif a.yaml --set data-', ['data-freshness=']],
  [
    'an option of that question',
    'advisor whatif a.yaml --set data-freshness=m',
    ['data-freshness=minutes'],
  ],
  ['both behind a sign', 'advisor whatif --set=data-freshness=m', ['--set=data-freshness=minutes']],
  ['nothing for an unknown question', 'advisor whatif --set rain=', []],
  ['an entry of the catalogue in use', 'advisor explain -c mine pull-p', ['pull-push']],
  ['the same behind a sign', 'advisor explain --catalogue=mine pull-p', ['pull-push']],
  ['no entry of one that is faulty', 'advisor explain --catalogue=spoilt pull-p', []],
  ['no entry of a faulty catalogue', 'advisor explain -c spoilt pull-p', []],
])('it offers %s', async (_, line, offered) => {
  expect(await complete(line)).toEqual(offered)
})

const withInner = (command: CommandSyntax): readonly CommandSyntax[] => [
  command,
  ...command.commands.flatMap(withInner),
]

test('each command that is offered is one that the command line knows', async () => {
  for (const command of await complete('advisor ')) {
    if (command.startsWith(':')) continue
    const { world } = fakeWorld()
    const args = command === 'help' ? ['help'] : [command, '--help']
    expect([command, (await runCli(args, world)).exitCode]).toEqual([command, 0])
  }
})

test('each option with a value is one that the choice of a command passes over', () => {
  const options = withInner(programSyntax(COMMANDS)).flatMap(command => command.options)
  const flags = options.flatMap(({ flags, value }) => (value === null ? [] : flags))
  expect([...new Set(flags)].sort()).toEqual([...VALUE_FLAGS].sort())
})

// A real bash with the built command on its way.
const folder = mkdtempSync(join(tmpdir(), 'completion-'))
const bin = join(folder, 'bin')
mkdirSync(bin)
mkdirSync(join(folder, 'integrations'))
const HOSTILE = [
  'my answers.yaml',
  "it's.yaml",
  '$(touch ran).yaml',
  'quo"te.yaml',
  'back\\slash.yaml',
]
for (const name of ['customer.yaml', 'col:on.yaml', ...HOSTILE])
  writeFileSync(join(folder, name), '')
const command = join(bin, 'integration-advisor')
writeFileSync(
  command,
  `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/start.cjs')}' "$@"\n`,
)
chmodSync(command, 0o755)
const PATH = `${bin}:${process.env.PATH}`
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['integration-advisor wh', ['whatif']],
  ['integration-advisor my', ['my answers.yaml']],
  ['integration-advisor catalogue lint i', ['integrations']],
  ['integration-advisor -f mark', ['markdown']],
  // Behind "=" bash takes what it is given as a new word.
  ['integration-advisor --format=mark', ['markdown']],
  ['integration-advisor --output=cus', ['customer.yaml']],
  ['integration-advisor whatif customer.yaml --set data-freshness=within', ['within-the-hour']],
  ['integration-advisor my\\ a', ['my answers.yaml']],
  ["integration-advisor 'my a", ['my answers.yaml']],
  ['integration-advisor "my a', ['my answers.yaml']],
  ["integration-advisor it\\'", ["it's.yaml"]],
  ['integration-advisor \\$', ['$(touch ran).yaml']],
  ["integration-advisor '$(", ['$(touch ran).yaml']],
  ['integration-advisor quo', ['quo"te.yaml']],
  ['integration-advisor back', ['back\\slash.yaml']],
  // Behind ":" as behind "=".
  ['integration-advisor col:', ['on.yaml']],
  ['integration-advisor --output="my ', ['my answers.yaml']],
  // What is typed is never run.
  ['integration-advisor $(touch ran) `touch ran` wh', []],
])('bash completes %s', (line, replies) => {
  const script = `
    source <(integration-advisor completion bash)
    COMP_LINE=$LINE COMP_POINT=\${#LINE}
    _integration_advisor
    printf '%s\\n' "\${COMPREPLY[@]}"
    [[ ! -e ran ]]
  `
  const env = { ...process.env, PATH, LINE: line }
  const told = execFileSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  expect(told.split('\n').filter(reply => reply !== '')).toEqual(replies)
})

test('a person who presses Tab in bash gets whole words', async () => {
  const terminal = openPseudoTerminal("PS1='here> ' exec bash --norc -i", {
    cwd: folder,
    env: { PATH },
    columns: 120,
  })
  await terminal.shows('here>')
  terminal.press('source <(integration-advisor completion bash); echo re""ady\r')
  await terminal.shows('\nready')
  terminal.press('integration-advisor wha\tcus\t')
  await terminal.shows('integration-advisor whatif customer.yaml')
  terminal.press('--set data-fre\twithin\t')
  const screen = await terminal.shows('--set data-freshness=within-the-hour')
  expect(screen).not.toContain('completion: ')
  terminal.hangUp()
})

const isInstalled = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

if (isInstalled('zsh'))
  test('a person who presses Tab in zsh gets names that mean what they say', async () => {
    const terminal = openPseudoTerminal("PS1='here> ' exec zsh -f -i", {
      cwd: folder,
      env: { PATH, HOME: folder },
      columns: 120,
    })
    await terminal.shows('here>')
    const script = 'source <(integration-advisor completion zsh)'
    terminal.press(`autoload -U compinit; compinit -u -D; ${script}; echo re""ady\r`)
    await terminal.shows('\nready')
    terminal.press('integration-advisor my\t')
    await terminal.shows('integration-advisor my\\ answers.yaml')
    terminal.press('\x15integration-advisor \\$\t')
    await terminal.shows('touch\\ ran\\).yaml')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    terminal.hangUp()
  })

if (isInstalled('fish'))
  test.each([
    ['integration-advisor my', 'my answers.yaml'],
    ['integration-advisor my\\ a', 'my answers.yaml'],
    ["integration-advisor 'my a", 'my answers.yaml'],
    ['integration-advisor \\$', '$(touch ran).yaml'],
    ['integration-advisor -c integ', 'integrations/\tDirectory'],
  ])('fish completes %s', (line, reply) => {
    const script = 'integration-advisor completion fish | source; complete -C $LINE'
    const env = { ...process.env, PATH, LINE: line }
    const told = execFileSync('fish', ['--no-config', '-c', script], { cwd: folder, env })
    expect(told.toString().trim()).toBe(reply)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

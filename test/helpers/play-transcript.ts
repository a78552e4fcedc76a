import { join } from 'node:path'
import { runCli } from '../../src/cli/cli.ts'
import { fakeWorld, SMALL_CATALOGUE } from './fake-world.ts'
import { readFolder } from './read-folder.ts'

/**
 * A transcript as it runs now. It is Markdown: a fence `yaml NAME` (or `text NAME`) is a file; in a fence `console` a
 * line `$ integration-advisor …` is a command. What stdout received follows, then what stderr received behind "! ",
 * then the exit code. A command may end in `< FILE` and in `| head -N`; `$ cat FILE` shows what `-o` wrote. The
 * small catalogue is built in, and its files are there under `catalogue/`.
 */
export async function playTranscript(markdown: string): Promise<string> {
  const files = new Map([...catalogueFiles(), ...filesOf(markdown)])
  const parts = markdown.split(CONSOLE)
  const played: string[] = []
  for (const [index, part] of parts.entries())
    played.push(index % 2 === 0 ? part : await playConsole(part, files))
  return played.join('')
}

const CONSOLE = /(?<=^```console\n)([\s\S]*?)(?=^```$)/m
const FILE = /^```(?:yaml|text|json) (\S+)\n([\s\S]*?)^```$/gm

const filesOf = (markdown: string) =>
  [...markdown.matchAll(FILE)].map(([, name = '', text = '']) => [name, text] as const)

const catalogueFiles = () =>
  [...readFolder(SMALL_CATALOGUE)].flatMap(([path, text]) =>
    // Once as a folder of one's own, once as the built-in one, which a layer extends.
    ['catalogue', SMALL_CATALOGUE].map(at => [join(at, path), text] as const),
  )

async function playConsole(text: string, files: Map<string, string>): Promise<string> {
  const commands = text.split('\n').filter(line => line.startsWith('$ '))
  const played: string[] = []
  for (const command of commands) played.push(`${command}\n${await play(command.slice(2), files)}`)
  return played.join('\n')
}

async function play(command: string, files: Map<string, string>): Promise<string> {
  const [, line = '', , redirect = null, , head = null] = COMMAND.exec(command) ?? []
  const [program, ...args] = wordsOf(line)
  if (program === 'cat') return shorten(files.get(args[0] ?? '') ?? '', head)
  const stdin = redirect === null ? null : (files.get(redirect) ?? '')
  const { world, stdout, stderr, written } = fakeWorld({ files, stdin })
  const { exitCode } = await runCli(args, world)
  for (const [path, content] of written) files.set(path, content)
  const told = stderr().replace(/^(?=.)/gm, '! ')
  return `${shorten(stdout(), head)}${told}[exit ${exitCode}]\n`
}

const COMMAND = /^(.*?)(?: (<) (\S+))?(?: (\|) head -(\d+))?$/

const wordsOf = (line: string) =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, two, bare]) => one ?? two ?? bare ?? '',
  )

const shorten = (text: string, head: string | null) =>
  head === null
    ? text
    : text
        .split(/(?<=\n)/)
        .slice(0, Number(head))
        .join('')

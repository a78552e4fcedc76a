import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/cli.ts'
import { FORMAT_TABLE, FORMATS, type Format, READABLE } from '../../src/report/formats.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import { readFolder } from '../helpers/read-folder.ts'

// Every format is printed by every command that prints: what one of them could not do would show here.
const shipped = readFolder('test/fixtures/small-catalogue')
// One exchange: a record holds no more.
const orders = 'name: Orders\nfrom: Shop\nto: Warehouse\nanswers: { exchange: announce }\n'
const files = new Map([
  ['orders.yaml', orders],
  ...[...shipped].map(([path, text]) => [`small/${path}`, text] as const),
])

const COMMANDS: readonly (readonly [line: string, formats: readonly Format[]])[] = [
  ['report orders.yaml', FORMATS],
  ['explain pull-push', READABLE],
  ['explain pull-push orders.yaml', READABLE],
  ['whatif orders.yaml --set data-freshness=minutes', READABLE],
  ['compare orders.yaml orders.yaml', READABLE],
  ['catalogue show small', [...READABLE, 'json']],
  ['catalogue lint small', [...READABLE, 'github']],
  ['catalogue test small', READABLE],
]

// Where nothing is wrong there is no message for a code review.
const saysSomething = (format: Format) => format !== 'github'

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { world, stdout } = fakeWorld({ files, stdin: '', environment })
  const { exitCode } = await runCli(args, world)
  return { exitCode, stdout: stdout() }
}

test.each(COMMANDS)('%s prints each of its formats in its own way', async (line, formats) => {
  const printed = await Promise.all(
    formats.filter(saysSomething).map(format => run([...line.split(' '), '-f', format])),
  )
  expect(printed.filter(({ exitCode }) => exitCode === 2)).toEqual([])
  const texts = new Set(printed.map(({ stdout }) => stdout))
  expect(texts).not.toContain('')
  expect(texts.size).toBe(printed.length)
})

test.each(COMMANDS)('%s refuses the others, and offers its own', async (line, formats) => {
  const words = line.split(' ')
  for (const other of FORMATS.filter(format => !formats.includes(format)))
    expect(await run([...words, '-f', other])).toEqual({ exitCode: 2, stdout: '' })
  const path = words.slice(0, line.startsWith('catalogue') ? 2 : 1)
  const typed = ['', ...path, '-f'].join('\n')
  const offered = await run(['completion', 'bash'], { INTEGRATION_ADVISOR_WORDS: typed })
  expect(offered.stdout.trimEnd().split('\n')).toEqual(formats)
  const help = await run([...path, '--help'])
  for (const format of formats) expect(help.stdout).toContain(`"${format}"`)
})

test('every format has a file extension of its own', () => {
  // A record is Markdown, which has to be asked for.
  const own = FORMATS.filter(format => saysSomething(format) && format !== 'adr')
  const extensions = own.map(format => FORMAT_TABLE[format].extension)
  expect(new Set(extensions).size).toBe(extensions.length)
})

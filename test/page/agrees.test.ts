import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseInterface } from '../../src/advise/advise-interface.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { compileBuiltIn, parseBuiltIn } from '../../src/build/compile-built-in.ts'
import { compileKnownPrecedents } from '../../src/build/compile-known-precedents.ts'
import { readCases } from '../../src/build/figures/cases/read-cases.ts'
import { writeRequirements } from '../../src/report/html/packed/page-requirements.ts'
import { toJson } from '../../src/report/json/to-json.ts'
import { carriedBy, packText, runCommand, startClient } from '../helpers/page-file.ts'

// The page carries an engine of its own: it must say what the command says, to the byte.
const folder = mkdtempSync(join(tmpdir(), 'page-'))
const EXAMPLES = 'patterns/examples'
const yamlIn = (path: string) =>
  readdirSync(path)
    .filter(name => name.endsWith('.yaml'))
    .map(name => join(path, name))
const examples = yamlIn(EXAMPLES).filter(path => !path.endsWith('/company.yaml'))
const COMPANY = [
  '-c',
  `${EXAMPLES}/company/rules`,
  '--today',
  '2026-01-01',
  ...yamlIn(`${EXAMPLES}/company/interfaces`),
]

afterAll(() => rmSync(folder, { recursive: true }))

test('a page says what the command says of every bundled example', async () => {
  const client = await startClient(carriedBy(runCommand('-f', 'html', ...examples)))
  expect(client.json()).toBe(runCommand('-f', 'json', ...examples))
})

test('a page with a catalogue of its own says what the command says with it', async () => {
  const client = await startClient(carriedBy(runCommand('-f', 'html', ...COMPANY)))
  expect(client.json()).toBe(runCommand('-f', 'json', ...COMPANY))
})

test('an address with other answers says what the command says of a file with them', async () => {
  const file = join(EXAMPLES, 'customer-360.yaml')
  const changed = join(folder, 'changed.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(changed, text.replace('data-freshness: 5m', 'data-freshness: hours'))
  const page = carriedBy(runCommand('-f', 'html', file))
  const client = await startClient(page, '#data-freshness=hours')
  const { reports } = JSON.parse(client.json())
  const [expected] = JSON.parse(runCommand('-f', 'json', changed)).reports
  expect(reports).toEqual([{ ...expected, source: { ...expected.source, file } }])
})

// Of the known cases a quarter, another one each day: together they take more than a minute. `CASES=2` asks for a quarter, `CASES=all` for all.
const QUARTERS = 4
const A_DAY = 86_400_000
const { CASES = String(Math.floor(Date.now() / A_DAY) % QUARTERS) } = process.env
const isAsked = (_: unknown, at: number) => CASES === 'all' || at % QUARTERS === Number(CASES)

test(`the client of the page says of known cases what the engine says, another quarter each day: CASES=${CASES}`, async () => {
  const catalogue = compileBuiltIn('patterns')
  const engine = compileEngine(catalogue)
  const precedents = compileKnownPrecedents('patterns', catalogue)
  const { technologies } = parseBuiltIn('patterns')
  const { cases, interfaces } = readCases(catalogue)
  const known = [...cases, ...interfaces].filter(isAsked)
  const requirements = known.map((each, at) =>
    each.requirements.map(own => ({ ...own, source: { ...own.source, document: at + 1 } })),
  )
  const { client, knowledge } = JSON.parse(readFileSync('dist/page.json', 'utf8'))
  const all = requirements.flat()
  const carried = { client: client.text, knowledge, requirements: packText(writeRequirements(all)) }
  const started = await startClient(id => carried[id as keyof typeof carried] ?? '')
  const advices = all.map(each => advise(engine, each, { precedents, technologies }))
  const together = requirements.filter(flows => flows.length > 1 && flows[0]?.flow !== null)
  expect(all.length).toBeGreaterThan(40)
  expect(started.json()).toBe(
    toJson(
      advices,
      catalogue,
      together.map(flows => adviseInterface(engine, flows)),
    ),
  )
}, 600_000)

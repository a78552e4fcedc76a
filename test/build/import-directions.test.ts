import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOMS } from '../../src/build/directions.ts'

// Plants one fault each, and asks the linter with the project's own configuration.
const IMPORTS = 'noRestrictedImports'
const FAULTS: readonly (readonly [what: string, path: string, text: string, rule: string])[] = [
  ['the model imports a room', 'src/model/a.ts', "import '../input/x.ts'", IMPORTS],
  ['a type is enough', 'src/model/t.ts', "import type { X } from '../input/x.ts'", IMPORTS],
  ['the model imports a package', 'src/model/b.ts', "import 'zod'", IMPORTS],
  ['a condition imports input', 'src/condition/a.ts', "import '../input/x.ts'", IMPORTS],
  ['input imports the engine', 'src/input/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['input imports the disk', 'src/input/b.ts', "import 'node:fs'", IMPORTS],
  ['input imports the disk of promises', 'src/input/p.ts', "import 'node:fs/promises'", IMPORTS],
  ['input imports another package', 'src/input/c.ts', "import 'chalk'", IMPORTS],
  ['a part of a package', 'src/input/k.ts', "import 'chalk/x/y'", IMPORTS],
  ['a report from a deep room', 'src/input/yaml/a.ts', "import '../../report/x.ts'", IMPORTS],
  [
    'a report from a deeper room',
    'src/input/catalogue/layers/a.ts',
    "import '../../../report/advice/x.ts'",
    IMPORTS,
  ],
  ['input imports an edit', 'src/input/d.ts', "import '../write/x.ts'", IMPORTS],
  ['a schema imports the engine', 'src/schemas/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['an edit imports the engine', 'src/write/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['an edit imports zod', 'src/write/yaml-edit/b.ts', "import 'zod'", IMPORTS],
  ['the engine imports a report', 'src/advise/a.ts', "import '../report/x.ts'", IMPORTS],
  ['the engine imports a package', 'src/advise/engine/b.ts', "import 'yaml'", IMPORTS],
  [
    'the engine waits for a room',
    'src/advise/search/w.ts',
    "export const w = () => import('../../commands/x.ts')",
    IMPORTS,
  ],
  ['a verdict searches', 'src/advise/verdict/a.ts', "import '../search/x.ts'", IMPORTS],
  ['an evaluation changes', 'src/advise/evaluation/a.ts', "import '../changes/x.ts'", IMPORTS],
  ['the engine prints', 'src/advise/search/deep/c.ts', 'console.log(1)', 'noConsole'],
  [
    'the engine has a clock',
    'src/advise/engine/deep/d.ts',
    'export const now = () => Date.now()',
    'noRestrictedGlobals',
  ],
  ['a report imports the engine', 'src/report/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['a report imports colours', 'src/report/terminal/b.ts', "import 'chalk'", IMPORTS],
  ['a report imports Node', 'src/report/advice/full/c.ts', "import 'node:util'", IMPORTS],
  ['an outline is painted', 'src/report/outline/a.ts', "import '../terminal/x.ts'", IMPORTS],
  [
    'a section reads the catalogue',
    'src/report/advice/full/d.ts',
    "import '../../catalogue/x.ts'",
    IMPORTS,
  ],
  ['an interview imports a command', 'src/interview/a.ts', "import '../commands/x.ts'", IMPORTS],
  ['an interview imports inquirer', 'src/interview/screen/b.ts', "import 'inquirer'", IMPORTS],
  ['an interview opens a file', 'src/interview/c.ts', "import 'node:fs'", IMPORTS],
  ['a report imports an interview', 'src/report/d.ts', "import '../interview/x.ts'", IMPORTS],
  ['a command asks by itself', 'src/commands/asks.ts', "import 'inquirer'", IMPORTS],
  ['a command opens a file', 'src/commands/load/a.ts', "import 'node:fs'", IMPORTS],
  ['a command takes paths from Node', 'src/commands/load/n.ts', "import 'node:path'", IMPORTS],
  ['a command calls the command line', 'src/commands/b.ts', "import '../cli/cli.ts'", IMPORTS],
  ['a command takes the host', 'src/commands/print/h.ts', "import '../../host/x.ts'", IMPORTS],
  ['the host runs the engine', 'src/host/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['the host takes more of input', 'src/host/b.ts', "import '../input/terms/x.ts'", IMPORTS],
  ['the command line runs the engine', 'src/cli/a.ts', "import '../advise/x.ts'", IMPORTS],
  ['the command line takes the host', 'src/cli/b.ts', "import '../host/x.ts'", IMPORTS],
  ['a room imports the library', 'src/commands/load/i.ts', "import '../../index.ts'", IMPORTS],
  ['the build imports a report', 'src/build/a.ts', "import '../report/x.ts'", IMPORTS],
  ['the build imports a command', 'src/build/deep/b.ts', "import '../../commands/x.ts'", IMPORTS],
  ['the build imports the host', 'src/build/c.ts', "import '../host/x.ts'", IMPORTS],
  ['the build imports the command line', 'src/build/d.ts', "import '../cli/x.ts'", IMPORTS],
  [
    'a cycle',
    'src/advise/e.ts',
    "import { f } from './f.ts'\nexport const e = () => f",
    'noImportCycles',
  ],
  [
    'its other half',
    'src/advise/f.ts',
    "import { e } from './e.ts'\nexport const f = () => e",
    'noImportCycles',
  ],
  [
    'a cycle of types',
    'src/model/deep/deeper/e.ts',
    "import type { F } from './f.ts'\nexport type E = F | null",
    'noImportCycles',
  ],
  [
    'the other half of types',
    'src/model/deep/deeper/f.ts',
    "import type { E } from './e.ts'\nexport type F = E | string",
    'noImportCycles',
  ],
  [
    'a promise is left alone',
    'src/commands/c.ts',
    'async function f() {}\nf()',
    'noFloatingPromises',
  ],
  ['a test is skipped', 'test/a.test.ts', `test.${'skip'}('x', () => {})`, 'noSkippedTests'],
]

const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ['src/input/ok.ts', "import 'yaml'\nimport 'zod/mini'\nimport '../model/ok.ts'"],
  ['src/input/terms/ok.ts', "import '../../diagnostics/ok.ts'\nimport '../source/ok.ts'"],
  ['src/advise/ok.ts', "import '../model/ok.ts'\nimport './search/ok.ts'"],
  ['src/advise/search/ok.ts', "import '../engine/ok.ts'\nimport '../../condition/ok.ts'"],
  ['src/report/ok.ts', "import '../model/ok.ts'\nimport './other.ts'"],
  ['src/commands/ok.ts', "import 'chalk'\nimport '../input/ok.ts'\nimport '../report/ok.ts'"],
  ['src/host/files.ts', "import 'node:fs/promises'\nimport '../input/source/ok.ts'"],
  ['src/host/prompts.ts', "import '@inquirer/core'\nimport 'virtual:built-in-catalogue'"],
]

const folder = mkdtempSync(join(tmpdir(), 'directions-'))
let told: readonly Told[] = []
interface Told {
  readonly category: string
  readonly location: { readonly path: string; readonly start: { readonly line: number } }
}

// A file of each room imports every room and a package of nobody, a line each, from two folders deep where it is a folder.
const PATHS = [...ROOMS.map(({ path }) => path), 'left-pad']
const isFile = (path: string) => path.endsWith('.ts')
const fileOf = (room: string) => (isFile(room) ? `src/${room}` : `src/${room}/deep/deeper/all.ts`)
const importsOf = (room: string) => {
  const up = isFile(room) ? './' : '../../../'
  const specifiers = PATHS.map(path => (isFile(path) ? `${up}${path}` : `${up}${path}/x.ts`))
  return [...specifiers.slice(0, -1), 'left-pad'].map(each => `import '${each}'`).join('\n')
}
const EACH = ROOMS.map(({ path }) => [fileOf(path), importsOf(path)] as const)

beforeAll(() => {
  for (const path of ['.biome.json', 'src/build/directions.json']) cpSync(path, join(folder, path))
  for (const [path, text] of [
    ...FAULTS.map(([, path, text]) => [path, text] as const),
    ...ALLOWED,
    ...EACH,
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const args = [
    'lint',
    '--config-path=.biome.json',
    '--reporter=json',
    '--max-diagnostics=none',
    '.',
  ]
  const { stdout } = spawnSync(process.execPath, [biome, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  told = JSON.parse(stdout).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true }))

const rulesTold = (path: string) =>
  told
    .filter(({ location }) => location.path === path)
    .map(({ category }) => category.split('/').at(-1))

test.each(FAULTS)('%s: the linter says so', (_, path, __, rule) => {
  expect(rulesTold(path)).toContain(rule)
})

test.each(ALLOWED)('what %s may import is not told', path => {
  expect(rulesTold(path)).not.toContain(IMPORTS)
})

test.each(ROOMS)('$path may import $imports alone', ({ path, imports }) => {
  const lines = told
    .filter(({ location }) => location.path === fileOf(path))
    .filter(({ category }) => category.endsWith(IMPORTS))
    .map(({ location }) => PATHS[location.start.line - 1])
  expect(PATHS.filter(other => !lines.includes(other))).toEqual(
    imports.filter(other => PATHS.includes(other)),
  )
})

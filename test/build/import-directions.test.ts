import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// Plants one fault each, and asks the linter with the project's own configuration.
const FAULTS: readonly (readonly [what: string, path: string, text: string, rule: string])[] = [
  ['the model imports a room', 'src/model/a.ts', "import '../input/x.ts'", 'noRestrictedImports'],
  ['the model imports a package', 'src/model/b.ts', "import 'zod'", 'noRestrictedImports'],
  ['input imports the engine', 'src/input/a.ts', "import '../advise/x.ts'", 'noRestrictedImports'],
  ['input imports the disk', 'src/input/b.ts', "import 'node:fs'", 'noRestrictedImports'],
  ['input imports another package', 'src/input/c.ts', "import 'chalk'", 'noRestrictedImports'],
  ['an edit imports the engine', 'src/edit/a.ts', "import '../advise/x.ts'", 'noRestrictedImports'],
  ['an edit imports zod', 'src/edit/b.ts', "import 'zod'", 'noRestrictedImports'],
  ['input imports an edit', 'src/input/d.ts', "import '../edit/x.ts'", 'noRestrictedImports'],
  [
    'the engine imports a report',
    'src/advise/a.ts',
    "import '../report/x.ts'",
    'noRestrictedImports',
  ],
  ['the engine imports a package', 'src/advise/b.ts', "import 'yaml'", 'noRestrictedImports'],
  ['the engine prints', 'src/advise/c.ts', 'console.log(1)', 'noConsole'],
  [
    'the engine has a clock',
    'src/advise/d.ts',
    'export const now = () => Date.now()',
    'noRestrictedGlobals',
  ],
  [
    'a report imports the engine',
    'src/report/a.ts',
    "import '../advise/x.ts'",
    'noRestrictedImports',
  ],
  ['a report imports colours', 'src/report/b.ts', "import 'chalk'", 'noRestrictedImports'],
  ['a report imports Node', 'src/report/c.ts', "import 'node:util'", 'noRestrictedImports'],
  [
    'an interview imports a command',
    'src/interview/a.ts',
    "import '../commands/x.ts'",
    'noRestrictedImports',
  ],
  [
    'an interview imports inquirer',
    'src/interview/b.ts',
    "import 'inquirer'",
    'noRestrictedImports',
  ],
  ['an interview opens a file', 'src/interview/c.ts', "import 'node:fs'", 'noRestrictedImports'],
  [
    'a report imports an interview',
    'src/report/d.ts',
    "import '../interview/x.ts'",
    'noRestrictedImports',
  ],
  ['a command asks by itself', 'src/commands/asks.ts', "import 'inquirer'", 'noRestrictedImports'],
  ['a command opens a file', 'src/commands/a.ts', "import 'node:fs'", 'noRestrictedImports'],
  [
    'a command calls the command line',
    'src/commands/b.ts',
    "import '../cli.ts'",
    'noRestrictedImports',
  ],
  [
    'the command line runs the engine',
    'src/cli.ts',
    "import './advise/x.ts'",
    'noRestrictedImports',
  ],
  ['main imports a package', 'src/main.ts', "import 'commander'", 'noRestrictedImports'],
  ['start imports anything of ours', 'src/start.ts', "import './cli.ts'", 'noRestrictedImports'],
  [
    'the library imports a command',
    'src/index.ts',
    "import './commands/x.ts'",
    'noRestrictedImports',
  ],
  [
    'the build imports a report',
    'src/build/a.ts',
    "import '../report/x.ts'",
    'noRestrictedImports',
  ],
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
    'a promise is left alone',
    'src/commands/c.ts',
    'async function f() {}\nf()',
    'noFloatingPromises',
  ],
  ['a test is skipped', 'test/a.test.ts', `test.${'skip'}('x', () => {})`, 'noSkippedTests'],
]

const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ['src/input/ok.ts', "import 'yaml'\nimport 'zod/mini'\nimport '../model/ok.ts'"],
  ['src/advise/ok.ts', "import '../model/ok.ts'"],
  ['src/report/ok.ts', "import '../model/ok.ts'\nimport './other.ts'"],
  ['src/commands/ok.ts', "import 'node:path'\nimport '../input/ok.ts'\nimport '../report/ok.ts'"],
  ['src/commands/files.ts', "import 'node:fs'"],
]

const folder = mkdtempSync(join(tmpdir(), 'directions-'))
let told: readonly { readonly category: string; readonly location: { readonly path: string } }[] =
  []

beforeAll(() => {
  copyFileSync('.biome.json', join(folder, '.biome.json'))
  for (const [path, text] of [
    ...FAULTS.map(([, path, text]) => [path, text] as const),
    ...ALLOWED,
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
  expect(rulesTold(path)).not.toContain('noRestrictedImports')
})

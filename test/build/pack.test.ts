import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// What a user gets: the packed package in an empty folder, installed without a registry. `npm test` builds it first.
const folder = mkdtempSync(join(tmpdir(), 'pack-'))
const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
let packed: readonly string[] = []

beforeAll(() => {
  const [archive] = JSON.parse(
    npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
  )
  packed = archive.files.map(({ path }: { path: string }) => path)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', join(folder, archive.filename))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('it holds what it needs and nothing else', () => {
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'package.json',
      'dist/start.cjs',
      'dist/main.cjs',
      'dist/index.js',
      'dist/licenses.txt',
      'dist/types/index.d.ts',
      'patterns/schema/requirements.json',
      'patterns/pairs/pull-push.yaml',
    ]),
  )
  expect(packed.filter(path => /^(src|test|dist\/build)\//.test(path))).toEqual([])
})

test('the installed command reports', () => {
  const installed = join(folder, 'node_modules', '.bin', 'integration-advisor')
  const example = resolve('patterns/examples/customer-360.yaml')
  expect(execFileSync(installed, [example], { env, encoding: 'utf8' })).toContain('Customer 360')
})

test('the installed library advises', () => {
  const example = readFileSync('patterns/examples/customer-360.yaml', 'utf8')
  const script = `
    import { advise, builtInCatalogue, compileEngine, parseRequirements } from 'integration-advisor'
    const catalogue = builtInCatalogue()
    const load = (path, file) => ({ ok: false, code: 'file-missing', file: path })
    const source = { file: 'example.yaml', text: ${JSON.stringify(example)}, syntax: 'yaml' }
    const [{ parsed }] = parseRequirements(source, { catalogue, load })
    console.log(advise(compileEngine(catalogue), parsed.value[0]).verdicts.length)
  `
  writeFileSync(join(folder, 'use.js'), script)
  expect(execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' })).toBe('6\n')
})

test('its types are read by the compiler', () => {
  const script = `
    import { advise, builtInCatalogue, compileEngine, type Advice, type Requirements } from 'integration-advisor'
    export const use = (requirements: Requirements): Advice => advise(compileEngine(builtInCatalogue()), requirements)
    // @ts-expect-error a name is no requirements
    use('requirements')
  `
  writeFileSync(join(folder, 'use.ts'), script)
  const compiler = resolve('node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--types', '', '--lib', 'es2023']
  execFileSync(process.execPath, [compiler, ...options, 'use.ts'], { cwd: folder, stdio: 'pipe' })
})

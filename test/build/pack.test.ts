import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InstalledPackage, installPackage } from '../helpers/install-package.ts'

// What a user gets: the packed package in an empty folder, installed without a registry. `npm test` builds it first.
const folder = mkdtempSync(join(tmpdir(), 'pack-'))
const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') }
const read = (path: string) => readFileSync(path, 'utf8')
const runNode = (file: string) => {
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr }
}
let packed: InstalledPackage['paths'] = []
let archive = ''

beforeAll(() => {
  const installed = installPackage(folder)
  packed = installed.paths
  archive = installed.archive
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

const COMMAND = [
  ...['start', 'main', 'ask', 'prompts', 'line-prompts', 'terminal'],
  ...['html-document', 'svg-document', 'report-landscape', 'import-landscape'],
  ...['load-layers', 'read-in-full', 'run-program', 'stream-report'],
].map(name => `dist/${name}.cjs`)
const KNOWLEDGE = ['catalogue', 'page', 'precedents', 'technologies'].map(
  name => `dist/${name}.json`,
)
const LIBRARY = ['dist/index.js', 'dist/index.d.ts', 'dist/licenses.txt']
const ABOUT = ['LICENSE', 'README.md', 'package.json']

test('it holds what it needs and nothing else', () => {
  const patterns = readdirSync('patterns', { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(yaml|json|md)$/.test(path))
    .map(path => `patterns/${path}`)
  expect([...packed].sort()).toEqual(
    [...ABOUT, ...COMMAND, ...KNOWLEDGE, ...LIBRARY, ...patterns].sort(),
  )
})

// The declarations are one file that holds what is reachable from the library's door, and nothing else.
const declarations = () => {
  const text = read('dist/index.d.ts')
  const named = text.matchAll(/^(?:declare )?(?:interface|type|function) ([\w$]+)/gm)
  const exported = text.slice(text.lastIndexOf('export {')).match(/[\w$]+/g)
  return { text, declared: [...named].map(([, name]) => name), exported: new Set(exported) }
}

test('each type that a function or type of the library mentions is exported', () => {
  const { declared, exported } = declarations()
  expect(declared.length).toBeGreaterThan(150)
  expect(declared.filter(name => name === undefined || !exported.has(name))).toEqual([])
})

test('each function of the library says what it means, with an example', () => {
  const { text } = declarations()
  const functions = [
    ...text.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^declare function (\w+)/gm),
  ]
  expect(functions.length).toBeGreaterThan(30)
  expect(
    functions.flatMap(([, comment, name]) => (comment?.includes('@example') ? [] : name)),
  ).toEqual([])
})

test('it brings no other package and runs nothing when it is installed', () => {
  const { scripts, dependencies, devDependencies, bin } = JSON.parse(
    read(join(folder, 'node_modules/integration-advisor/package.json')),
  )
  expect({ scripts, dependencies, devDependencies }).toEqual({})
  expect(bin).toEqual({ 'integration-advisor': 'dist/start.cjs' })
  expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual([
    'integration-advisor',
  ])
})

test('publint finds nothing to say about it', async () => {
  const { buffer } = new Uint8Array(readFileSync(archive))
  const { messages } = await publint({ strict: true, pack: { tarball: buffer } })
  expect(messages).toEqual([])
})

test('the installed command reports', () => {
  const installed = join(folder, 'node_modules', '.bin', 'integration-advisor')
  const example = resolve('patterns/examples/customer-360.yaml')
  expect(execFileSync(installed, [example], { env, encoding: 'utf8' })).toContain('Customer 360')
})

test('the example of the documents runs as it stands', () => {
  const [, example = ''] = /^```js\n([\s\S]*?)^```$/m.exec(read('.github/docs/library.md')) ?? []
  writeFileSync(join(folder, 'example.js'), example)
  expect(runNode('example.js')).toEqual({
    stderr: '',
    stdout: [
      'Stock levels: synchronous-asynchronous: asynchronous',
      'Stock levels: real-time-batch: real-time',
      'Stock levels: point-to-point-centralized: open',
      'Stock levels: out-of-the-box-custom: open',
      'Stock levels: tightly-loosely-coupled: loosely-coupled',
      'Stock levels: pull-push: push',
      '',
    ].join('\n'),
  })
  writeFileSync(join(folder, 'faulty.js'), example.replace('announce', 'announces'))
  expect(runNode('faulty.js')).toEqual({
    stderr: expect.stringContaining('stock.yaml:6:13'),
    stdout: '',
  })
})

test('the schemas can be imported by the name of the package', () => {
  const name = 'integration-advisor/patterns/schema/requirements.json'
  writeFileSync(join(folder, 'schema.js'), `console.log(import.meta.resolve('${name}'))`)
  const { stdout } = runNode('schema.js')
  expect(JSON.parse(readFileSync(new URL(stdout.trim()), 'utf8'))).toHaveProperty('$schema')
})

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('its types are read by a compiler for %s that resolves like %s', (module, resolution) => {
  const script = `
    import { advise, builtInCatalogue, compileEngine, type Advice, type Requirements } from 'integration-advisor'
    export const use = (requirements: Requirements): Advice => advise(compileEngine(builtInCatalogue()), requirements)
    // @ts-expect-error a name is no requirements
    use('requirements')
  `
  writeFileSync(join(folder, 'use.ts'), script)
  const compiler = resolve('node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--strict', '--types', '', '--lib', 'es2023', '--module', module]
  const args = [compiler, ...options, '--moduleResolution', resolution, 'use.ts']
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, ''])
})

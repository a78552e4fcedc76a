import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import type { CompiledPrecedent } from '../advise/precedents/compile-precedents.ts'
import { RARELY_READ, writeParts } from '../input/source/json-in-parts.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Technology } from '../model/technology.ts'
import { BESIDE, WAY_BESIDE } from './bundles.ts'

/** What the bundles carry, by the name of its module: the knowledge that is built in. */
export interface Embedded {
  readonly catalogue: Catalogue
  readonly precedents: readonly CompiledPrecedent[]
  readonly technologies: readonly Technology[]
}

/** Bundles the command and the library into `dist/`; returns what went into them. */
export async function bundle(embedded: Embedded, version: string): Promise<Metafile['inputs']> {
  const main = await build({ ...MAIN, plugins: [embedBeside(embedded), apart] })
  const editing = await build({ ...WITH_EDITOR, plugins: [apart] })
  const beside = await build({ ...OTHERS, plugins: [apart] })
  const digest = digestOf(['main', ...Object.keys(BESIDE)])
  await build({
    ...COMMAND,
    entryPoints: ['src/start.ts'],
    outfile: 'dist/start.cjs',
    banner: { js: '#!/usr/bin/env node' },
    define: { VERSION: JSON.stringify(version), DIGEST: JSON.stringify(digest) },
  })
  const library = await build({ ...LIBRARY, plugins: [embed(embedded)] })
  return Object.assign(
    {},
    ...[main, editing, beside, library].map(({ metafile }) => metafile?.inputs),
  )
}

/** One for all bundles: the code that is kept of one is of no use beside another build. */
function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of names) {
    const code = readFileSync(`dist/${name}.cjs`, 'utf8')
    // src/start.ts reads it byte by byte, which is faster and right for ASCII only.
    if (/[^\0-\x7f]/.test(code)) throw new Error(`dist/${name}.cjs has a character beyond ASCII`)
    hash.update(code)
  }
  return hash.digest('hex').slice(0, 16)
}

const COMMON: BuildOptions = {
  bundle: true,
  target: 'node20.19',
  metafile: true,
  // Beside the bundles and not shipped: `npm run trace` reads a stack by them.
  sourcemap: 'external',
  sourcesContent: false,
  logLevel: 'warning',
  legalComments: 'none',
}

// CommonJS starts faster than ESM. `import()` becomes a `require` in the same file: what it names is not run before.
const COMMAND: BuildOptions = {
  ...COMMON,
  platform: 'node',
  format: 'cjs',
  supported: { 'dynamic-import': false },
}

// The parser of arguments would load this module for commands that are programs of their own; we have none.
const NO_CHILD_PROCESS = { 'node:child_process': './src/build/no-child-process.ts' }

// The function around a bundle is the one that Node puts around a module: src/start.ts runs it as a script.
const AS_SCRIPT: BuildOptions = {
  ...COMMAND,
  banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
  footer: { js: '})' },
}

const MAIN: BuildOptions = {
  ...AS_SCRIPT,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.cjs',
  alias: NO_CHILD_PROCESS,
  minifyWhitespace: true,
  minifySyntax: true,
  // Short names make the code cache smaller, which is worth 0.05 of a bare start; a stack then tells columns, not names.
  minifyIdentifiers: true,
}

// Here a person's own editor is started.
const { 'line-prompts': withEditor, ...others } = BESIDE

const WITH_EDITOR: BuildOptions = {
  ...AS_SCRIPT,
  entryPoints: { 'line-prompts': withEditor },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  minify: true,
}

const OTHERS: BuildOptions = { ...WITH_EDITOR, entryPoints: others, alias: NO_CHILD_PROCESS }

/** Leaves the way to the bundles beside open: they are read where something is asked or drawn. */
const apart: Plugin = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: WAY_BESIDE }, ({ path, kind }) =>
      kind === 'entry-point'
        ? null
        : { path: path.replace(/^.*\//, './').replace(/\.ts$/, '.cjs'), external: true },
    )
  },
}

// Pure ESM that runs in a browser too; so yaml comes as its ESM build.
const LIBRARY: BuildOptions = {
  ...COMMON,
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
  platform: 'neutral',
  format: 'esm',
  conditions: ['default'],
  mainFields: ['module', 'main'],
}

/** The modules that hold the knowledge: JSON in a string, which V8 reads faster than an object literal. */
export function embed(embedded: Embedded): Plugin {
  return knowledge(
    name => `export const readText = () => ${JSON.stringify(jsonOf(embedded, name))}`,
  )
}

/** The same from files beside the bundle, so that the code cache is no larger than the code. */
function embedBeside(embedded: Embedded): Plugin {
  return knowledge(name => {
    // Read byte by byte as the bundle is.
    const value = embedded[name as keyof Embedded]
    writeFileSync(`dist/${name}.json`, writeParts(value, RARELY_READ))
    return `const { readFileSync } = require('node:fs')
      exports.readText = () => readFileSync(__dirname + '/${name}.json', 'latin1')`
  })
}

function jsonOf(embedded: Embedded, name: string): string {
  return JSON.stringify(embedded[name as keyof Embedded])
}

function knowledge(contentsOf: (name: string) => string): Plugin {
  return {
    name: 'built-in-knowledge',
    setup(build) {
      build.onResolve({ filter: /^virtual:built-in-/ }, ({ path }) => ({
        path: path.replace('virtual:built-in-', ''),
        namespace: 'built-in',
      }))
      build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
        contents: contentsOf(path),
        loader: 'js',
      }))
    },
  }
}

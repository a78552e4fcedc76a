import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollUpTypes } from './outputs/roll-up-types.ts'

// Rolls up the library's types, and puts what is published into `dist/package`, to be packed or published from there. Its `package.json` has no scripts and
// no development dependencies: whoever installs it fetches this package alone, and nothing is run.
const STAGE = 'dist/package'
const FIELDS = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'type',
  'sideEffects',
  'engines',
  'bin',
  'exports',
]
const BESIDE = ['LICENSE', 'README.md', 'patterns']
const BUILT = /^(.*\.cjs|.*\.json|index\.js|index\.d\.ts|licenses\.txt)$/

writeFileSync('dist/index.d.ts', rollUpTypes('dist/build/types/index.d.ts'))
const project = JSON.parse(readFileSync('package.json', 'utf8'))
const built = readdirSync('dist').filter(name => BUILT.test(name))
rmSync(STAGE, { recursive: true, force: true })
for (const path of [...BESIDE, ...built.map(name => join('dist', name))])
  cpSync(path, join(STAGE, path), { recursive: true })
const published = Object.fromEntries(FIELDS.map(field => [field, project[field]]))
writeFileSync(join(STAGE, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)

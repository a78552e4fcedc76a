import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { bundle } from './bundle.ts'
import { bundlePage } from './bundle-page.ts'
import { compileBuiltIn, parseBuiltIn } from './compile-built-in.ts'
import { compileKnownPrecedents } from './compile-known-precedents.ts'
import { generatedFiles, staleFiles, writeGenerated } from './outputs/write-generated.ts'
import { bundledPackages, writeLicenses } from './outputs/write-licenses.ts'

// `npm run build`: compiles the catalogue, writes the schemas, bundles the command and the library.
// With `--check`: only says which generated files are not current, and fails where there is one.
const PATTERNS = 'patterns'

async function run(): Promise<void> {
  const catalogue = compileBuiltIn(PATTERNS)
  const generated = generatedFiles(catalogue, PATTERNS)
  if (process.argv.includes('--check')) return check(staleFiles(generated))
  writeGenerated(generated)
  rmSync('dist/build/types', { recursive: true, force: true })
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const precedents = compileKnownPrecedents(PATTERNS, catalogue)
  const { technologies } = parseBuiltIn(PATTERNS)
  const embedded = { catalogue, precedents, technologies }
  const inputs = { ...(await bundle(embedded, version)), ...(await bundlePage(embedded)) }
  const packages = bundledPackages(Object.keys(inputs))
  writeFileSync('dist/licenses.txt', writeLicenses(packages))
  writeFileSync('dist/build/bundled.json', JSON.stringify(packages))
  chmodSync('dist/start.cjs', 0o755)
}

function check(stale: readonly string[]): void {
  for (const path of stale)
    process.stderr.write(`${path} is not current: "npm run build" writes it\n`)
  if (stale.length > 0) process.exitCode = 1
}

try {
  await run()
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
  process.exitCode = 1
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

// `npm run nodes`: the tests on each release of Node that the package promises to run on, a line for each; what stands
// behind `--` goes to the test runner. The binaries come from npm, once, and stay in node_modules/.cache.
const RELEASES = ['20.19', '22', '24']
const CACHE = resolve('node_modules/.cache/nodes')

for (const release of RELEASES) {
  const { version, counts } = tryTests(binaryOf(release), release)
  const result = counts ?? 'the tests did not run'
  process.stdout.write(`Node ${version}: ${result}\n`)
  if (!counts?.endsWith(' 0 failed')) process.exitCode = 1
}

/** The folder of the newest binary of a release for this machine. */
function binaryOf(release: string): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const folder = join(CACHE, release)
  const options = [
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--prefer-offline',
    '--loglevel=error',
  ]
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${release}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`npm has no Node ${release} for ${platform} on ${process.arch}`)
  return join(folder, 'node_modules', name, 'bin')
}

function tryTests(folder: string, release: string) {
  const node = join(folder, 'node')
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
  const output = join(CACHE, `${release}.json`)
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`]
  const runner = ['node_modules/vitest/vitest.mjs', 'run', '--config', '.vitest.config.ts']
  rmSync(output, { force: true })
  spawnSync(node, [...runner, ...reporters, ...process.argv.slice(2)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { version, counts: countsOf(output) }
}

function countsOf(output: string): string | null {
  if (!existsSync(output)) return null
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(output, 'utf8'))
  const broken = testResults.filter(
    (file: { status: string; assertionResults: readonly unknown[] }) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return `${numPassedTests} passed, ${numFailedTests + broken.length} failed`
}

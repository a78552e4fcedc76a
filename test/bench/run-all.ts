import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// `npm run bench`: all of them, one process each; behind `--` the names of those that are meant.
const BENCHES: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  'start-up': {},
  decisions: {},
  documents: {},
  'documents, varied': { BENCH_VARIED: 'yes' },
  memory: {},
  growth: {},
  peers: {},
}

const meant = process.argv.slice(2)
const fileOf = (name: string) => name.split(',')[0] as string
const unknown = meant.filter(name => !Object.keys(BENCHES).some(each => fileOf(each) === name))
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}; allowed: ${[...new Set(Object.keys(BENCHES).map(fileOf))].join(', ')}\n`,
  )
  process.exit(2)
}

const failed = Object.entries(BENCHES)
  .filter(([name]) => meant.length === 0 || meant.includes(fileOf(name)))
  .filter(([name, env]) => {
    const path = join('dist/build', `${fileOf(name)}.mjs`)
    const { status } = spawnSync(process.execPath, [path], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    return status !== 0
  })
for (const [name] of failed) process.stderr.write(`The bench "${name}" failed\n`)
process.exitCode = failed.length > 0 ? 1 : 0

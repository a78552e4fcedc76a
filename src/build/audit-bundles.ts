import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// `npm run audit`: the advisories on the packages of which code is in the bundles, in the versions that are there. Fails
// with 1 where there is one, and with 2 where npm could not ask for them.
const bundled: readonly string[] = JSON.parse(readFileSync('dist/build/bundled.json', 'utf8'))
const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const names = bundled.map(folder => `${nameOf(folder)} ${locked[folder].version}`)
process.stdout.write(`In the bundles: ${names.join(', ')}\n`)

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
try {
  writeProject()
  process.exitCode = audit()
} finally {
  rmSync(folder, { recursive: true })
}

/** A project that depends on what is bundled and on nothing else. */
function writeProject(): void {
  const dependencies = Object.fromEntries(bundled.map(path => [nameOf(path), locked[path].version]))
  const packages = bundled.map(path => {
    const { version, integrity } = locked[path]
    return [path, { version, integrity }]
  })
  const lock = {
    lockfileVersion: 3,
    packages: { '': { dependencies }, ...Object.fromEntries(packages) },
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
}

function audit(): number {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--package-lock-only', '--json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { vulnerabilities, message } = JSON.parse(stdout || '{}')
  if (!vulnerabilities) {
    process.stderr.write(
      `Nothing was audited, because npm has no advisories: ${message ?? stderr}\n`,
    )
    return 2
  }
  const found = Object.values<Advised>(vulnerabilities)
  for (const { name, severity, via } of found)
    process.stdout.write(`${name}: ${severity}: ${via.map(each => each.url ?? each).join(' ')}\n`)
  if (found.length === 0) process.stdout.write('There is no advisory on any of them\n')
  return found.length === 0 ? 0 : 1
}

interface Advised {
  readonly name: string
  readonly severity: string
  readonly via: readonly { readonly url?: string }[]
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, '')
}

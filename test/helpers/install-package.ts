import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packed package: its archive and the paths in it. */
export interface InstalledPackage {
  readonly archive: string
  readonly paths: readonly string[]
}

/** Packs what was built, and installs it without a registry as a development dependency of a new project in the folder. */
export function installPackage(folder: string): InstalledPackage {
  const [made] = JSON.parse(
    npm('.', 'pack', './dist/package', '--json', '--pack-destination', folder),
  )
  const archive = join(folder, made.filename)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
  npm(folder, 'install', '--save-dev', '--offline', '--no-audit', '--no-fund', archive)
  return { archive, paths: made.files.map(({ path }: { path: string }) => path) }
}

const npm = (cwd: string, ...args: readonly string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

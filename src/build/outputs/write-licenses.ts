import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders of the packages of which code is among the inputs of a bundle. */
export function bundledPackages(inputs: readonly string[]): readonly string[] {
  const folders = inputs.flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [])
  return [...new Set(folders)].sort()
}

/** The licences of bundled packages: their terms ask that they travel with the code. */
export const writeLicenses = (folders: readonly string[]): string =>
  folders.map(describePackage).join('\n\n')

function describePackage(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : 'No licence text is part of the package'
  return `${name} ${version} (${license})\n\n${text}\n`
}

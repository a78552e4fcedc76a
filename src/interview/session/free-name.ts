import { spellPlainly } from '../../report/wording/names/spell-plainly.ts'

/** The name itself, or the first of `name-2.yaml`, `name-3.yaml`, ... that no file has. */
export function freeName(stem: string, isFile: (path: string) => boolean): string {
  let name = `${stem}.yaml`
  for (let number = 2; isFile(name); number++) name = `${stem}-${number}.yaml`
  return name
}

/** A name as that of a file: its words in small letters, those of the Latin script in plain ones (`buecher-fuer-koeln`). */
export function stemOf(name: string): string {
  const words = spellPlainly(name).match(/[\p{L}\p{N}\p{M}]+/gu) ?? ['requirements']
  return [...words.join('-')].slice(0, LONGEST_NAME).join('')
}

/** Whether letters of a name are replaced in that of its file. */
export function isSpelt(name: string): boolean {
  return spellPlainly(name) !== name.toLowerCase()
}

const LONGEST_NAME = 60

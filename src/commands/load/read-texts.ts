import { fileIn } from '../../input/catalogue/files/locate-files.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import type { Parsed } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { faultInFile } from './read-source.ts'

/** What was read; texts by the path that findings name, for the code frames. */
export interface ReadResult<T> {
  readonly parsed: Parsed<T>
  readonly texts: ReadonlyMap<string, string>
}

/** The texts of the files that can be read, by their path in the folder, and the faults of the others. */
export function readTexts(folder: string, names: readonly string[], world: World) {
  const read = names.map(path => ({
    path,
    text: readText(world.paths.posix.join(folder, path), world),
  }))
  const good = read.flatMap(({ path, text }) => (text.ok ? [[path, text.value] as const] : []))
  const faults = read.flatMap(({ text }) => (text.ok ? [] : text.findings))
  return { texts: new Map(good), faults }
}

/** The names of the YAML files in a folder, none where there is no such folder; and the fault of one that cannot be listed. */
export function listFolder(folder: string, { files }: World) {
  const list = files.listYaml(folder)
  if (list.ok) return { names: list.names, faults: [], isThere: true }
  const isThere = list.code !== 'file-missing'
  return { names: [], faults: isThere ? [faultInFile(folder, list)] : [], isThere }
}

/** The same texts by the paths that findings name. */
export function inFolder(
  folder: string,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...texts].map(([path, text]) => [fileIn(folder, path), text]))
}

function readText(file: string, world: World): Parsed<string> {
  const read = world.files.read(file)
  return read.ok ? decodeText(file, read.bytes) : { ok: false, findings: [faultInFile(file, read)] }
}

import { posix } from 'node:path'
import { compilePrecedents, type PrecedentTable } from '../advise/compile-precedents.ts'
import type { Engine } from '../advise/engine.ts'
import { inFolder, placeFindings, type Read, readTexts } from './read-texts.ts'
import type { World } from './world.ts'

/** The precedents of the built-in catalogue, or those in the folder of another; none where it has none. */
export async function loadPrecedents(
  folder: string | null,
  engine: Engine,
  world: World,
): Promise<Read<readonly PrecedentTable[]>> {
  if (folder === null) return found(await world.builtInPrecedents())
  const names = world.files.listYaml(posix.join(folder, 'precedents')) ?? []
  if (names.length === 0) return found([])
  const paths = names.map(name => `precedents/${name}`)
  const { texts, faults } = readTexts(folder, paths, world)
  const { parsePrecedents } = await import('../input/parse-precedents.ts')
  const parsed = parsePrecedents(texts, engine.catalogue)
  const findings = [...faults, ...placeFindings(folder, parsed.findings)]
  return {
    parsed:
      parsed.ok && faults.length === 0
        ? { ok: true, value: compilePrecedents(engine, parsed.value), findings }
        : { ok: false, findings },
    texts: inFolder(folder, texts),
  }
}

const found = (precedents: readonly PrecedentTable[]): Read<readonly PrecedentTable[]> => ({
  parsed: { ok: true, value: precedents, findings: [] },
  texts: new Map(),
})

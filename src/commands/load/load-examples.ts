import { posix } from 'node:path'
import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Example, Trial } from '../../model/example.ts'
import type { Finding } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { readRequirements } from './read-requirements.ts'
import type { Read } from './read-texts.ts'

/** The examples of a catalogue's folder, laid over those of what it extends, each with the requirements that it names. */
export async function loadExamples(
  folder: string,
  catalogue: Catalogue,
  world: World,
): Promise<Read<readonly Trial[]>> {
  // The built-in catalogue needs no parser: its shapes take long to set up.
  const { readLayers } = await import('./read-layers.ts')
  const { parseExamples } = await import('../../input/catalogue/parse-examples.ts')
  const { parsed: folders, texts } = readLayers(folder, world)
  if (!folders.ok) return { parsed: folders, texts }
  const parsed = parseExamples(folders.value, catalogue)
  if (!parsed.ok) return { parsed, texts }
  const tried: readonly Tried[] = await Promise.all(
    parsed.value.map(example => tryExample(example, catalogue, world)),
  )
  const findings = tried.flatMap(one => one.findings)
  const isFaulty = findings.some(({ severity }) => severity === 'error')
  const value = tried.flatMap(({ trials }) => trials)
  return {
    parsed: isFaulty ? { ok: false, findings } : { ok: true, value, findings },
    texts: new Map([...texts, ...tried.flatMap(one => [...one.texts])]),
  }
}

interface Tried {
  readonly trials: readonly Trial[]
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
}

async function tryExample(example: Example, catalogue: Catalogue, world: World): Promise<Tried> {
  const { given, place } = example
  if (given.kind === 'answers')
    return { ...NOTHING, trials: [{ example, requirements: given.requirements }] }
  const file = posix.join(posix.dirname(place.file), given.file)
  if (!world.files.isFile(file))
    return { ...NOTHING, findings: [errorAt(place, 'file-missing', { value: file })] }
  const request = { files: [file], input: null, failFast: false, profile: null }
  const { requirements, findings, texts } = await readRequirements(request, catalogue, world)
  return { trials: requirements.map(each => ({ example, requirements: each })), findings, texts }
}

const NOTHING: Tried = { trials: [], findings: [], texts: new Map() }

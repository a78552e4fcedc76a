import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { Example, Trial } from '../../../model/example.ts'
import type { Finding } from '../../../model/finding.ts'
import type { World } from '../../world.ts'
import { readRequirements } from '../read-requirements.ts'
import { inFolder, type ReadResult } from '../read-texts.ts'

/** The examples in a catalogue's folders (none: in those of the built-in one), the upper laid over the lower, each with the requirements that it names. */
export async function loadExamples(
  folders: readonly CatalogueFolder[],
  catalogue: Catalogue,
  world: World,
): Promise<ReadResult<readonly Trial[]>> {
  // The built-in catalogue needs no parser: its shapes take long to set up.
  const { readLayers } = await import('./read-layers.ts')
  const { parseExamples } = await import('../../../input/catalogue/parse-examples.ts')
  const read = folders.length > 0 ? null : readLayers(world.patternsFolder, world)
  if (read?.parsed.ok === false) return { parsed: read.parsed, texts: read.texts }
  const all = read?.parsed.value ?? folders
  const texts = new Map(all.flatMap(({ folder, texts }) => [...inFolder(folder, texts)]))
  const parsed = parseExamples(all, catalogue)
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
  const { posix } = world.paths
  if (given.kind === 'answers')
    return { ...NOTHING, trials: [{ example, requirements: given.requirements }] }
  const file = posix.join(posix.dirname(place.file), given.file)
  if (!world.files.isFile(file))
    return { ...NOTHING, findings: [errorAt(place, 'file-missing', { value: file })] }
  const request = { files: [file], input: null, failFast: false, profile: null, today: NEVER }
  const { requirements, findings, texts } = await readRequirements(request, catalogue, world)
  return { trials: requirements.map(each => ({ example, requirements: each })), findings, texts }
}

/** No review of an example is due: it shows a decision, and is none. */
const NEVER = '0000-01-01'

const NOTHING: Tried = { trials: [], findings: [], texts: new Map() }

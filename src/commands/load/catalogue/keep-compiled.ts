import type { CatalogueFolder } from '../../../input/catalogue/files/locate-files.ts'
import { RARELY_READ, readParts, writeParts } from '../../../input/source/json-in-parts.ts'
import type { Parsed } from '../../../model/finding.ts'
import type { World } from '../../world.ts'

/** What was compiled of texts, of which nothing is to be told: plain data. */
interface Compiled<T> {
  /** The digest of the texts. */
  readonly of: string
  readonly value: T
}

/** One kind of what is compiled of a catalogue's folders. */
export interface CompiledKind {
  /** Letters and hyphens. */
  readonly name: string
  readonly folders: readonly Pick<CatalogueFolder, 'folder' | 'texts'>[]
}

/**
 * What the texts of folders were compiled to the last time, where they have not changed since; else what `compile` makes of
 * them now, which is kept for the next time where nothing is to be told of it.
 */
export async function keepCompiled<T>(
  { name, folders }: CompiledKind,
  { kept, paths, digestOf }: Pick<World, 'kept' | 'paths' | 'digestOf'>,
  compile: () => Promise<Parsed<T>>,
): Promise<Parsed<T>> {
  if (kept === null) return compile()
  const top = folders.at(-1)?.folder ?? ''
  // One for each folder, so that a rule that is worked on leaves no trail of them.
  const key = `${name}-${digestOf(paths.resolve(top)).replace(/\W/g, '').slice(-16)}`
  // Findings and places name the folders as they are named here.
  const of = digestOf(JSON.stringify(folders.map(({ folder, texts }) => [folder, ...texts])))
  const known = readCompiled<T>(kept.read(key))
  if (known?.of === of) return { ok: true, value: known.value, findings: [] }
  const parsed = await compile()
  if (parsed.ok && parsed.findings.length === 0)
    kept.write(key, writeParts({ of, value: parsed.value } satisfies Compiled<T>, RARELY_READ))
  return parsed
}

/** A text that is none of ours is passed over. */
function readCompiled<T>(text: string | null): Compiled<T> | null {
  try {
    return text === null ? null : readParts(text)
  } catch {
    return null
  }
}

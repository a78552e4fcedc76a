import {
  cacheRequirements,
  type ParsedDocument,
  parseStream,
} from '../../input/requirements/parse-requirements.ts'
import { EMPTY_LAYER, type RequirementsLayer } from '../../input/requirements/requirements-layer.ts'
import type { Syntax } from '../../input/source/syntax-of.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import type { World } from '../world.ts'
import { readProfile, rememberingLoader } from './load-profile.ts'
import type { Source } from './read-source.ts'

/** What texts are read with. */
export interface ReadingContext {
  readonly catalogue: Catalogue
  readonly world: World
  /** Gains every text that is read. */
  readonly texts: Map<string, string>
}

/** Reads the documents of one text. */
export type ParseText = (source: Source, syntax: Syntax) => Promise<readonly ParsedDocument[]>

/** Reads texts of any kind, each document with all that is to be told of it; what they inherit beyond their profiles is `outermost`. */
export function readInFull(
  { catalogue, world, texts }: ReadingContext,
  outermost: RequirementsLayer = EMPTY_LAYER,
): ParseText {
  const load = rememberingLoader(world, texts)
  const parsing = cacheRequirements({ catalogue, load, outermost })
  return async ({ file, text }, syntax) => parseStream({ file, text, syntax }, parsing)
}

/** The same below the profile at a path. */
export function readBelowProfile(path: string, context: ReadingContext): Parsed<ParseText> {
  const { parsed, texts } = readProfile(path, context.catalogue, context.world)
  for (const [file, text] of texts) context.texts.set(file, text)
  return parsed.ok ? { ...parsed, value: readInFull(context, parsed.value) } : parsed
}

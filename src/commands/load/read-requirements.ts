import { findDueReviews } from '../../input/requirements/find-due-reviews.ts'
import type { CachedContext } from '../../input/requirements/parse-profile.ts'
import {
  cacheRequirements,
  type ParsedDocument,
  parseStream,
} from '../../input/requirements/parse-requirements.ts'
import { syntaxOf } from '../../input/source/syntax-of.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { readProfile, rememberingLoader } from './load-profile.ts'
import { nameOfPath, readSource, type Source } from './read-source.ts'

/** All that was read: the good, and what is wrong with the rest. */
export interface ReadRequirements {
  readonly requirements: readonly Requirements[]
  readonly findings: readonly Finding[]
  /** The documents that are not reported: a file, and the number of the document in it (0: the file as a whole). */
  readonly faulty: readonly { readonly file: string; readonly document: number }[]
  readonly documents: number
  /** By file, for the code frames. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads every requirements file, in order; at most up to the first faulty document where asked to fail fast. With a
 * profile that is faulty nothing is read: all of it would mean something else.
 */
export async function readRequirements(
  request: Pick<ReportRequest, 'files' | 'input' | 'failFast' | 'profile' | 'today'>,
  catalogue: Catalogue,
  world: World,
): Promise<ReadRequirements> {
  const { parsed, texts } = readProfile(request.profile, catalogue, world)
  if (!parsed.ok) return gather([{ file: request.profile ?? '', document: 0, parsed }], texts)
  const read = new Map(texts)
  const load = rememberingLoader(world, read)
  const parsing = cacheRequirements({ catalogue, load, outermost: parsed.value })
  const context = { world, texts: read, parsing }
  const found: Found[] = []
  for (const path of request.files) {
    for (const each of await readFile(path, request.input, context)) found.push(each)
    if (request.failFast && found.some(({ parsed }) => !parsed.ok)) break
  }
  const gathered = gather(request.failFast ? upToFirstFault(found) : found, context.texts)
  const due = findDueReviews(gathered.requirements, request.today ?? world.today())
  return { ...gathered, findings: [...parsed.findings, ...gathered.findings, ...due] }
}

interface Found {
  readonly file: string
  readonly document: number
  readonly parsed: ParsedDocument['parsed']
}

interface ReadContext {
  readonly world: World
  /** Gains every text that is read. */
  readonly texts: Map<string, string>
  readonly parsing: CachedContext
}

async function readFile(
  path: string,
  input: ReportRequest['input'],
  context: ReadContext,
): Promise<readonly Found[]> {
  const source = await readSource(path, context.world)
  const file = nameOfPath(path)
  if (!source.ok) return [{ file, document: 0, parsed: source }]
  context.texts.set(file, source.value.text)
  return parseSource(source.value, input, context)
}

function parseSource(
  { file, text }: Source,
  input: ReportRequest['input'],
  { parsing }: ReadContext,
): readonly Found[] {
  const source = { file, text, syntax: syntaxOf(file, input) }
  return parseStream(source, parsing).map(({ document, parsed }) => ({ file, document, parsed }))
}

function upToFirstFault(found: readonly Found[]): readonly Found[] {
  const at = found.findIndex(({ parsed }) => !parsed.ok)
  return at === -1 ? found : found.slice(0, at + 1)
}

function gather(found: readonly Found[], texts: ReadonlyMap<string, string>): ReadRequirements {
  return {
    requirements: found.flatMap(({ parsed }) => (parsed.ok ? parsed.value : [])),
    findings: found.flatMap(({ parsed }) => parsed.findings),
    faulty: found.filter(({ parsed }) => !parsed.ok),
    documents: found.length,
    texts,
  }
}

import { findDueReviews } from '../../input/requirements/find-due-reviews.ts'
import type { RequirementsLayer } from '../../input/requirements/parse-layer.ts'
import {
  type ParsedDocument,
  parseRequirements,
} from '../../input/requirements/parse-requirements.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import { loadProfile, readProfile } from './load-profile.ts'
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
  const context = { catalogue, world, texts: new Map(texts), outermost: parsed.value }
  const found: Found[] = []
  for (const path of request.files) {
    for (const each of await readFile(path, request.input, context)) found.push(each)
    if (request.failFast && found.some(({ parsed }) => !parsed.ok)) break
  }
  const read = gather(request.failFast ? upToFirstFault(found) : found, context.texts)
  const due = findDueReviews(read.requirements, request.today ?? world.today())
  return { ...read, findings: [...parsed.findings, ...read.findings, ...due] }
}

interface Found {
  readonly file: string
  readonly document: number
  readonly parsed: ParsedDocument['parsed']
}

interface ReadContext {
  readonly catalogue: Catalogue
  readonly world: World
  /** Gains every text that is read. */
  readonly texts: Map<string, string>
  readonly outermost: RequirementsLayer
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
  { catalogue, world, texts, outermost }: ReadContext,
): readonly Found[] {
  const load = (path: string, fromFile: string) => {
    const profile = loadProfile(world, path, fromFile)
    if (profile.ok) texts.set(profile.file, profile.text)
    return profile
  }
  const syntax = input ?? (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'yaml')
  return parseRequirements({ file, text, syntax }, { catalogue, load, outermost }).map(
    ({ document, parsed }) => ({ file, document, parsed }),
  )
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

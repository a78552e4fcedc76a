import { findDueReviews } from '../../input/requirements/find-due-reviews.ts'
import type { ParsedDocument } from '../../input/requirements/parse-requirements.ts'
import { plainTextReader } from '../../input/requirements/plain/plain-text.ts'
import { syntaxOf } from '../../input/source/syntax-of.ts'
import { indexCatalogue } from '../../input/terms/index-catalogue.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import type { ReportRequest } from '../request.ts'
import type { World } from '../world.ts'
import type { ParseText, ReadingContext } from './read-in-full.ts'
import { nameOfPath, readSource } from './read-source.ts'

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

type ReadRequest = Pick<ReportRequest, 'files' | 'input' | 'failFast' | 'profile' | 'today'>

/**
 * Reads every requirements file, in order; at most up to the first faulty document where asked to fail fast. With a
 * profile that is faulty nothing is read: all of it would mean something else.
 */
export async function readRequirements(
  request: ReadRequest,
  catalogue: Catalogue,
  world: World,
): Promise<ReadRequirements> {
  const texts = new Map<string, string>()
  const context = { catalogue, world, texts }
  const parse = await openParser(request.profile, context)
  if (!parse.ok) return gather([{ file: request.profile ?? '', document: 0, parsed: parse }], texts)
  const found: Found[] = []
  for (const path of request.files) {
    for (const each of await readFile(path, request.input, { ...context, parse: parse.value }))
      found.push(each)
    if (request.failFast && found.some(({ parsed }) => !parsed.ok)) break
  }
  const gathered = gather(request.failFast ? upToFirstFault(found) : found, texts)
  const due = findDueReviews(gathered.requirements, request.today ?? world.today())
  return { ...gathered, findings: [...parse.findings, ...gathered.findings, ...due] }
}

interface Found {
  readonly file: string
  readonly document: number
  readonly parsed: ParsedDocument['parsed']
}

/** A profile is read first. Without one, what reads texts of any kind waits for the first that is not plain: it takes long to load. */
async function openParser(
  profile: string | null,
  context: ReadingContext,
): Promise<Parsed<ParseText>> {
  if (profile !== null) {
    const { readBelowProfile } = await import('./read-in-full.ts')
    return readBelowProfile(profile, context)
  }
  const readPlain = plainTextReader(indexCatalogue(context.catalogue))
  let parse: ParseText | null = null
  const value: ParseText = async (source, syntax) => {
    const plain = syntax === 'yaml' ? readPlain(source) : null
    if (plain) return [plain]
    parse ??= (await import('./read-in-full.ts')).readInFull(context)
    return parse(source, syntax)
  }
  return { ok: true, value, findings: [] }
}

async function readFile(
  path: string,
  input: ReportRequest['input'],
  { parse, world, texts }: ReadingContext & { readonly parse: ParseText },
): Promise<readonly Found[]> {
  const source = await readSource(path, world)
  const file = nameOfPath(path)
  if (!source.ok) return [{ file, document: 0, parsed: source }]
  texts.set(file, source.value.text)
  const documents = await parse(source.value, syntaxOf(source.value.file, input))
  return documents.map(({ document, parsed }) => ({ file, document, parsed }))
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

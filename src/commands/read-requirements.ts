import { type ParsedDocument, parseRequirements } from '../input/parse-requirements.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { Requirements } from '../model/requirements.ts'
import { loadProfile } from './load-profile.ts'
import { readSource, type Source, STDIN, STDIN_NAME } from './read-source.ts'
import type { ReportRequest } from './request.ts'
import type { World } from './world.ts'

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

/** Reads every requirements file, in order; at most up to the first faulty document where asked to fail fast. */
export async function readRequirements(
  request: Pick<ReportRequest, 'files' | 'input' | 'failFast'>,
  catalogue: Catalogue,
  world: World,
): Promise<ReadRequirements> {
  const texts = new Map<string, string>()
  const found: Found[] = []
  for (const path of request.files) {
    const source = await readSource(path, world)
    if (source.ok) texts.set(source.value.file, source.value.text)
    found.push(
      ...(source.ok
        ? parseSource(source.value, request.input, { catalogue, files: world.files, texts })
        : [{ file: path === STDIN ? STDIN_NAME : path, document: 0, parsed: source }]),
    )
    if (request.failFast && found.some(({ parsed }) => !parsed.ok)) break
  }
  return gather(request.failFast ? upToFirstFault(found) : found, texts)
}

interface Found {
  readonly file: string
  readonly document: number
  readonly parsed: ParsedDocument['parsed']
}

interface Surroundings {
  readonly catalogue: Catalogue
  readonly files: World['files']
  /** Gains the profiles that are read on the way. */
  readonly texts: Map<string, string>
}

function parseSource(
  { file, text }: Source,
  input: ReportRequest['input'],
  { catalogue, files, texts }: Surroundings,
): readonly Found[] {
  const load = (path: string, fromFile: string) => {
    const profile = loadProfile(files, path, fromFile)
    if (profile.ok) texts.set(profile.file, profile.text)
    return profile
  }
  const syntax = input ?? (/\.(ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'yaml')
  return parseRequirements({ file, text, syntax }, { catalogue, load }).map(
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

import type { CachedContext } from '../../input/requirements/parse-profile.ts'
import {
  cacheRequirements,
  documentReader,
  lineReader,
  type ParsedDocument,
} from '../../input/requirements/parse-requirements.ts'
import type { RequirementsLayer } from '../../input/requirements/requirements-layer.ts'
import { decodeText } from '../../input/source/decode-text.ts'
import { splitLines } from '../../input/source/split-lines.ts'
import { splitYamlStream } from '../../input/source/split-yaml-stream.ts'
import { syntaxOf } from '../../input/source/syntax-of.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Parsed } from '../../model/finding.ts'
import { rememberingLoader } from '../load/load-profile.ts'
import { faultInFile, nameOfPath, STDIN } from '../load/read-source.ts'
import type { OpenedStream, World } from '../world.ts'

/** One document of a stream, or what is wrong with a file as a whole. */
export interface StreamedDocument {
  readonly file: string
  /** Counted from 1 in each file; 0: the file as a whole. */
  readonly document: number
  /** Where its text begins in the file, and what it says; null: the file as a whole. */
  readonly line: { readonly number: number; readonly text: string } | null
  /** Bytes of the file read so far, and in all; null where nobody knows. */
  readonly read: number
  readonly size: number | null
  readonly parsed: ParsedDocument['parsed']
}

/** What streams are read with. */
export interface ReadingContext {
  readonly catalogue: Catalogue
  readonly world: World
  /** What is piped in; null where `-` is not among the files. */
  readonly piped: OpenedStream | null
  readonly outermost: RequirementsLayer
  /** null: by the file's extension. */
  readonly input: 'yaml' | 'ndjson' | null
  /** Gains the text of every profile that is read. */
  readonly texts: Map<string, string>
}

/** The documents of files, in order, each read when it is asked for: nothing of one stays behind it. */
export function* readStreams(
  paths: readonly string[],
  context: ReadingContext,
): Generator<StreamedDocument> {
  const { catalogue, world, outermost, texts } = context
  const load = rememberingLoader(world, texts)
  const parsing = cacheRequirements({ catalogue, load, outermost })
  for (const path of paths) yield* readStream(path, context, parsing)
}

function* readStream(
  path: string,
  context: ReadingContext,
  parsing: CachedContext,
): Generator<StreamedDocument> {
  const file = nameOfPath(path)
  const opened = (path === STDIN && context.piped) || context.world.files.open(path)
  const whole = { file, document: 0, line: null, read: 0 }
  if (!opened.ok) {
    yield { ...whole, size: null, parsed: refused([faultInFile(file, opened)]) }
    return
  }
  const { chunks, size } = opened
  const parts =
    syntaxOf(path, context.input) === 'ndjson'
      ? readParts(file, splitLines(chunks), lineReader(file, parsing))
      : readParts(file, splitYamlStream(chunks), documentReader(file, parsing))
  let document = 0
  for (const part of parts) {
    document = part.document
    yield { file, size, ...part }
  }
  if (document === 0)
    yield { ...whole, size, parsed: refused([faultInFile(file, { code: 'text-empty' })]) }
}

interface Part {
  readonly line: number
  readonly bytes: Uint8Array
}

type ReadPart = ReturnType<typeof lineReader> | ReturnType<typeof documentReader>

/** What is read of each part of a stream; one that is empty is left out and not counted. */
function* readParts(
  file: string,
  parts: Iterable<Part>,
  readPart: ReadPart,
): Generator<Omit<StreamedDocument, 'file' | 'size'>> {
  let document = 0
  let read = 0
  for (const { line, bytes } of parts) {
    read += bytes.length + 1
    const text = decodeText(file, bytes, line)
    if (!text.ok && text.findings.every(({ code }) => code === 'text-empty')) continue
    const parsed = text.ok
      ? readPart({ text: text.value, line, document: document + 1 })?.parsed
      : text
    if (parsed === undefined) continue
    document += 1
    yield { document, line: { number: line, text: text.ok ? text.value : '' }, read, parsed }
  }
}

const refused = (findings: Extract<Parsed<never>, { ok: false }>['findings']) => ({
  ok: false as const,
  findings,
})

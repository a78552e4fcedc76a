import { type Document, isAlias, isScalar } from 'yaml'
import type { SourceText } from '../input/requirements/parse-requirements.ts'
import { MOST_ALIASES } from '../input/source/check-nodes.ts'
import { type Composed, composeDocument } from '../input/source/compose-document.ts'
import { contentStart } from '../input/source/locate-offsets.ts'
import { isEmptyDocument } from '../input/source/locate-yaml.ts'
import { isMapping, type Path } from '../input/source/source-node.ts'
import { type DocumentText, splitDocuments } from '../input/source/split-documents.ts'
import { dataAt } from './yaml-edit/entry-change.ts'

/** One exchange of a text: a document by its number as `parseRequirements` counts, and its flow or part of a name or, where null, the document itself. */
export interface Exchange {
  readonly document: number
  readonly flow: string | null
}

/** Where an exchange is in a text: its document, with its data, and the path from its root to the exchange. */
export interface LocatedExchange {
  readonly piece: DocumentText
  /** Composed with its tokens kept. */
  readonly document: Document
  readonly data: unknown
  readonly path: Path
}

/** Finds an exchange in a text that has it; throws where there is none, since only we can be wrong about that. */
export function locateExchange(source: SourceText, at: Exchange): LocatedExchange {
  const found = findExchange(source, at)
  if (found !== null) return found
  const { document, flow } = at
  const hasDocument = flow !== null && findExchange(source, { document, flow: null }) !== null
  throw new Error(
    hasDocument
      ? `Document ${document} of "${source.file}" has no flow "${flow}"`
      : `"${source.file}" has no good document ${document}`,
  )
}

/** What an entry of an exchange says, whatever the text; undefined where there is none. */
export function entryOf(source: SourceText, at: Exchange, path: Path): unknown {
  const found = findExchange(source, at)
  return found === null ? undefined : dataAt(found.data, [...found.path, ...path])
}

function findExchange(source: SourceText, { document, flow }: Exchange): LocatedExchange | null {
  const found = composeNumber(source, document)
  if (found === null || flow === null) return found && { ...found, path: [] }
  const flows = dataAt(found.data, ['flows'])
  // A part is a flow that only answers name: what it says stands in the document itself.
  if (flows === undefined && isPart(found.data, flow)) return { ...found, path: [] }
  const names = Array.isArray(flows) ? flows.map((_, at) => nameOfFlow(found.document, at)) : []
  const index = names.indexOf(flow)
  return index === -1 ? null : { ...found, path: ['flows', index] }
}

/** The name of a flow as it is written, also where that is a number. */
function nameOfFlow(document: Document, at: number): string | null {
  const name = document.getIn(['flows', at, 'name'], true)
  const node = isAlias(name) ? name.resolve(document) : name
  if (!isScalar(node)) return null
  return typeof node.value === 'number' ? (node.source ?? null) : String(node.value)
}

/** Whether some answer of a document differs by parts of which one has this name. */
function isPart(data: unknown, name: string): boolean {
  const answers = dataAt(data, ['answers'])
  return (
    isMapping(answers) &&
    Object.keys(answers).some(id => {
      const parts = dataAt(answers, [id, 'parts'])
      return isMapping(parts) && Object.hasOwn(parts, name)
    })
  )
}

/** The documents of a text as texts of their own, empty ones too. */
export function splitSource({ text, syntax }: SourceText): readonly DocumentText[] {
  return syntax === 'ndjson' ? splitLines(text) : splitDocuments(text)
}

function splitLines(text: string): readonly DocumentText[] {
  let offset = contentStart(text)
  return text
    .slice(offset)
    .split('\n')
    .map(line => {
      const piece = { offset, text: line.trimEnd() }
      offset += line.length + 1
      return piece
    })
}

/** The document of a number, 1-based, where those that say nothing are not counted; null where there is none without faults. */
function composeNumber(source: SourceText, number: number) {
  let count = 0
  for (const piece of splitSource(source)) {
    const isLine = source.syntax === 'ndjson'
    if (isLine && (piece.text === '' || ++count < number)) continue
    const composed = composeDocument(piece.text, { keepSourceTokens: true })
    if (!isLine && (isEmptyDocument(composed) || ++count < number)) continue
    const content = contentOf(source, composed)
    return content && { piece, ...content }
  }
  return null
}

/** A document with its data; null where it has faults. Of a key that a line of JSON repeats the last value counts. */
export function contentOf({ syntax }: SourceText, { document, faults }: Composed) {
  const isFaulty = faults.some(({ code }) => syntax === 'yaml' || code !== 'yaml-duplicate-key')
  if (document === null || isFaulty) return null
  const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
  return { document, data }
}

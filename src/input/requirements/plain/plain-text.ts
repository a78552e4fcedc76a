import type { Requirements } from '../../../model/requirements.ts'
import { locatePlain } from '../../source/plain/locate-plain.ts'
import {
  asWritten,
  childAt,
  entriesOf,
  isMapping,
  itemsOf,
  type SourceNode,
} from '../../source/source-node.ts'
import type { CatalogueIndex } from '../../terms/index-catalogue.ts'
import type { ParsedDocument, SourceText } from '../parse-requirements.ts'
import { EMPTY_LAYER } from '../requirements-layer.ts'
import { plainReader } from './plain-reader.ts'

/**
 * Reads a text of YAML that is one plain document which inherits and fixes nothing, and of which nothing is to be told; null
 * for every other text. What it reads, it reads as `parseRequirements` does, without a parser of YAML, which takes long to load.
 */
export type PlainTextReader = (source: Pick<SourceText, 'file' | 'text'>) => ParsedDocument | null

/** A reader of plain texts in the words of a catalogue. */
export function plainTextReader(index: CatalogueIndex): PlainTextReader {
  const context = { index, outermost: EMPTY_LAYER, inherit: () => null, decide: () => null }
  const read = plainReader(context)
  return ({ file, text }) => {
    const located = locatePlain(file, text)
    if (!located?.content.ok) return null
    const { document, place, content } = located
    const source = { file, document, line: place.line }
    const stated = read(withWrittenNumbers(content.value), source)
    return stated && documentOf(stated, located)
  }
}

function documentOf(
  stated: Requirements,
  { document, place }: Pick<ParsedDocument, 'document' | 'place'>,
): ParsedDocument {
  return { document, place, parsed: { ok: true, value: [stated], findings: [] } }
}

/** The same node, of which the numbers in answers are the texts that a person wrote: "1.50" is not read as 1.5. */
function withWrittenNumbers(node: SourceNode): SourceNode {
  const { data } = node
  if (!isMapping(data) || !isMapping(data.answers)) return node
  const answers = entriesOf(childAt(node, 'answers')).map(
    ([id, answer]) =>
      [id, isMapping(answer.data) ? writtenMapping(answer) : writtenValue(answer)] as const,
  )
  return { ...node, data: { ...data, answers: Object.fromEntries(answers) } }
}

function writtenMapping(answer: SourceNode): unknown {
  const entries = entriesOf(answer).map(
    ([key, entry]) => [key, KEYS.has(key) ? writtenValue(entry) : entry.data] as const,
  )
  return Object.fromEntries(entries)
}

// Beside them stand remarks, of which none may be a number.
const KEYS: ReadonlySet<string> = new Set(['value', 'unsure', 'one-of'])

function writtenValue(node: SourceNode): unknown {
  return Array.isArray(node.data) ? itemsOf(node).map(asWritten) : asWritten(node)
}

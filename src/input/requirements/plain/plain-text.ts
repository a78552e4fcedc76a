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
 * Reads a text of YAML that is one plain document which inherits and fixes nothing (see `PlainReader`); null for every other
 * text. What it reads, it reads as `parseRequirements` does, without a parser of YAML, which takes long to load.
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
    const parsed = read(withWrittenNumbers(content.value), source)
    return parsed && { document, place, parsed }
  }
}

/** The same node, of which the numbers in answers are the texts that a person wrote: "1.50" is not read as 1.5. */
function withWrittenNumbers(node: SourceNode): SourceNode {
  const { data } = node
  if (!isMapping(data) || !isMapping(data.answers)) return node
  const answers = entriesOf(childAt(node, 'answers')).map(
    ([id, answer]) => [id, writtenAnswer(answer)] as const,
  )
  return { ...node, data: { ...data, answers: Object.fromEntries(answers) } }
}

function writtenAnswer(answer: SourceNode): unknown {
  if (!isMapping(answer.data)) return writtenValue(answer)
  const entries = entriesOf(answer).map(([key, entry]) => [key, writtenEntry(key, entry)] as const)
  return Object.fromEntries(entries)
}

function writtenEntry(key: string, entry: SourceNode): unknown {
  if (KEYS.has(key)) return writtenValue(entry)
  if (key !== 'parts') return entry.data
  const parts = entriesOf(entry).map(([name, part]) => [name, writtenAnswer(part)] as const)
  return isMapping(entry.data) ? Object.fromEntries(parts) : entry.data
}

// Beside them stand remarks, of which none may be a number.
const KEYS: ReadonlySet<string> = new Set(['value', 'unsure', 'one-of'])

function writtenValue(node: SourceNode): unknown {
  return Array.isArray(node.data) ? itemsOf(node).map(asWritten) : asWritten(node)
}

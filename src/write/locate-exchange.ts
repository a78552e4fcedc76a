import type { SourceText } from '../input/requirements/parse-requirements.ts'
import type { Path, SourceNode } from '../input/source/source-node.ts'
import type { DocumentText } from '../input/source/split-documents.ts'
import type { Parsed } from '../model/finding.ts'
import { contentOf, splitSource } from './split-source.ts'
import { dataAt } from './yaml-edit/entry-change.ts'

/** One exchange of a text: a document by its number as `parseRequirements` counts, and its flow of a name or, where null, the document itself. */
export interface Exchange {
  readonly document: number
  readonly flow: string | null
}

/** Where an exchange stands in a text: its document, with its data, and the way to the exchange within it. */
export interface LocatedExchange {
  readonly piece: DocumentText
  readonly data: unknown
  readonly path: Path
}

/** Finds an exchange in a text that has it; throws where there is none, since only we can be wrong about that. */
export function locateExchange(source: SourceText, { document, flow }: Exchange): LocatedExchange {
  const found = splitSource(source)
    .map(piece => ({ piece, content: contentOf(source, piece) }))
    .filter(({ content }) => !isEmpty(content))[document - 1]
  if (!found?.content.ok) throw new Error(`"${source.file}" has no good document ${document}`)
  const { piece, content } = found
  const { data } = content.value
  if (flow === null) return { piece, data, path: [] }
  const flows = dataAt(data, ['flows'])
  const index = Array.isArray(flows) ? flows.findIndex(item => dataAt(item, ['name']) === flow) : -1
  if (index === -1)
    throw new Error(`Document ${document} of "${source.file}" has no flow "${flow}"`)
  return { piece, data, path: ['flows', index] }
}

function isEmpty({ findings }: Parsed<SourceNode>): boolean {
  return findings.some(({ code }) => code === 'text-empty')
}

import type { Requirements } from '../../model/requirements.ts'
import { locateExchange } from '../../write/locate-exchange.ts'
import { dataAt } from '../../write/yaml-edit/entry-change.ts'

/** The parts of the document of an exchange, in their order; none where no answer differs by part. */
export function listParts(
  { file, text }: { readonly file: string; readonly text: string },
  exchanges: readonly Requirements[],
  { flow, source }: Requirements,
): readonly string[] {
  if (flow === null || hasFlows(file, text, source.document)) return []
  return exchanges.flatMap(other =>
    other.source.document === source.document && other.flow !== null ? [other.flow] : [],
  )
}

/** Whether a document says its flows at length. */
export function hasFlows(file: string, text: string, document: number): boolean {
  const source = { file, text, syntax: 'yaml' } as const
  return dataAt(locateExchange(source, { document, flow: null }).data, ['flows']) !== undefined
}

/** Whether an answer of a document differs by part. */
export function isSplit(
  { file, text }: { readonly file: string; readonly text: string },
  document: number,
  question: string,
): boolean {
  const source = { file, text, syntax: 'yaml' } as const
  const { data } = locateExchange(source, { document, flow: null })
  return dataAt(data, ['answers', question, 'parts']) !== undefined
}

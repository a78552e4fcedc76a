import { isMapping } from '../../input/source/source-node.ts'
import type { Requirements } from '../../model/requirements.ts'
import { locateExchange } from '../../write/locate-exchange.ts'
import { dataAt } from '../../write/yaml-edit/entry-change.ts'
import type { Session } from './session.ts'

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

/** The parts of a document that an answer names without saying anything for them. */
export function listUnansweredParts(
  { file, text }: { readonly file: string; readonly text: string },
  document: number,
): readonly { readonly question: string; readonly part: string }[] {
  const source = { file, text, syntax: 'yaml' } as const
  const answers = dataAt(locateExchange(source, { document, flow: null }).data, ['answers'])
  return Object.entries(isMapping(answers) ? answers : {}).flatMap(([question, said]) => {
    const parts = dataAt(said, ['parts'])
    return Object.entries(isMapping(parts) ? parts : {}).flatMap(([part, answer]) =>
      answer === null ? [{ question, part }] : [],
    )
  })
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

/** What is stated of each part that is talked about, in their order. */
export function listPartsOf({
  parts,
  exchanges,
  requirements: { source },
}: Pick<Session, 'parts' | 'exchanges' | 'requirements'>): readonly Requirements[] {
  return parts.flatMap(part =>
    exchanges.filter(other => other.flow === part && other.source.document === source.document),
  )
}

import { paintRecord } from '../adr/paint-record.ts'
import { paintMermaid } from '../mermaid/paint-mermaid.ts'
import { advisedGraphs } from './advised-graphs.ts'
import type { PaintDocument } from './document.ts'

/** The decision as a record; a file holds one. */
export const adrDocument: PaintDocument = (advised, { catalogue, today }) =>
  advised.map(each => paintRecord({ ...each, catalogue, supersedes: [] }, today)).join('\n')

/** The pictures of all designs as one diagram. */
export const mermaidDocument: PaintDocument = (advised, { catalogue }) =>
  paintMermaid(
    advisedGraphs(
      advised.map(({ advice }) => advice),
      catalogue,
    ),
  )

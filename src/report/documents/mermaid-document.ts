import { paintMermaid } from '../mermaid/paint-mermaid.ts'
import { advisedGraphs } from './advised-graphs.ts'
import type { PaintDocument } from './document.ts'

/** The pictures of all designs as one diagram. */
export const mermaidDocument: PaintDocument = (advised, { catalogue }) =>
  paintMermaid(
    advisedGraphs(
      advised.map(({ advice }) => advice),
      catalogue,
    ),
  )

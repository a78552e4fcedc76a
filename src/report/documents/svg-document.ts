import { paintSvg } from '../svg/paint-svg.ts'
import { advisedGraphs } from './advised-graphs.ts'
import type { PaintDocument } from './document.ts'

/** The pictures of all designs, one below the other. */
export const svgDocument: PaintDocument = (advised, { catalogue }) =>
  paintSvg(
    advisedGraphs(
      advised.map(({ advice }) => advice),
      catalogue,
    ),
  )

import type { RowOrder } from './order-rows.ts'

/** How much is shown: in a page the longest lists end early, and a matrix with more rows than a screen has is left out. */
export interface LandscapeExtent {
  readonly whole: boolean
  /** That of the matrix, which is shown in any case then; left out: by the shared layer. */
  readonly order?: RowOrder
  /** A page for each interface follows, so that nobody has to be told how to see them; left out: none does. */
  readonly hasPages?: boolean
}

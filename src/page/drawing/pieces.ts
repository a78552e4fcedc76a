import type { HtmlElement } from '../../report/html/element.ts'
import { draw, takeOver } from './draw.ts'
import { keepAlike } from './keep-alike.ts'

/** A piece of the page; null: there is nothing to show. */
export type Piece = HtmlElement | null

/** The pieces of a place by their keys; one that is missing shows nothing. */
export type PiecesByKey = ReadonlyMap<string, Piece>

/** Makes a piece when it is asked for. */
export interface PieceMaker {
  readonly key: string
  readonly make: () => Piece
}

/** A place of the page of which the pieces are made one by one, and drawn together. */
export interface Pieces {
  /** Takes a piece in place of the last one of its key; it is drawn with the others, where they differ. */
  readonly replace: (key: string, piece: Piece) => void
  /** Draws what was replaced since the last time. */
  readonly draw: () => void
  /** Draws all that there was last, where something else was drawn since. */
  readonly drawAll: () => void
}

/** The pieces of a place, as `join` puts them together; first those that stand there already, if any do. */
export function piecesIn(
  root: Element,
  join: (pieces: PiecesByKey) => HtmlElement,
  standing: PiecesByKey = new Map(),
): Pieces {
  const last = new Map(standing)
  let isDrawn = true
  const drawAll = () => {
    draw(root, join(last))
    isDrawn = true
  }
  if (standing.size > 0) takeOver(root, join(standing))
  return {
    drawAll,
    draw: () => {
      if (!isDrawn) drawAll()
    },
    replace: (key, piece) => {
      const before = last.get(key) ?? null
      const next = keepAlike(before, piece)
      if (next === before) return
      last.set(key, next)
      isDrawn = false
    },
  }
}

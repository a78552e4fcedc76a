import { neutralise } from '../outline/neutralise.ts'
import type { Span, Text, Tone } from '../outline/outline.ts'
import type { Box, Canvas } from './canvas.ts'

/** A line ready to be painted: its styled text and the columns that it takes. */
export interface PaintedLine {
  readonly painted: string
  readonly width: number
}

/** A text broken into lines of at most so many columns, each piece in its tone; never without a line. */
export function wrapText(text: Text, columns: number, canvas: Canvas): readonly PaintedLine[] {
  const room = Math.max(1, columns)
  const pieces = (typeof text === 'string' ? [text] : text).map(pieceOf)
  return wrapNarrow(pieces, room, canvas) ?? wrapWords(pieces, room, canvas)
}

// Nearly every text has one column a character: then a line ends at the last space that fits, and no word is looked
// at by itself. null: it is not such a text.
function wrapNarrow(
  pieces: readonly Piece[],
  room: number,
  canvas: Canvas,
): readonly PaintedLine[] | null {
  const plain = plainOf(pieces)
  if (UNEVEN.test(plain) || canvas.widthOf(plain) !== plain.length) return null
  const lines: PaintedLine[] = []
  for (let from = 0; from < plain.length; ) {
    const to = plain.length - from <= room ? plain.length : plain.lastIndexOf(' ', from + room)
    if (to <= from || canvas.widthOf(plain.slice(from, to)) !== to - from) return null
    lines.push({ painted: paint(slicePieces(pieces, from, to), canvas), width: to - from })
    from = to + 1
  }
  return lines
}

// Nothing at all, or spaces that a line would not keep.
const UNEVEN = /^$|^ | $| {2}/

function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let start = 0
  return pieces.map(({ text, tone }) => {
    const slice = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    start += text.length
    return { text: slice, tone }
  })
}

function wrapWords(pieces: readonly Piece[], room: number, canvas: Canvas): readonly PaintedLine[] {
  const words = wordsOf(pieces).flatMap(word => fitWord(word, room, canvas))
  const lines: Word[] = []
  let line: Word = EMPTY
  for (const word of words) {
    const joined = line === EMPTY ? word : joinWords(line, word)
    if (line === EMPTY || joined.width <= room) line = joined
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map(({ pieces, width }) => ({ painted: paint(pieces, canvas), width }))
}

/** The columns that a text takes when nothing breaks it. */
export function widthOfText(text: Text, canvas: Canvas): number {
  const words = wordsOf((typeof text === 'string' ? [text] : text).map(pieceOf))
  return Math.max(
    0,
    words.reduce((sum, word) => sum + 1 + canvas.widthOf(plainOf(word)), -1),
  )
}

type Piece = { readonly text: string; readonly tone: Tone | null }
/** Pieces without a place to break, and the columns that they take. */
type Word = { readonly pieces: readonly Piece[]; readonly width: number }

const EMPTY: Word = { pieces: [], width: 0 }

function wordsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const words: Piece[][] = [[]]
  for (const { text, tone } of pieces) {
    for (const token of text.match(/ +|[^ ]+/g) ?? []) {
      if (token.startsWith(' ')) words.push([])
      else words.at(-1)?.push({ text: token, tone })
    }
  }
  return words.filter(word => word.length > 0)
}

function pieceOf(span: Span): Piece {
  if (typeof span === 'string') return { text: neutralise(span), tone: null }
  return { text: neutralise(span.text), tone: 'tone' in span ? span.tone : null }
}

const plainOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

// A word too long for a line is broken, except an address, which must stay whole to be followed.
function fitWord(pieces: readonly Piece[], columns: number, canvas: Canvas): readonly Word[] {
  const plain = plainOf(pieces)
  const width = canvas.widthOf(plain)
  if (width <= columns || plain.includes('://')) return [{ pieces, width }]
  const tone = pieces[0]?.tone ?? null
  return canvas
    .wrap(plain, columns)
    .map(text => ({ pieces: [{ text, tone }], width: canvas.widthOf(text) }))
}

// Runs of one tone become one piece, the space between them included.
function joinWords(line: Word, word: Word): Word {
  const before = line.pieces.at(-1)
  const [first, ...rest] = word.pieces
  const width = line.width + 1 + word.width
  if (!before || !first) return { pieces: [...line.pieces, ...word.pieces], width }
  if (before.tone !== first.tone)
    return { pieces: [...line.pieces, { text: ' ', tone: null }, ...word.pieces], width }
  const joined = { text: `${before.text} ${first.text}`, tone: before.tone }
  return { pieces: [...line.pieces.slice(0, -1), joined, ...rest], width }
}

function paint(pieces: readonly Piece[], { styles }: Canvas): string {
  return pieces
    .map(({ text, tone }) => (tone === null || text === '' ? text : styles[tone](text)))
    .join('')
}

/** A text broken into the box's width and set at its indent. */
export const paintLines = (text: Text, box: Box): readonly string[] =>
  indented(wrapText(text, box.right - box.indent, box.canvas), box)

/** Lines set at the box's indent. */
export const indented = (lines: readonly PaintedLine[], box: Box): readonly string[] =>
  lines.map(line => (line.painted === '' ? '' : ' '.repeat(box.indent) + line.painted))

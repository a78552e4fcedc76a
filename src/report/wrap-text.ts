import type { Canvas } from './canvas.ts'
import { neutralise } from './neutralise.ts'
import type { Span, Text, Tone } from './outline.ts'

/** A line ready to be painted: its styled text and the columns that it takes. */
export interface Line {
  readonly painted: string
  readonly width: number
}

/** A text broken into lines of at most so many columns, each piece in its tone; never without a line. */
export function wrapText(text: Text, columns: number, canvas: Canvas): readonly Line[] {
  const room = Math.max(1, columns)
  const words = wordsOf(text).flatMap(word => fitWord(word, room, canvas))
  const lines: MeasuredWord[][] = [[]]
  let width = -1
  for (const word of words) {
    if (width >= 0 && width + 1 + word.width > room) {
      lines.push([])
      width = -1
    }
    lines.at(-1)?.push(word)
    width += 1 + word.width
  }
  return lines.map(line => paintLine(line, canvas))
}

/** The columns that a text takes when nothing breaks it. */
export const widthOfText = (text: Text, canvas: Canvas): number =>
  Math.max(
    0,
    wordsOf(text).reduce((sum, word) => sum + 1 + canvas.widthOf(plainOf(word)), -1),
  )

type Piece = { readonly text: string; readonly tone: Tone | null }
type Word = readonly Piece[]
type MeasuredWord = { readonly pieces: Word; readonly width: number }

function wordsOf(text: Text): readonly Word[] {
  const words: Piece[][] = [[]]
  for (const span of typeof text === 'string' ? [text] : text) {
    for (const piece of tokensOf(span)) {
      if (piece.text.startsWith(' ')) words.push([])
      else words.at(-1)?.push(piece)
    }
  }
  return words.filter(word => word.length > 0)
}

// Runs of spaces and runs of anything else, in turn.
function tokensOf(span: Span): readonly Piece[] {
  const { text, tone } = pieceOf(span)
  return (text.match(/ +|[^ ]+/g) ?? []).map(token => ({ text: token, tone }))
}

function pieceOf(span: Span): Piece {
  if (typeof span === 'string') return { text: neutralise(span), tone: null }
  return { text: neutralise(span.text), tone: 'tone' in span ? span.tone : null }
}

const plainOf = (word: Word): string => word.map(piece => piece.text).join('')

// A word too long for a line is broken, except an address, which must stay whole to be followed.
function fitWord(pieces: Word, columns: number, canvas: Canvas): readonly MeasuredWord[] {
  const plain = plainOf(pieces)
  const width = canvas.widthOf(plain)
  if (width <= columns || plain.includes('://')) return [{ pieces, width }]
  const tone = pieces[0]?.tone ?? null
  return canvas
    .wrap(plain, columns)
    .map(text => ({ pieces: [{ text, tone }], width: canvas.widthOf(text) }))
}

const paintLine = (line: readonly MeasuredWord[], canvas: Canvas): Line => ({
  painted: joinRuns(line.flatMap((word, index) => withGap(word.pieces, line[index - 1]?.pieces)))
    .map(run => (run.tone === null ? run.text : canvas.styles[run.tone](run.text)))
    .join(''),
  width: Math.max(
    0,
    line.reduce((sum, word) => sum + 1 + word.width, -1),
  ),
})

function withGap(word: Word, before: Word | undefined): Word {
  if (!before) return word
  const tone = before.at(-1)?.tone ?? null
  return [{ text: ' ', tone: tone === word[0]?.tone ? tone : null }, ...word]
}

function joinRuns(pieces: Word): Word {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last && last.tone === piece.tone) {
      runs[runs.length - 1] = { text: last.text + piece.text, tone: last.tone }
    } else runs.push(piece)
  }
  return runs
}

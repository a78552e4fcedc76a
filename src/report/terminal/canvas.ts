import type { Tone } from '../outline/outline.ts'

/** What a terminal gives its painter: its width in columns, its colours, and how it measures and breaks text. */
export interface Canvas {
  readonly columns: number
  /** Whether it shows more than ASCII; where not, marks and lines are drawn with what there is. */
  readonly unicode: boolean
  readonly styles: Styles
  /** The columns that a text without ANSI codes takes. */
  readonly widthOf: (text: string) => number
  /** Breaks one text without ANSI codes into lines of at most so many columns, inside a word where it must. */
  readonly wrap: (text: string, columns: number) => readonly string[]
}

/** How each tone looks; the identity where there is no colour. */
export type Styles = Readonly<Record<Tone, (text: string) => string>>

/** The columns of a canvas that a block may use: from `indent` up to, and without, `right`; both count from 0. */
export interface Box {
  readonly canvas: Canvas
  readonly indent: number
  readonly right: number
}

import type { Place } from '../../model/finding.ts'
import type { Graph } from '../graph/graph.ts'

/** What a report says, block by block, without how it looks; a painter decides that. */
export type Outline = readonly Block[]

/** Words in a row: a plain string, or pieces of which some are in a tone. A painter makes control characters visible and escapes its own marks. */
export type Text = string | readonly Span[]

/** A piece of a text: bare, in a tone, or a name that leads to an address. */
export type Span =
  | string
  | { readonly text: string; readonly tone: Tone }
  | { readonly text: string; readonly address: string }

/** What a piece of text is to its reader; never how it is coloured. */
export type Tone = 'strong' | 'muted' | 'good' | 'caution' | 'bad' | 'code'

/** One thing that a report says. */
export type Block =
  | Headline
  | Section
  | Facts
  | Paragraph
  | List
  | Table
  | Picture
  | Located
  | CodeFrame

/** The title of a whole outline, and what stands beside it at the end of the line where there is room; null: nothing. */
export interface Headline {
  readonly kind: 'headline'
  readonly title: Text
  readonly aside: Text | null
}

/**
 * Blocks under a title in sentence case. A summary is short and may stand beside its title, a detail stands below; what is
 * folded is a detail that a document shows on demand.
 */
export interface Section {
  readonly kind: 'section'
  readonly title: string
  readonly role: 'summary' | 'detail' | 'folded'
  readonly blocks: Outline
}

/** Short facts of equal rank, set in one line. */
export interface Facts {
  readonly kind: 'facts'
  readonly items: readonly Text[]
}

/** A sentence or several. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
}

/** Items in order of importance; a terminal shows the first `atMost` (null: all) and counts the rest by `noun`. */
export interface List {
  readonly kind: 'list'
  readonly items: readonly ListItem[]
  readonly atMost: number | null
  readonly noun: readonly [one: string, many: string]
}

/** A label and what is said of it; either may be missing. */
export interface ListItem {
  readonly label: Text | null
  readonly text: Text | null
  readonly blocks: Outline
}

/** Rows of cells under column titles. */
export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** A name keeps its width, a text takes what is left, a number stands to the right. */
export interface Column {
  readonly title: string
  readonly role: 'name' | 'text' | 'number'
}

/** What a cell says, and what it adds to that; null: nothing. */
export interface Cell {
  readonly main: Text
  readonly also: Text | null
}

/** Who talks to whom, drawn. */
export interface Picture {
  readonly kind: 'picture'
  readonly graph: Graph
}

/** A message about a place in a file. */
export interface Located {
  readonly kind: 'located'
  readonly place: Place
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** A line of a file (counted from 1) with a mark under `length` UTF-16 units from `column` (from 1) on. */
export interface CodeFrame {
  readonly kind: 'code-frame'
  readonly line: number
  readonly text: string
  readonly column: number
  readonly length: number
}

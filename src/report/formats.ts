import type { Catalogue } from '../model/catalogue.ts'
import type { Advice } from '../model/result/advice.ts'
import type { InterfaceAdvice } from '../model/result/interface.ts'
import type { PaintDocument } from './documents/document.ts'
import type { Annotation } from './github/paint-annotations.ts'
import type { Outline } from './outline/outline.ts'
import type { Canvas } from './terminal/canvas.ts'
import { paintTerminal } from './terminal/paint-terminal.ts'

/** The name of a format, as a person asks for it. */
export type Format =
  | 'terminal'
  | 'markdown'
  | 'adr'
  | 'mermaid'
  | 'svg'
  | 'html'
  | 'json'
  | 'ndjson'
  | 'github'

/**
 * How a format prints: as a text that a person reads, as a document that stands by itself, as data for another program,
 * as lines of data that go out while documents come in, or as messages at lines of files.
 */
export type FormatRow = ReadableRow | DocumentRow | DataRow | LinesRow | AnnotationsRow

/** A format that paints outlines, so that every command that outlines something can print it. */
export interface ReadableRow {
  readonly kind: 'readable'
  /** That of a file in this format, without a dot. */
  readonly extension: string
  /** Whether what a terminal leaves out for want of room is shown without being asked for. */
  readonly whole: boolean
  /** Loads the painter; one that lays out for a terminal asks for its canvas. */
  readonly load: (canvas: () => Promise<Canvas>) => Promise<(outline: Outline) => string>
}

/** A format that paints all that was advised on at once, as one whole text: a picture, a page. */
export interface DocumentRow {
  readonly kind: 'document'
  /** That of a file in this format, without a dot. */
  readonly extension: string
  /** Loads the painter. */
  readonly load: () => Promise<PaintDocument>
}

/** A format that prints the advice itself. */
export interface DataRow {
  readonly kind: 'data'
  /** That of a file in this format, without a dot. */
  readonly extension: string
  /** Loads the printer. */
  readonly load: () => Promise<PrintData>
}

/** A format that prints a line an exchange, and keeps nothing of it: what comes in is read in as much memory however long it is. */
export interface LinesRow {
  readonly kind: 'lines'
  /** That of a file in this format, without a dot. */
  readonly extension: string
}

/** A format that prints no advice, but what is wrong, at its places. */
export interface AnnotationsRow {
  readonly kind: 'annotations'
  /** That of a file in this format, without a dot. */
  readonly extension: string
  /** Loads the painter. */
  readonly load: () => Promise<(annotations: readonly Annotation[]) => string>
}

/** Prints advices one by one as they come, and what is advised above the flows of interfaces, which is asked after the last. */
export type PrintData = (
  advices: Iterable<Advice>,
  catalogue: Catalogue,
  interfaces: () => Iterable<InterfaceAdvice>,
) => Iterable<string>

/** Every format. Only the terminal's painter is loaded with it: the others stay out of the way of the usual report. */
export const FORMAT_TABLE = {
  terminal: {
    kind: 'readable',
    extension: 'txt',
    whole: false,
    load: async openCanvas => {
      const canvas = await openCanvas()
      return outline => paintTerminal(outline, canvas)
    },
  },
  markdown: {
    kind: 'readable',
    extension: 'md',
    whole: true,
    load: async () => (await import('./markdown/paint-markdown.ts')).paintMarkdown,
  },
  adr: {
    kind: 'document',
    extension: 'md',
    load: async () => (await import('./documents/text-documents.ts')).adrDocument,
  },
  mermaid: {
    kind: 'document',
    extension: 'mmd',
    load: async () => (await import('./documents/text-documents.ts')).mermaidDocument,
  },
  svg: {
    kind: 'document',
    extension: 'svg',
    load: async () => (await import('./documents/svg-document.ts')).svgDocument,
  },
  html: {
    kind: 'document',
    extension: 'html',
    load: async () => (await import('./documents/html-document.ts')).htmlDocument,
  },
  json: {
    kind: 'data',
    extension: 'json',
    load: async () => (await import('./json/to-json.ts')).printJson,
  },
  ndjson: {
    kind: 'lines',
    extension: 'ndjson',
  },
  github: {
    kind: 'annotations',
    extension: 'txt',
    load: async () => (await import('./github/paint-annotations.ts')).paintAnnotations,
  },
} as const satisfies Readonly<Record<Format, FormatRow>>

/** The formats whose rows are of one kind. */
type FormatOf<Row extends FormatRow> = {
  [Name in Format]: (typeof FORMAT_TABLE)[Name] extends Row ? Name : never
}[Format]

/** A format for a person's eyes. */
export type ReadableFormat = FormatOf<ReadableRow>

/** The format where none is asked for. */
export const DEFAULT_FORMAT = 'terminal'

/** All formats, in the order in which help lists them. */
export const FORMATS = Object.keys(FORMAT_TABLE) as readonly Format[]

/** Those that print an advice. */
export const ADVISING = FORMATS.filter(format => FORMAT_TABLE[format].kind !== 'annotations')

/** Those for a person's eyes. */
export const READABLE = FORMATS.filter(isReadable)

/** Those that say what they say in full, and cannot be shortened. */
export const FIXED = FORMATS.filter(format => !isReadable(format))

/** Whether a format is for a person's eyes. */
export function isReadable(format: Format): format is ReadableFormat {
  return FORMAT_TABLE[format].kind === 'readable'
}

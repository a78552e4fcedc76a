import { type Document, isNode } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'

/** One document with all that is needed to write into its text in the way in which that is written. */
export interface EditableDocument {
  readonly text: string
  /** Composed from the text, with its tokens kept. */
  readonly document: Document
  readonly isJson: boolean
  readonly newline: string
  /** The blanks by which an inner mapping stands further to the right. */
  readonly unit: string
}

/** A document with the style that its text shows. */
export function editableDocument(
  text: string,
  document: Document,
  newline: string,
): EditableDocument {
  const { start, end } = isNode(document.contents) ? spanOfNode(document.contents) : NOWHERE
  const isJson = parsesAsJson(text.slice(start, end))
  return { text, document, isJson, newline, unit: UNIT.exec(text)?.[2] ?? '  ' }
}

const NOWHERE = { start: 0, end: 0 }

/** A key or the brace of JSON at the end of a line, and the blanks of the next line with content if that has a key. */
const UNIT = /^( *)(?:\{|[^\s#].*:[ \t]*(?:#.*)?)\r?\n(?:[ \t]*(?:#.*)?\r?\n)*\1([ \t]+)[^\s#-].*:/m

function parsesAsJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

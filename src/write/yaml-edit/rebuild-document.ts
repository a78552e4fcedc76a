import { type Document, isMap } from 'yaml'
import { spanOfNode } from '../../input/source/check-nodes.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { nodeAt } from './node-at.ts'

/** A document written anew by the library with one entry changed: its comments and order stay, its layout may not. */
export function rebuildDocument(sheet: Sheet, { path, key, data }: EntryChange): string {
  const document = sheet.document.clone()
  if (isMap(nodeAt(document, path))) {
    document.setIn([...path, key], document.createNode(data, { flow: true }))
  } else {
    document.setIn(path, document.createNode({ [key]: data }))
  }
  if (sheet.style.json) return rewriteJson(sheet, document)
  const written = document.toString({ lineWidth: 0 }).replaceAll('\n', sheet.newline)
  const mark = END_MARK.test(sheet.text) ? `...${sheet.newline}` : ''
  return sheet.text.endsWith('\n') ? written + mark : written.slice(0, -sheet.newline.length)
}

/** The library leaves the mark out, and keeps a comment behind it. */
const END_MARK = /(?<![^\n])\.\.\.(?:[ \t\r][^\n]*)?\n$/

function rewriteJson({ text, document: { contents } }: Sheet, document: Document): string {
  const { start, end } = contents ? spanOfNode(contents) : { start: 0, end: 0 }
  return text.slice(0, start) + JSON.stringify(document.toJS()) + text.slice(end)
}

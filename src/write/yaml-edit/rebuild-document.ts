import { isMap } from 'yaml'
import type { EditableDocument } from './editable-document.ts'
import type { SetChange } from './set-entry.ts'

/** A document written again by the library with one entry set: its comments and order stay, its layout may not. */
export function rebuildDocument(
  { text, document, newline }: EditableDocument,
  { path, key, data }: SetChange,
): string {
  const changed = document.clone()
  if (isMap(changed.getIn(path, true)))
    changed.setIn([...path, key], changed.createNode(data, { flow: true }))
  else changed.setIn(path, changed.createNode({ [key]: data }))
  const written = changed.toString({ lineWidth: 0 }).replaceAll('\n', newline)
  if (!text.endsWith('\n')) return written.slice(0, -newline.length)
  return END_MARK.test(text) ? `${written}...${newline}` : written
}

/** The library leaves the mark out, and keeps a comment behind it. */
const END_MARK = /(?<![^\n])\.\.\.(?:[ \t\r][^\n]*)?\n$/

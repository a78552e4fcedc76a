import { isMap } from 'yaml'
import { applyEdits } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import type { EntryChange } from './entry-change.ts'
import { nodeAt } from './node-at.ts'
import { putEntry } from './set-entry.ts'
import { spliceEmpty } from './splice-empty.ts'
import { writeBlockValue, writeValue } from './write-value.ts'

/** A document's text with one entry changed or added and every other character as it was; null where that cannot be done. */
export function spliceEntry(sheet: Sheet, change: EntryChange): string | null {
  const node = nodeAt(sheet.document, change.path)
  const edits =
    isMap(node) && node.items.length > 0
      ? putEntry(sheet, { ...change, map: node, value: () => valueText(sheet, change, node.flow) })
      : spliceEmpty(sheet, change, node)
  return edits.length > 0 ? applyEdits(sheet.text, edits) : null
}

function valueText({ style }: Sheet, { data }: EntryChange, inFlow: boolean | undefined): string {
  return inFlow ? writeValue(data, style) : writeBlockValue(data)
}

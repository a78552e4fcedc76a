import { type Edit, indentOf } from './apply-edits.ts'
import type { Sheet } from './editable-document.ts'
import { locateEntry } from './locate-entry.ts'
import type { NewEntry } from './new-entry.ts'
import { pairOf } from './node-at.ts'
import { spliceBlock } from './splice-block.ts'
import { spliceFlow } from './splice-flow.ts'
import { spliceValue } from './splice-value.ts'

/** Writes an entry into a mapping that has some: in the place of its old value, or in its order where it is new. */
export function putEntry(sheet: Sheet, entry: NewEntry): readonly Edit[] {
  const inFlow = entry.map.flow === true
  const pair = pairOf(entry.map, entry.key)
  if (pair === undefined) return inFlow ? spliceFlow(sheet, entry) : spliceBlock(sheet, entry)
  const place = locateEntry(pair, sheet.tokens)
  const value = entry.value(indentOf(sheet.text, place.start))
  return spliceValue(sheet, { place, value, inFlow })
}

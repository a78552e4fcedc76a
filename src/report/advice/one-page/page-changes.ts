import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { list, summarySection } from '../../outline/outline-builders.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { changeFacts, changeItems } from '../changes/change-item.ts'
import { type Change, foremostChanges } from '../changes/list-changes.ts'
import type { SectionContext } from '../section-of.ts'

/** The few changes of answers that an architect is likeliest to meet, one a question; those that lead to the same together. */
export function pageChanges(
  advice: Advice,
  labels: LabelContext,
  { changes }: Pick<SectionContext, 'changes'>,
): Section | null {
  const told = changesOfPage(changes(), advice, labels)
  return told.length === 0
    ? null
    : summarySection('Would change it', [
        list(changeItems(told, { advice, labels, most: MOST_CHANGES })),
      ])
}

/** Those that stand on the page: three, or as many of them as there is room for. */
export function changesOfPage(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly Change[] {
  let room = ROOM
  return foremostChanges(changes, MOST_CHANGES).filter((change, index) => {
    const said = [...changeFacts(change, advice, labels), ...change.becomes]
    room -= said.join(' ').length
    return index === 0 || room >= 0
  })
}

const MOST_CHANGES = 3

// About four lines beside the heading, so that the page stays one.
const ROOM = 170

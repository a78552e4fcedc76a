import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { list, summarySection } from '../../outline/outline-builders.ts'
import { isUndecided } from '../../wording/change-phrases.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { changeFacts, changeItems } from '../changes/change-item.ts'
import { type Change, foremostChanges } from '../changes/list-changes.ts'
import type { SectionContext } from '../section-of.ts'

/**
 * The few changes of answers that an architect is likeliest to meet, one a question; those that lead to the same together.
 * Where everything follows, the others as well that may come by themselves. What a system is or can do, what would make it
 * another exchange, and changes of several answers at once are left to the JSON.
 */
export function pageChanges(
  advice: Advice,
  labels: LabelContext,
  { changes: found, tasksFollow }: Pick<SectionContext, 'changes' | 'tasksFollow'>,
): Section | null {
  const changes = found()
  const first = changesOfPage(changes, advice, labels)
  const others = changes.filter(change => !first.includes(change) && isTelling(change))
  const told = tasksFollow ? [...first, ...others] : first
  if (told.length === 0) return null
  const items = changeItems(told, advice, labels).slice(0, MOST_CONSEQUENCES)
  return summarySection('Would change it', [list(items)])
}

// So that the list is read, and not skimmed.
const MOST_CONSEQUENCES = 4

/** A likely change of one answer, that leads to another choice and not to none. */
const isTelling = ({ answers, becomes, reach, isLikely, isReading }: Change) =>
  isLikely &&
  !isReading &&
  reach === 'near' &&
  Object.keys(answers).length === 1 &&
  !becomes.every(isUndecided)

/** Those that stand on the page: three, or as many of them as there is room for. */
function changesOfPage(
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

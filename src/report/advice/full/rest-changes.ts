import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { foldedSection, list } from '../../outline/outline-builders.ts'
import { isUndecided } from '../../wording/change-phrases.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { changeItems } from '../changes/change-item.ts'
import type { Change } from '../changes/list-changes.ts'
import { changesOfPage } from '../one-page/page-changes.ts'
import type { SectionContext } from '../section-of.ts'

/**
 * The other answers that may well come by themselves and would turn a choice, by what they lead to. What a system is or can
 * do, what would make it another exchange, and changes of several answers at once are left to the JSON; what an uncertain
 * answer leaves open stands beside it.
 */
export function restChanges(
  advice: Advice,
  labels: LabelContext,
  { changes: found }: Pick<SectionContext, 'changes'>,
): Section | null {
  const changes = found()
  const said = changesOfPage(changes, advice, labels)
  const others = changes.filter(change => !said.includes(change) && isTelling(change))
  const items = changeItems(others, advice, labels).slice(0, MOST_CONSEQUENCES)
  return items.length === 0 ? null : foldedSection('What else would change it', [list(items)])
}

// So that the list is read, and not skimmed.
const MOST_CONSEQUENCES = 2

/** A likely change of one answer, that leads to another choice and not to none. */
const isTelling = ({ answers, becomes, reach, isLikely, isReading }: Change) =>
  isLikely &&
  !isReading &&
  reach === 'near' &&
  Object.keys(answers).length === 1 &&
  !becomes.every(isUndecided)

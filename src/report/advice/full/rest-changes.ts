import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { foldedSection, list, paragraph } from '../../outline/outline-builders.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { changeItems } from '../changes/change-item.ts'
import type { Change } from '../changes/list-changes.ts'
import { changesOfPage } from '../one-page/page-changes.ts'
import type { SectionContext } from '../section-of.ts'

/**
 * What else of one answer may well come and turns a choice, the likeliest first; what a system is or can do, and changes of
 * several answers at once, are left to the JSON.
 */
export function restChanges(
  advice: Advice,
  labels: LabelContext,
  { changes: found }: Pick<SectionContext, 'changes'>,
): Section | null {
  const changes = found()
  const onPage = changesOfPage(changes, advice, labels)
  const others = changes.filter(change => !onPage.includes(change) && mayCome(change))
  const items = changeItems(others, { advice, labels, most: Infinity })
  return items.length === 0
    ? null
    : foldedSection('Further changes', [
        list(items.slice(0, MOST_CONSEQUENCES)),
        paragraph([`All ${changes.length}: \`-f json\`.`]),
      ])
}

// So that the list is read, and not skimmed.
const MOST_CONSEQUENCES = 3

const mayCome = ({ answers, isLikely, reach }: Change) =>
  isLikely && reach === 'near' && Object.keys(answers).length === 1

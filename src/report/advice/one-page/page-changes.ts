import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { list, summarySection } from '../../outline/outline-builders.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { changeItems } from '../changes/change-item.ts'
import { foremostChanges, listChanges } from '../changes/list-changes.ts'

/** The few changes of answers that an architect is likeliest to meet, one a question; those that lead to the same together. */
export function pageChanges(advice: Advice, labels: LabelContext): Section | null {
  const changes = foremostChanges(listChanges(advice, labels), MOST_CHANGES)
  if (changes.length === 0) return null
  return summarySection('Would change it', [list(changeItems(changes, advice, labels))])
}

/** So many stand on the page. */
export const MOST_CHANGES = 3

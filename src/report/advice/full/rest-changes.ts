import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import type { LabelContext } from '../../wording/label-context.ts'
import { joinWords, upperFirst } from '../../wording/phrases.ts'
import { changeFacts } from '../changes/change-item.ts'
import { type Change, foremostChanges, listChanges } from '../changes/list-changes.ts'
import { MOST_CHANGES } from '../page/page-changes.ts'
import { MOST_QUESTIONS, openItem, openQuestions } from '../page/page-find-out.ts'

/** All other answers that would change a choice, by what they lead to. */
export function restChanges(advice: Advice, labels: LabelContext): Section | null {
  const changes = listChanges(advice, labels)
  const said = foremostChanges(changes, MOST_CHANGES)
  const byConsequence = new Map<string, readonly Change[]>()
  for (const change of changes.filter(change => !said.includes(change))) {
    const becomes = joinWords(change.becomes)
    byConsequence.set(becomes, [...(byConsequence.get(becomes) ?? []), change])
  }
  if (byConsequence.size === 0) return null
  const items = [...byConsequence].map(([becomes, alike]) => {
    const facts = alike.map(change => joinWords(changeFacts(change, advice, labels)))
    return item(null, [toned('strong', upperFirst(becomes)), ` if ${facts.join('; or ')}`])
  })
  return foldedSection('What else would change it', [list(items)])
}

/** The other questions that could still change something. */
export function restFindOut(advice: Advice, labels: LabelContext): Section | null {
  const later = openQuestions(advice, labels).slice(MOST_QUESTIONS)
  return later.length === 0
    ? null
    : foldedSection('Find out later', [list(later.map(open => openItem(open, labels)))])
}

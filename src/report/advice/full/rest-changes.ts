import type { Advice } from '../../../model/result/advice.ts'
import type { Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import {
  type LabelContext,
  optionLabel,
  optionsOf,
  questionOf,
} from '../../wording/label-context.ts'
import { joinAlike, joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { changeFacts } from '../changes/change-item.ts'
import { type Change, foremostChanges, listChanges } from '../changes/list-changes.ts'
import { MOST_CHANGES } from '../one-page/page-changes.ts'
import { MOST_QUESTIONS, openItem, openQuestions } from '../one-page/page-find-out.ts'

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
  const items = [...byConsequence].map(([becomes, alike]) =>
    item(null, [
      toned('strong', upperFirst(becomes)),
      ` if ${causes(alike, advice, labels).join('; or ')}`,
    ]),
  )
  return foldedSection('What else would change it', [list(items)])
}

/** The answers that lead to the same: all that do so alone, the options of one question together, and a few that do in pairs. */
function causes(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const isSingle = ({ answers }: Change) => Object.keys(answers).length === 1
  const factsOf = (change: Change) => joinWords(changeFacts(change, advice, labels))
  const pairs = changes.filter(change => !isSingle(change))
  const more = pairs.length - MOST_PAIRS
  return [
    ...joinOptions(changes.filter(isSingle), advice, labels),
    ...pairs.slice(0, MOST_PAIRS).map(factsOf),
    ...(more > 0 ? [`${more} more ${more === 1 ? 'pair' : 'pairs'} of answers`] : []),
  ]
}

const MOST_PAIRS = 2

/** Options of a question of which one holds are told together. */
function joinOptions(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const byQuestion = new Map<string, readonly string[]>()
  for (const { answers } of changes)
    for (const [question, answer] of Object.entries(answers)) {
      const isOne = questionOf(question, labels)?.holds !== 'several'
      const key = isOne ? question : `${question} ${String(answer)}`
      const phrase = isOne
        ? optionsOf(answer).map(option => optionLabel(question, option, labels))
        : [joinWords(changeFacts({ answers: { [question]: answer } }, advice, labels))]
      byQuestion.set(key, [...(byQuestion.get(key) ?? []), ...phrase])
    }
  return [...byQuestion.values()].map(phrases => lowerFirst(joinAlike(phrases)))
}

/** The other questions that could still change something. */
export function restFindOut(advice: Advice, labels: LabelContext): Section | null {
  const later = openQuestions(advice, labels).slice(MOST_QUESTIONS)
  return later.length === 0
    ? null
    : foldedSection('Find out later', [list(later.map(open => openItem(open, labels)))])
}

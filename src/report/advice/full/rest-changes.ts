import type { Advice } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { isUndecided, UNDECIDED } from '../../wording/change-phrases.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'
import { countOf, joinWords, upperFirst } from '../../wording/phrases.ts'
import { changeFacts } from '../changes/change-item.ts'
import { type Change, foremostChanges, listChanges } from '../changes/list-changes.ts'
import { MOST_CHANGES } from '../one-page/page-changes.ts'
import { MOST_QUESTIONS, openItem, openQuestions } from '../one-page/page-find-out.ts'

/**
 * All other answers that would turn a choice into another by themselves and may well be given one day, by what they lead
 * to. Of those that leave a decision open, and of what is further off, only what they lead to.
 */
export function restChanges(advice: Advice, labels: LabelContext): Section | null {
  const changes = listChanges(advice, labels)
  const said = foremostChanges(changes, MOST_CHANGES)
  const others = changes.filter(change => !said.includes(change))
  const near = others.filter(change => change.reach === 'near' && !isPair(change))
  const byConsequence = new Map<string, readonly Change[]>()
  for (const change of near.filter(({ becomes }) => firmOf(becomes).length > 0)) {
    const becomes = joinWords(firmOf(change.becomes))
    byConsequence.set(becomes, [...(byConsequence.get(becomes) ?? []), change])
  }
  const items = [...byConsequence].map(([becomes, alike]) =>
    item(null, [toned('strong', upperFirst(becomes)), ` if ${causes(alike, advice, labels)}`]),
  )
  const all = [
    ...items,
    ...farItem(others.filter(change => !near.includes(change))),
    ...openItems(near),
  ]
  return all.length === 0 ? null : foldedSection('What else would change it', [list(all)])
}

const isPair = ({ answers }: Change) => Object.keys(answers).length > 1

const firmOf = (phrases: readonly string[]) => phrases.filter(phrase => !isUndecided(phrase))

function farItem(changes: readonly Change[]): readonly ListItem[] {
  const choices = [...new Set(firmOf(changes.flatMap(({ becomes }) => becomes)))]
  const why = 'Other systems, another purpose or two changes at once'
  return choices.length === 0 ? [] : [item(null, [toned('strong', why), `: ${choices.join('; ')}`])]
}

function openItems(changes: readonly Change[]): readonly ListItem[] {
  const phrases = changes.flatMap(({ becomes }) => becomes).filter(isUndecided)
  const pairs = [...new Set(phrases)].map(phrase => phrase.slice(UNDECIDED.length + 1))
  return pairs.length === 0
    ? []
    : [item(null, [toned('strong', 'Some answers leave undecided'), `: ${pairs.join('; ')}`])]
}

/** The nearest answers that lead to the same, of one question one option; of others how many there are. */
function causes(changes: readonly Change[], advice: Advice, labels: LabelContext): string {
  const asked = changes.map(({ answers }) => askedBy(answers, labels))
  const nearest = changes.filter((_, index) => asked.indexOf(asked[index] ?? '') === index)
  const told = nearest.length > MOST_CAUSES + 1 ? nearest.slice(0, MOST_CAUSES) : nearest
  const phrases = told.map(change => joinWords(changeFacts(change, advice, labels)))
  const more = changes.length - told.length
  return [...phrases, ...(told === nearest ? [] : [`and ${countOf(more, 'other answer')}`])].join(
    '; ',
  )
}

const MOST_CAUSES = 3

/** Equal for options of a question of which one holds. */
function askedBy(answers: Change['answers'], labels: LabelContext): string {
  return Object.entries(answers)
    .map(([id, answer]) =>
      questionOf(id, labels)?.holds === 'several' ? `${id} ${String(answer)}` : id,
    )
    .join()
}

/** The other questions that could still change something. */
export function restFindOut(advice: Advice, labels: LabelContext): Section | null {
  const later = openQuestions(advice, labels).slice(MOST_QUESTIONS)
  return later.length === 0
    ? null
    : foldedSection('Find out later', [list(later.map(open => openItem(open, labels)))])
}

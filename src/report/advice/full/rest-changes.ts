import type { Advice } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { foldedSection, item, list, toned } from '../../outline/outline-builders.ts'
import { isUndecided, joinOutcomes } from '../../wording/change-phrases.ts'
import { type LabelContext, questionOf } from '../../wording/label-context.ts'
import { countWord, joinAlike, joinWords, upperFirst } from '../../wording/phrases.ts'
import { changeFacts, NO_LONGER } from '../changes/change-item.ts'
import { type Change, listChanges, type Reach } from '../changes/list-changes.ts'
import { changesOfPage } from '../one-page/page-changes.ts'
import { MOST_QUESTIONS, openItem, openQuestions } from '../one-page/page-find-out.ts'

/**
 * All other answers that may well come and would turn a choice by themselves, by what they lead to: first what may change,
 * then what a system can do. What an uncertain answer leaves open stands beside it. Of changes that hardly come, and of several answers at once, how many there are.
 */
export function restChanges(advice: Advice, labels: LabelContext): Section | null {
  const changes = listChanges(advice, labels)
  const said = changesOfPage(changes, advice, labels)
  const others = changes.filter(change => !said.includes(change))
  const likely = others.filter(change => change.isLikely)
  const single = likely.filter(change => !isJoint(change) && !change.isReading)
  const items = REACHES.flatMap(([reach, title]) => {
    const alike = single.filter(change => change.reach === reach)
    const own = consequenceItems(alike, advice, labels)
    if (own.length === 0 || title === null) return own
    return [item(title, null, [list(own)])]
  })
  const all = [
    ...items,
    ...purposeItem(single.filter(change => change.reach === 'purpose')),
    ...countedItem(likely.filter(isJoint).length, others.length - likely.length),
  ]
  return all.length === 0 ? null : foldedSection('What else would change it', [list(all)])
}

const REACHES: readonly (readonly [Reach, string | null])[] = [
  ['near', null],
  ['system', 'With another source or receiver'],
]

const isJoint = ({ answers }: Change) => Object.keys(answers).length > 1

function consequenceItems(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly ListItem[] {
  const byConsequence = new Map<string, readonly Change[]>()
  for (const change of changes) {
    const becomes = joinOutcomes(change.becomes)
    byConsequence.set(becomes, [...(byConsequence.get(becomes) ?? []), change])
  }
  return [...byConsequence]
    .toSorted(([one], [other]) => Number(isUndecided(one)) - Number(isUndecided(other)))
    .map(([becomes, alike]) =>
      item(null, [
        toned('strong', upperFirst(becomes)),
        ` if ${causes(alike, advice, labels).join('; ')}`,
      ]),
    )
}

/** Options of one question as one cause, where they begin alike or only one of them can hold. */
function causes(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const byQuestion = new Map<string, readonly string[]>()
  for (const change of changes) {
    const key = Object.keys(change.answers).join()
    const facts = joinWords(changeFacts(change, advice, labels))
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), facts])
  }
  return [...byQuestion].flatMap(([id, facts]) => {
    const isPlain = (fact: string) => !fact.startsWith(NO_LONGER)
    const [plain, gone] = [facts.filter(isPlain), facts.filter(fact => !isPlain(fact))]
    const joined = plain.length > 1 ? joinAlike(plain) : plain.join()
    const isJoined =
      questionOf(id, labels)?.holds === 'one' || joined.length < plain.join('; ').length
    return [...(isJoined && plain.length > 0 ? [joined] : plain), ...gone]
  })
}

function purposeItem(changes: readonly Change[]): readonly ListItem[] {
  return changes.length === 0 ? [] : [item(null, 'Another purpose makes it another exchange.')]
}

/** How many changes are left to the JSON: of several answers at once, and such as hardly come. */
function countedItem(joint: number, unlikely: number): readonly ListItem[] {
  const counted = [
    ...(joint === 0
      ? []
      : [`${countWord(joint)} ${joint === 1 ? 'combination' : 'combinations'} of other answers`]),
    ...(unlikely === 0
      ? []
      : [`${countWord(unlikely)} unlikely ${unlikely === 1 ? 'change' : 'changes'}`]),
  ]
  if (counted.length === 0) return []
  return [
    item(null, [
      `${upperFirst(joinWords(counted))} would, too `,
      toned('muted', '(in the JSON of this report)'),
    ]),
  ]
}

/** The other questions that could still change something. */
export function restFindOut(advice: Advice, labels: LabelContext): Section | null {
  const later = openQuestions(advice, labels).slice(MOST_QUESTIONS)
  return later.length === 0
    ? null
    : foldedSection('Find out later', [list(later.map(open => openItem(open, advice, labels)))])
}

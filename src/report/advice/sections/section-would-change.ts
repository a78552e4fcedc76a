import { questionsIn } from '../../../condition/mentions.ts'
import type { ChangedAnswers } from '../../../model/answers.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  shortList,
  summarySection,
  toned,
} from '../../outline/outline-builders.ts'
import { designPhrase, outcomePhrase } from '../../wording/change-phrases.ts'
import {
  answerLabels,
  type LabelContext,
  notSo,
  optionLabel,
  optionsOf,
  questionOf,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'

/** The changed answers that an architect is likeliest to meet: fewest first, then in the order of the questions, one a question. */
export function sectionWouldChange(advice: Advice, labels: LabelContext): Section | null {
  const first = foremost(listChanges(advice, labels))
  if (first.length === 0) return null
  return summarySection('Would change it', [
    list(first.map(change => changeItem(change, advice, labels))),
  ])
}

/** All other answers that would change a choice. */
export function sectionWouldChangeToo(advice: Advice, labels: LabelContext): Section | null {
  const changes = listChanges(advice, labels)
  const first = foremost(changes)
  const others = changes.filter(change => !first.includes(change))
  if (others.length === 0) return null
  const items = others.map(change => changeItem(change, advice, labels))
  return detailSection('What else would change it', [
    shortList(MOST_LATER, ['change', 'changes'], items),
  ])
}

function foremost(changes: readonly Change[]): readonly Change[] {
  const questions = changes.map(({ answers }) => Object.keys(answers).join())
  return changes
    .filter((_, index) => questions.indexOf(questions[index] ?? '') === index)
    .slice(0, MOST)
}

const MOST = 3
const MOST_LATER = 8

/** Answers that would have to be others, each of several options, and the choices that follow. */
interface Change {
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly becomes: readonly string[]
}

/** One for each consequence of one question: options that lead to the same are one change. */
function listChanges(advice: Advice, labels: LabelContext): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const [set, becomes] of consequencePhrases(advice, labels)) {
    const questions = Object.keys(set)
    // Of several options that hold an answer is a set, and two sets are two changes.
    const single = questions.length === 1 && typeof set[questions[0] ?? ''] === 'string'
    const key = JSON.stringify([single ? questions : set, becomes])
    const before = changes.get(key)?.answers ?? {}
    const answers = questions.map(
      id => [id, [...(before[id] ?? []), ...optionsOf(set[id] ?? [])]] as const,
    )
    changes.set(key, { answers: Object.fromEntries(answers), becomes })
  }
  const order = orderQuestions(labels)
  return [...changes.values()].sort((one, other) => rank(one, order) - rank(other, order))
}

/** Question ids in the catalogue's order; last those on which so many depend that another answer makes it another exchange. */
function orderQuestions({ catalogue }: LabelContext): readonly string[] {
  const ids = catalogue.questions.map(({ id }) => id)
  const scopes = catalogue.questions.flatMap(({ askWhen }) =>
    askWhen ? [questionsIn(askWhen)] : [],
  )
  const isPurpose = (id: string) =>
    scopes.filter(named => named.includes(id)).length > MOST_DEPENDENT
  return [...ids.filter(id => !isPurpose(id)), ...ids.filter(isPurpose)]
}

// So many questions may be asked only after one; where it is more, that one tells what kind of exchange it is.
const MOST_DEPENDENT = 3

function rank({ answers }: Change, order: readonly string[]): number {
  const [first = ''] = Object.keys(answers)
  return Object.keys(answers).length * order.length + order.indexOf(first)
}

/** What each set of changed answers makes of the verdicts; of the design only what its verdict does not say. */
function consequencePhrases(
  advice: Advice,
  labels: LabelContext,
): ReadonlyMap<ChangedAnswers, readonly string[]> {
  const sets = new Map<
    string,
    { readonly set: ChangedAnswers; readonly becomes: string[]; readonly pairs: string[] }
  >()
  const at = (set: ChangedAnswers) => {
    const key = JSON.stringify(set)
    const found = sets.get(key) ?? { set, becomes: [], pairs: [] }
    sets.set(key, found)
    return found
  }
  for (const { pair, tippingPoints } of advice.verdicts)
    for (const { set, outcome, choice } of tippingPoints) {
      const { becomes, pairs } = at(set)
      pairs.push(pair)
      becomes.push(outcomePhrase(pair, { outcome, choice }, labels))
    }
  for (const { set, choices } of advice.blueprint.tippingPoints)
    for (const [pair, choice] of Object.entries(choices))
      if (!at(set).pairs.includes(pair)) at(set).becomes.push(designPhrase(pair, choice, labels))
  return new Map([...sets.values()].map(({ set, becomes }) => [set, becomes]))
}

function changeItem({ answers, becomes }: Change, advice: Advice, labels: LabelContext): ListItem {
  const facts = Object.entries(answers).flatMap(([id, options]) =>
    changeFacts(id, options, { advice, labels }),
  )
  return item(null, [`If ${joinWords(facts)} -> `, toned('strong', joinWords(becomes))])
}

/** An answer that would have to be another one; of several options that hold, those that would come and go. */
function changeFacts(
  id: string,
  options: readonly string[],
  { advice, labels }: { readonly advice: Advice; readonly labels: LabelContext },
): readonly string[] {
  if (questionOf(id, labels)?.holds !== 'several')
    return answerLabels({ [id]: options }, labels).map(lowerFirst)
  const now = advice.answers.find(({ question }) => question === id)?.options ?? []
  const come = options.filter(option => !now.includes(option))
  const go = now.filter(option => !options.includes(option))
  return [
    ...come.map(option => optionLabel(id, option, labels)),
    ...go.map(option => notSo(optionLabel(id, option, labels))),
  ].map(lowerFirst)
}

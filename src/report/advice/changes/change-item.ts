import type { Advice } from '../../../model/result/advice.ts'
import type { ListItem } from '../../outline/outline.ts'
import { item, toned } from '../../outline/outline-builders.ts'
import { joinOutcomes } from '../../wording/change-phrases.ts'
import {
  answerLabels,
  type LabelContext,
  optionLabel,
  optionsOf,
  questionOf,
} from '../../wording/label-context.ts'
import { joinAlike, joinWords, lowerFirst } from '../../wording/phrases.ts'
import type { Change } from './list-changes.ts'

interface ChangeItemContext {
  readonly advice: Advice
  readonly labels: LabelContext
  /** Facts that are told to lead to the same. */
  readonly most: number
}

/**
 * Changes of answers and the choices that follow: a line for each consequence, in the order of the first change, with at most
 * so many facts that lead to it. Answers to one question are one fact.
 */
export function changeItems(
  changes: readonly Change[],
  { advice, labels, most }: ChangeItemContext,
): readonly ListItem[] {
  const byConsequence = new Map<string, readonly Change[]>()
  for (const change of changes) {
    const becomes = joinOutcomes(change.becomes)
    byConsequence.set(becomes, [...(byConsequence.get(becomes) ?? []), change])
  }
  return [...byConsequence].map(([becomes, alike]) => {
    const near = alike.filter(change => !isBeyond(change, alike, { advice, labels }))
    const facts = factsOf(near.slice(0, most), advice, labels)
    return item(null, [`If ${facts.join(', or ')} -> `, toned('strong', becomes)])
  })
}

/** Whether another of these changes moves the same figure the same way, and less far. */
function isBeyond(
  change: Change,
  all: readonly Change[],
  { advice, labels }: { readonly advice: Advice; readonly labels: LabelContext },
): boolean {
  const id = joinedQuestion(change, labels)
  const question = id === null ? undefined : questionOf(id, labels)
  if (id === null || question === undefined || question.quantity === null) return false
  const given = advice.answers.find(answer => answer.question === id)?.options ?? []
  const placeOf = (option: string) => question.options.findIndex(each => each.id === option)
  const from = Math.min(...given.map(placeOf))
  const wayOf = ({ answers }: Change) => placeOf(optionsOf(answers[id] ?? [])[0] ?? '') - from
  const way = wayOf(change)
  return all
    .filter(other => joinedQuestion(other, labels) === id)
    .some(other => wayOf(other) * way > 0 && Math.abs(wayOf(other)) < Math.abs(way))
}

function factsOf(
  changes: readonly Change[],
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  const byQuestions = new Map<string, readonly string[]>()
  for (const change of changes) {
    const key = joinedQuestion(change, labels) ?? JSON.stringify(change.answers)
    const fact = joinWords(changeFacts(change, advice, labels))
    byQuestions.set(key, [...(byQuestions.get(key) ?? []), fact])
  }
  return [...byQuestions.values()].map(facts => joinAlike(facts))
}

/** The question of which another option would be the one that holds; null where it is another kind of change. */
function joinedQuestion({ answers }: Change, labels: LabelContext): string | null {
  const [question, ...others] = Object.keys(answers)
  if (question === undefined || others.length > 0) return null
  return questionOf(question, labels)?.holds === 'one' ? question : null
}

/** The answers that would have to be others, as phrases. */
export function changeFacts(
  { answers }: Pick<Change, 'answers'>,
  advice: Advice,
  labels: LabelContext,
): readonly string[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const options = optionsOf(answer)
    return questionOf(id, labels)?.holds === 'several'
      ? flippedFacts(id, options, { advice, labels })
      : answerLabels({ [id]: options }, labels).map(lowerFirst)
  })
}

/** Of several options that hold, those that would come and go. */
function flippedFacts(
  id: string,
  options: readonly string[],
  { advice, labels }: { readonly advice: Advice; readonly labels: LabelContext },
): readonly string[] {
  const now = advice.answers.find(({ question }) => question === id)?.options ?? []
  const come = options.filter(option => !now.includes(option))
  const go = now.filter(option => !options.includes(option))
  return [
    ...come.map(option => optionLabel(id, option, labels)),
    ...go.map(option => `${NO_LONGER} ${lowerFirst(optionLabel(id, option, labels))}`),
  ].map(lowerFirst)
}

/** How a fact begins that would not hold any more. */
const NO_LONGER = 'it no longer holds that'

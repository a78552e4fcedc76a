import type { ChangedAnswers, HoldingOptions, SupportingAnswers } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Pair } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Source } from '../../model/source.ts'
import { fillNames, type Names, reportNames } from './names/system-names.ts'
import { onceFor } from './once-for.ts'
import { joinAlike, joinClauses, joinWords, lowerFirst, upperFirst } from './phrases.ts'

/** What ids and texts of a catalogue are labelled with: the catalogue itself and the names of the two sides. */
export interface LabelContext {
  readonly catalogue: Catalogue
  readonly names: Names
}

/** The names of an advice with the catalogue that it was made with. */
export function labelContext(advice: Advice, catalogue: Catalogue): LabelContext {
  return { catalogue, names: reportNames(advice) }
}

/** A catalogue text with the names of the two sides filled in, on one line. */
export function renderText(text: string, { names }: LabelContext): string {
  return fillNames(text, names)
}

/** The question of an id, if the catalogue has it. */
export function questionOf(id: string, { catalogue }: LabelContext): Question | undefined {
  return questionsById(catalogue.questions).get(id)
}

/** A question as it can be put to somebody who does not see its options, else its id. */
export function askedText(id: string, labels: LabelContext): string {
  const found = questionOf(id, labels)
  return found ? renderText(found.findOut ?? found.text, labels) : id
}

/** What a question asks about, with a capital letter. */
export function subjectOf(id: string, labels: LabelContext): string {
  return upperFirst(questionOf(id, labels)?.subject ?? id.replaceAll('-', ' '))
}

/** The pair of an id, if the catalogue has it. */
export function pairOf(id: string, { catalogue }: LabelContext): Pair | undefined {
  return pairsById(catalogue.pairs).get(id)
}

const indexById = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map(each => [each.id, each]))

const questionsById = onceFor(indexById<Question>)
const pairsById = onceFor(indexById<Pair>)

/** The name of a pair, else its id. */
export function pairName(id: string, labels: LabelContext): string {
  return pairOf(id, labels)?.name ?? id
}

/** The name of a pattern or a hybrid of a pair, else its id. */
export function choiceName(pair: string, choice: string, labels: LabelContext): string {
  const found = pairOf(pair, labels)
  const named = [...(found?.patterns ?? []), ...(found?.hybrids ?? [])]
  return named.find(({ id }) => id === choice)?.name ?? choice
}

/** The name of a pair inside a sentence. */
export function pairPhrase(id: string, labels: LabelContext): string {
  return lowerFirst(pairName(id, labels))
}

/** The name of a choice inside a sentence. */
export function choicePhrase(pair: string, choice: string, labels: LabelContext): string {
  return lowerFirst(choiceName(pair, choice, labels))
}

/** A published choice inside a sentence: "hybrid" is any hybrid of the pair. */
export function publishedName(pair: string, choice: string, labels: LabelContext): string {
  if (choice !== 'hybrid') return choicePhrase(pair, choice, labels)
  const sides = pairOf(pair, labels)?.patterns.map(({ name }) => lowerFirst(name)) ?? []
  return `a hybrid of ${joinWords(sides)}`
}

/** What a verdict chose, by name; the pair's name where it chose nothing. */
export function verdictName(verdict: Verdict, labels: LabelContext): string {
  if (verdict.hybrid) return verdict.hybrid.name
  return verdict.choice === null
    ? pairName(verdict.pair, labels)
    : choiceName(verdict.pair, verdict.choice, labels)
}

/** The label of an option, else its id. */
export function optionLabel(question: string, option: string, labels: LabelContext): string {
  const found = questionOf(question, labels)?.options.find(({ id }) => id === option)
  return found ? renderText(found.label, labels) : option
}

/** Options that may each hold, by their labels: "a", "a or b". */
export function optionLabels(
  question: string,
  options: readonly string[],
  labels: LabelContext,
): string {
  return joinAlike(options.map(option => optionLabel(question, option, labels)))
}

/** Answers by the labels of their options, each with a capital letter. */
export function answerLabels(answers: SupportingAnswers, labels: LabelContext): readonly string[] {
  return Object.entries(answers).map(([question, answer]) =>
    typeof answer === 'object' && 'holds' in answer
      ? holdingLabel(question, answer, labels)
      : optionLabels(question, optionsOf(answer), labels),
  )
}

/** Of several options what holds, what may, and what does not, as one fact. */
function holdingLabel(
  question: string,
  { holds, holdsNot, oneOf }: HoldingOptions,
  labels: LabelContext,
): string {
  const named = (options: readonly string[]) =>
    options.map(option => optionLabel(question, option, labels))
  const { none, options = [] } = questionOf(question, labels) ?? {}
  if (none !== undefined && options.every(({ id }) => holdsNot.includes(id)))
    return renderText(none, labels)
  const facts = [
    ...named(holds),
    ...(oneOf.length > 0 ? [optionLabels(question, oneOf, labels)] : []),
    ...named(holdsNot).map(label => notSo(label)),
  ]
  return joinClauses(facts.map((fact, index) => (index === 0 ? fact : lowerFirst(fact))))
}

/** A fact that is not true, as a fact. */
export function notSo(label: string): string {
  return `Not so: ${lowerFirst(label)}`
}

/** The options that an answer names: those that hold or may; of a changed answer those that would hold. */
export function optionsOf(
  answer: SupportingAnswers[string] | ChangedAnswers[string],
): readonly string[] {
  if (typeof answer === 'string') return [answer]
  if ('value' in answer) return answer.value
  return 'holds' in answer ? [...answer.holds, ...answer.oneOf] : answer
}

/** What made a rule fire, as one fact that starts a sentence; a policy needs no answer. */
export function factOfRule(
  { answers, source }: { readonly answers: SupportingAnswers; readonly source: Source },
  labels: LabelContext,
): string {
  if (!('policy' in source)) return factOf(answers, labels)
  const facts = answerLabels(answers, labels).map(lowerFirst)
  return `Policy of ${source.owner}${facts.length === 0 ? '' : `, where ${joinClauses(facts)}`}`
}

/** Answers as one fact that starts a sentence. */
export function factOf(answers: SupportingAnswers, labels: LabelContext): string {
  const [first = 'The answers taken together', ...others] = answerLabels(answers, labels)
  return joinClauses([first, ...others.map(lowerFirst)])
}

import type { SupportingAnswers } from '../../../model/answers.ts'
import type { SimilarPrecedent } from '../../../model/precedent.ts'
import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import {
  detailSection,
  foldedSection,
  item,
  linked,
  list,
  toned,
} from '../../outline/outline-builders.ts'
import {
  type LabelContext,
  optionLabels,
  optionsOf,
  publishedName,
  verdictName,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst } from '../../wording/phrases.ts'
import { provenanceText } from '../../wording/provenance-text.ts'

/** Published decisions of others that are most like this one: those that speak for the advice, and those against it. */
export function restPrecedents(advice: Advice, labels: LabelContext): Section | null {
  const context = { advice, labels }
  const groups = GROUPS.flatMap(({ title, has }) => {
    const own = advice.precedents.filter(has)
    const items = own.map(precedent => precedentItem(precedent, context))
    return items.length === 0 ? [] : [detailSection(title, [list(items)])]
  })
  return groups.length === 0 ? null : foldedSection('Precedents', groups)
}

interface AdviceContext {
  readonly advice: Advice
  readonly labels: LabelContext
}

interface PrecedentGroup {
  readonly title: string
  readonly has: (precedent: SimilarPrecedent) => boolean
}

const isAgainst: PrecedentGroup['has'] = ({ against }) => against.length > 0
const isFor: PrecedentGroup['has'] = precedent => !isAgainst(precedent) && precedent.for.length > 0

const GROUPS: readonly PrecedentGroup[] = [
  { title: 'Decided as advised here', has: isFor },
  { title: 'Decided otherwise', has: isAgainst },
  {
    title: 'Decided what stays open here',
    has: precedent => !isFor(precedent) && !isAgainst(precedent),
  },
]

function precedentItem(precedent: SimilarPrecedent, context: AdviceContext): ListItem {
  const { title, address } = precedent
  return item([toned('strong', title)], chosenSentences(precedent, context), [
    list([...differs(precedent, context), item('Source', [linked(address, address)])]),
  ])
}

/** What a published decision chose, beside what is advised here. */
export function chosenSentences(
  precedent: SimilarPrecedent,
  { advice, labels }: AdviceContext,
): string {
  const chosen = (verdict: Verdict) =>
    publishedName(verdict.pair, precedent.published[verdict.pair] ?? '', labels)
  const among = (pairs: readonly string[]) =>
    advice.verdicts.filter(({ pair }) => pairs.includes(pair))
  const alike = among(precedent.for).map(chosen)
  const { for: pro, against: contra, published } = precedent
  const others = Object.keys(published).filter(pair => ![...pro, ...contra].includes(pair))
  const clauses = [
    ...(alike.length === 0 ? [] : [`${joinWords(alike)}, as advised here`]),
    ...among(contra).map(
      verdict => `${chosen(verdict)} where ${lowerFirst(verdictName(verdict, labels))} is advised`,
    ),
    ...among(others).map(verdict => `${chosen(verdict)}, which is ${undecidedWord(verdict)} here`),
  ]
  return `Chose ${clauses.join('; ')}.`
}

const undecidedWord = ({ outcome }: Verdict) => (outcome === 'infeasible' ? 'not feasible' : 'open')

function differs({ difference }: SimilarPrecedent, { labels }: AdviceContext): readonly ListItem[] {
  if (difference === null) return []
  const { question, here, there } = difference
  const [own = ''] = answerLabel(question, here, labels)
  const [theirs = ''] = answerLabel(question, there, labels)
  return [item('Differs', `There: ${lowerFirst(theirs)}; here: ${lowerFirst(own)}`)]
}

function answerLabel(
  question: string,
  answer: SupportingAnswers[string],
  labels: LabelContext,
): readonly string[] {
  const named = optionsOf(answer)
  return named.length === 0 ? [] : [optionLabels(question, named, labels)]
}

/** For each decision what share of its weight is published, and what share is judgement. */
export function restGrounds({ verdicts }: Advice, labels: LabelContext): Section | null {
  const items = verdicts.flatMap(verdict => {
    const text = provenanceText(verdict)
    return text === null ? [] : [item([toned('strong', verdictName(verdict, labels))], text)]
  })
  return items.length === 0 ? null : foldedSection('What it rests on', [list(items)])
}

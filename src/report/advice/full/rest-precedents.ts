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
  paragraph,
  toned,
} from '../../outline/outline-builders.ts'
import {
  type LabelContext,
  optionLabels,
  optionsOf,
  publishedName,
  verdictName,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/phrases.ts'
import { purposeQuestions } from '../changes/list-changes.ts'

/** The published decisions of others that are most like this one: one that speaks for the advice, and one against it; where nobody decided alike, what a guide says. */
export function restPrecedents(advice: Advice, labels: LabelContext): Section | null {
  const context = { advice, labels }
  const comparable = advice.precedents.filter(precedent => isComparable(precedent, labels))
  const decided = comparable.filter(({ isAdvice }) => !isAdvice)
  const told = decided.length > 0 ? decided : comparable
  const groups = GROUPS.flatMap(({ title, has }) => {
    const own = told.find(has)
    return own === undefined ? [] : [detailSection(title, [list([precedentItem(own, context)])])]
  })
  return groups.length === 0 ? null : foldedSection('Precedents', groups)
}

/** A decision on another kind of exchange shows nothing, nor does one against the advice alone where nothing tells why. */
function isComparable({ difference, for: pro, against }: SimilarPrecedent, labels: LabelContext) {
  if (difference === null) return pro.length > 0 || against.length === 0
  return !purposeQuestions(labels).has(difference.question)
}

interface AdviceContext {
  readonly advice: Advice
  readonly labels: LabelContext
}

interface PrecedentGroup {
  readonly title: string
  readonly has: (precedent: SimilarPrecedent) => boolean
}

const isAgainst: PrecedentGroup['has'] = ({ isAdvice, against }) => !isAdvice && against.length > 0
const isFor: PrecedentGroup['has'] = ({ isAdvice, for: pro, against }) =>
  !isAdvice && against.length === 0 && pro.length > 0
const isNeither: PrecedentGroup['has'] = ({ isAdvice, for: pro, against }) =>
  !isAdvice && against.length + pro.length === 0
const GROUPS: readonly PrecedentGroup[] = [
  { title: 'A guide, not a decision', has: ({ isAdvice }) => isAdvice },
  { title: 'Decided as advised here', has: isFor },
  { title: 'Decided otherwise', has: isAgainst },
  { title: 'Decided what stays open here', has: isNeither },
]

function precedentItem(precedent: SimilarPrecedent, context: AdviceContext): ListItem {
  const { title, address } = precedent
  const clauses = [...chosen(precedent, context), ...difference(precedent, context.labels)]
  return item([toned('strong', title)], sentences(clauses), [paragraph([linked(address, address)])])
}

/** What a published decision chose: what is not chosen here, else what is, and what stays open here. */
export function chosenSentences(precedent: SimilarPrecedent, context: AdviceContext): string {
  return sentences(chosen(precedent, context))
}

const sentences = (clauses: readonly string[]) => `${clauses.map(upperFirst).join('. ')}.`

function chosen(precedent: SimilarPrecedent, { advice, labels }: AdviceContext) {
  const { for: pro, against: contra, published } = precedent
  const nameOf = ({ pair }: Verdict) => publishedName(pair, published[pair] ?? '', labels)
  const among = (pairs: readonly string[]) =>
    advice.verdicts.filter(({ pair }) => pairs.includes(pair))
  const alike = joinWords(among(pro).map(nameOf))
  const others = Object.keys(published).filter(pair => ![...pro, ...contra].includes(pair))
  const otherwise = among(contra).map(verdict => {
    const here = lowerFirst(verdictName(verdict, labels))
    return `${nameOf(verdict)} instead of ${here}`
  })
  const open = joinWords(among(others).map(nameOf))
  return [
    ...otherwise,
    ...(alike === '' || contra.length > 0 ? [] : [alike]),
    ...(open === '' ? [] : [pro.length + contra.length > 0 ? `also ${open}` : open]),
  ]
}

/** What holds there and not here; else what holds here and not there. */
function difference({ difference }: SimilarPrecedent, labels: LabelContext): readonly string[] {
  if (difference === null) return []
  const { question, here, there } = difference
  const [own, theirs] = [optionsOf(here), optionsOf(there)]
  const only = theirs.filter(option => !own.includes(option))
  if (only.length > 0) return [`there ${lowerFirst(optionLabels(question, only, labels))}`]
  const missing = own.filter(option => !theirs.includes(option))
  return missing.length === 0
    ? []
    : [`there it does not hold that ${lowerFirst(optionLabels(question, missing, labels))}`]
}

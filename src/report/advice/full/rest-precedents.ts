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
import { provenanceParts } from '../../wording/provenance-text.ts'

/** Published decisions of others that are most like this one: those that speak for the advice, and those against it. */
export function restPrecedents(advice: Advice, labels: LabelContext): Section | null {
  const context = { advice, labels }
  const groups = GROUPS.flatMap(({ title, has }) => {
    const own = advice.precedents.filter(has).slice(0, MOST_TOLD)
    const items = own.map(precedent => precedentItem(precedent, context))
    return items.length === 0 ? [] : [detailSection(title, [list(items)])]
  })
  return groups.length === 0 ? null : foldedSection('Precedents', groups)
}

// The most similar stand first.
const MOST_TOLD = 2

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
    const here = verdict.hybrid ? 'a hybrid' : lowerFirst(verdictName(verdict, labels))
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
    : [`not so there: ${lowerFirst(optionLabels(question, missing, labels))}`]
}

/** What stands behind each decision, and what share of its weight is published: decisions of equal grounds together. */
export function restGrounds({ verdicts }: Advice, labels: LabelContext): Section | null {
  const behind = new Map<string, readonly string[]>()
  let isJudged = false
  for (const verdict of verdicts) {
    const parts = provenanceParts(verdict)
    if (parts === null) continue
    const share = parts.share === null ? '' : ` (${parts.share})`
    const name = `${lowerFirst(verdictName(verdict, labels))}${share}`
    isJudged ||= share !== ''
    behind.set(parts.behind, [...(behind.get(parts.behind) ?? []), name])
  }
  const items = [...behind].map(([text, names]) =>
    item(null, [toned('strong', text), `: ${names.join('; ')}`]),
  )
  const rest = isJudged ? [paragraph([toned('muted', 'The rest is our judgement.')])] : []
  return items.length === 0 ? null : foldedSection('What it rests on', [list(items), ...rest])
}

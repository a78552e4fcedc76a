import type { Advice } from '../../../model/advice.ts'
import type { SimilarPrecedent } from '../../../model/precedent.ts'
import type { Verdict } from '../../../model/verdict.ts'
import type { ListItem, Section } from '../../outline/outline.ts'
import { item, linked, list, read, toned } from '../../outline/outline-builders.ts'
import {
  type LabelContext,
  optionLabels,
  publishedName,
  verdictName,
} from '../../wording/label-context.ts'
import { joinWords, lowerFirst, upperFirst } from '../../wording/names.ts'

/** Published decisions of others that are most like this one: those that speak for the advice, and those against it. */
export function sectionPrecedents(advice: Advice, reading: LabelContext): Section | null {
  const telling = { advice, reading }
  const groups = STANDS.flatMap(({ title, has }) => {
    const own = advice.precedents.filter(has)
    const items = own.map(precedent => precedentItem(precedent, telling))
    return items.length === 0 ? [] : [read(title, [list(items)])]
  })
  return groups.length === 0 ? null : read('Precedents', groups)
}

interface Telling {
  readonly advice: Advice
  readonly reading: LabelContext
}

interface Stand {
  readonly title: string
  readonly has: (precedent: SimilarPrecedent) => boolean
}

const isAgainst: Stand['has'] = ({ against }) => against.length > 0
const isFor: Stand['has'] = precedent => !isAgainst(precedent) && precedent.for.length > 0

const STANDS: readonly Stand[] = [
  { title: 'Decided as advised here', has: isFor },
  { title: 'Decided otherwise', has: isAgainst },
  {
    title: 'Decided what stays open here',
    has: precedent => !isFor(precedent) && !isAgainst(precedent),
  },
]

function precedentItem(precedent: SimilarPrecedent, telling: Telling): ListItem {
  const { title, address } = precedent
  return item([toned('strong', title)], chosenSentences(precedent, telling), [
    list([
      ...alike(precedent, telling),
      ...differs(precedent, telling),
      item('Source', [linked(address, address)]),
    ]),
  ])
}

function chosenSentences(precedent: SimilarPrecedent, { advice, reading }: Telling): string {
  const chosen = (verdict: Verdict) =>
    publishedName(verdict.pair, precedent.published[verdict.pair] ?? '', reading)
  const among = (pairs: readonly string[]) =>
    advice.verdicts.filter(({ pair }) => pairs.includes(pair))
  const alike = among(precedent.for).map(chosen)
  const { for: pro, against: contra, published } = precedent
  const others = Object.keys(published).filter(pair => ![...pro, ...contra].includes(pair))
  const told = [
    ...(alike.length === 0 ? [] : [`${joinWords(alike)}, as advised here`]),
    ...among(contra).map(
      verdict => `${chosen(verdict)} where ${lowerFirst(verdictName(verdict, reading))} is advised`,
    ),
    ...among(others).map(verdict => `${chosen(verdict)}, which is ${statusOf(verdict)} here`),
  ]
  return `Chose ${told.join('; ')}.`
}

const statusOf = ({ outcome }: Verdict) => (outcome === 'infeasible' ? 'not feasible' : 'open')

// What is alike weighs here, so it stands in the evidence with its options.
function alike({ shared }: SimilarPrecedent, { advice, reading }: Telling): readonly ListItem[] {
  const weighed = new Map(
    advice.verdicts.flatMap(({ evidence, vetoes }) =>
      [...evidence, ...vetoes].flatMap(({ answers }) => Object.entries(answers)),
    ),
  )
  const labels = shared
    .slice(0, MOST_SHARED)
    .flatMap(question => labelOf(question, weighed.get(question) ?? [], reading))
  return labels.length === 0 ? [] : [item('Alike', upperFirst(labels.map(lowerFirst).join('; ')))]
}

const MOST_SHARED = 3

function differs({ difference }: SimilarPrecedent, { reading }: Telling): readonly ListItem[] {
  if (difference === null) return []
  const { question, here, there } = difference
  const [own = ''] = labelOf(question, here, reading)
  const [theirs = ''] = labelOf(question, there, reading)
  return [item('Differs', `There: ${lowerFirst(theirs)}; here: ${lowerFirst(own)}`)]
}

function labelOf(
  question: string,
  options: string | readonly string[],
  reading: LabelContext,
): readonly string[] {
  const named = typeof options === 'string' ? [options] : options
  return named.length === 0 ? [] : [optionLabels(question, named, reading)]
}

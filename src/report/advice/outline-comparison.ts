import type { Catalogue } from '../../model/catalogue.ts'
import type { AnswerDifference, Comparison, DesignDifference } from '../../model/comparison.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Block, Outline, Section, Table } from '../outline/outline.ts'
import { cell, glance, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import {
  choiceName,
  type LabelContext,
  labelContext,
  optionLabels,
  pairName,
  verdictName,
} from '../wording/label-context.ts'
import { joinWords, lowerFirst, titleNames, upperFirst } from '../wording/names.ts'
import { firmnessText } from './sections/section-decisions.ts'

/** What the two sides of a comparison are called. */
export interface ComparisonTitles {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** Two advices beside each other: the answers that differ, what they turn, and what stays. */
export function outlineComparison(
  comparison: Comparison,
  catalogue: Catalogue,
  titles: ComparisonTitles,
): Outline {
  const reading = labelContext(comparison.before, catalogue)
  const headline: Block = {
    kind: 'headline',
    title: titles.title,
    aside: asideOf(comparison),
  }
  return [
    headline,
    answersTable(comparison, titles, reading),
    verdictsBlock(comparison, titles, reading),
    designSection(comparison, reading),
    staySection(comparison, reading),
  ].filter(block => block !== null)
}

/** Alternatives may be of different systems: then their titles have to do. */
function asideOf({ before, after }: Comparison): string | null {
  const [one, other] = [titleNames(before), titleNames(after)]
  return one === other ? one : null
}

function answersTable(
  { answers }: Comparison,
  titles: ComparisonTitles,
  reading: LabelContext,
): Block {
  if (answers.length === 0) return paragraph('The answers are the same.')
  return {
    kind: 'table',
    columns: [
      { title: 'Answer', role: 'name' },
      { title: titles.before, role: 'text' },
      { title: titles.after, role: 'text' },
    ],
    rows: answers.map(answer => [
      cell([toned('code', answer.question)]),
      cell(optionsOf(answer.question, answer.before, reading)),
      cell(optionsOf(answer.question, answer.after, reading), turnsOf(answer, reading)),
    ]),
  }
}

function optionsOf(question: string, options: readonly string[], reading: LabelContext): string {
  return options.length === 0 ? 'not known' : lowerFirst(optionLabels(question, options, reading))
}

function turnsOf({ turns }: AnswerDifference, reading: LabelContext) {
  if (turns.length === 0) return null
  return [toned('caution', `alone turns: ${pairsOf(turns, reading)}`)]
}

const pairsOf = (pairs: readonly string[], reading: LabelContext) =>
  pairs.map(pair => lowerFirst(pairName(pair, reading))).join('; ')

function verdictsBlock(
  { verdicts }: Comparison,
  titles: ComparisonTitles,
  reading: LabelContext,
): Block {
  if (verdicts.length === 0) return paragraph([toned('strong', 'No decision changes.')])
  const rows = verdicts.map(({ pair, before, after, sameChoice }) => [
    cell(
      [toned(sameChoice ? 'muted' : 'strong', pairName(pair, reading))],
      sameChoice ? 'only how firm' : null,
    ),
    verdictCell(before, reading),
    verdictCell(after, reading),
  ])
  const table: Table = {
    kind: 'table',
    columns: [
      { title: 'Decision', role: 'name' },
      { title: titles.before, role: 'text' },
      { title: titles.after, role: 'text' },
    ],
    rows,
  }
  return table
}

const verdictCell = (verdict: Verdict, reading: LabelContext) =>
  cell(verdictName(verdict, reading), [toned('muted', firmnessText(verdict))])

function designSection(
  { design, before, after }: Comparison,
  reading: LabelContext,
): Section | null {
  if (design.length === 0) return null
  const styleOf = (id: string | null) =>
    reading.catalogue.styles.find(style => style.id === id)?.name ?? null
  const [from, to] = [styleOf(before.blueprint.style), styleOf(after.blueprint.style)]
  const items = design.map(difference => item(null, sayDesign(difference, reading)))
  const style =
    from === to || to === null
      ? []
      : [item(null, `The style becomes ${to}${from === null ? '' : `, from ${from}`}`)]
  return glance('The design', [list([...style, ...items])])
}

function sayDesign({ pair, before, after }: DesignDifference, reading: LabelContext): string {
  return `${upperFirst(nameOf(pair, before, reading))} -> ${nameOf(pair, after, reading)}`
}

function nameOf(pair: string, choice: string | null | undefined, reading: LabelContext): string {
  if (choice === undefined) return `no choice of ${lowerFirst(pairName(pair, reading))}`
  if (choice === null) return `either side of ${lowerFirst(pairName(pair, reading))}`
  return lowerFirst(choiceName(pair, choice, reading))
}

/** What holds in both: an architect asks for it first. */
function staySection({ verdicts, after }: Comparison, reading: LabelContext): Section | null {
  const changed = verdicts.map(({ pair }) => pair)
  const stay = after.verdicts.filter(({ pair }) => !changed.includes(pair))
  if (stay.length === 0) return null
  const names = stay.map(verdict => lowerFirst(verdictName(verdict, reading)))
  return glance('Stays', [paragraph(`${upperFirst(joinWords(names))}.`)])
}

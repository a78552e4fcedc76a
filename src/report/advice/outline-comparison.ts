import type { Said } from '../../model/answers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type {
  AnswerDifference,
  Comparison,
  DesignDifference,
} from '../../model/result/comparison.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Block, Outline, Section, Table } from '../outline/outline.ts'
import { cell, item, list, paragraph, summarySection, toned } from '../outline/outline-builders.ts'
import { firmnessText } from '../wording/firmness.ts'
import {
  choicePhrase,
  type LabelContext,
  labelContext,
  pairName,
  pairPhrase,
  verdictName,
} from '../wording/label-context.ts'
import { titleNames } from '../wording/names/system-names.ts'
import { joinWords, lowerFirst, upperFirst } from '../wording/phrases.ts'
import { saidText } from '../wording/said-text.ts'

/** What the two sides of a comparison are called. */
export interface ComparisonTitles {
  readonly title: string
  readonly before: string
  readonly after: string
}

/**
 * Two advices beside each other: the answers that differ, the decisions that they turn, and what holds in both. Never throws.
 *
 * @example
 * const comparison = compareAdvices(engine, before, after)
 * const titles = { title: 'What if', before: 'Now', after: 'Then' }
 * paintMarkdown(outlineComparison(comparison, engine.catalogue, titles))
 */
export function outlineComparison(
  comparison: Comparison,
  catalogue: Catalogue,
  titles: ComparisonTitles,
): Outline {
  const labels = labelContext(comparison.before, catalogue)
  const headline: Block = {
    kind: 'headline',
    title: titles.title,
    aside: systemsText(comparison),
  }
  return [
    headline,
    answersTable(comparison, titles, labels),
    verdictsBlock(comparison, titles, labels),
    designSection(comparison, labels),
    staySection(comparison, labels),
  ].filter(block => block !== null)
}

/** The systems of both alternatives; null where they are not the same. */
function systemsText({ before, after }: Comparison): string | null {
  const [one, other] = [titleNames(before), titleNames(after)]
  return one === other ? one : null
}

function answersTable(
  { answers, before, after }: Comparison,
  titles: ComparisonTitles,
  labels: LabelContext,
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
      cell(answerText({ ...answer, said: answer.before }, before, labels)),
      cell(answerText({ ...answer, said: answer.after }, after, labels), turnsText(answer, labels)),
    ]),
  }
}

/** What an answer says; of one that counts for nothing, since others leave no place for it, that too. */
function answerText(
  { question, said }: { readonly question: string; readonly said: Said | null },
  { outOfScope }: Advice,
  labels: LabelContext,
): string {
  const words = (said: Said) => lowerFirst(saidText(question, said, labels))
  if (said !== null) return words(said)
  const idle = outOfScope.find(answer => answer.question === question)
  return idle === undefined ? 'not known' : `${words(idle)}: does not count here`
}

function turnsText({ turns }: AnswerDifference, labels: LabelContext) {
  if (turns.length === 0) return null
  return [toned('caution', `alone turns: ${pairNames(turns, labels)}`)]
}

const pairNames = (pairs: readonly string[], labels: LabelContext) =>
  pairs.map(pair => pairPhrase(pair, labels)).join('; ')

function verdictsBlock(
  comparison: Comparison,
  titles: ComparisonTitles,
  labels: LabelContext,
): Block {
  const { verdicts } = comparison
  if (verdicts.length === 0) return paragraph([toned('strong', unchangedText(comparison))])
  const rows = verdicts.map(({ pair, before, after, sameChoice }) => [
    cell(
      [toned(sameChoice ? 'muted' : 'strong', pairName(pair, labels))],
      sameChoice ? 'only how firm' : null,
    ),
    verdictCell(before, labels),
    verdictCell(after, labels),
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

/** The same choices can make another design, by what else is answered. */
const unchangedText = ({ design, before, after }: Comparison): string =>
  design.length === 0 && before.blueprint.style === after.blueprint.style
    ? 'No decision changes.'
    : 'No decision changes, but the design does.'

const verdictCell = (verdict: Verdict, labels: LabelContext) =>
  cell(verdictName(verdict, labels), [toned('muted', firmnessText(verdict))])

function designSection(
  { design, before, after }: Comparison,
  labels: LabelContext,
): Section | null {
  const styleName = (id: string | null) =>
    labels.catalogue.styles.find(style => style.id === id)?.name ?? null
  const [from, to] = [styleName(before.blueprint.style), styleName(after.blueprint.style)]
  if (design.length === 0 && from === to) return null
  const items = design.map(difference => item(null, designChangeText(difference, labels)))
  const style =
    from === to || to === null
      ? []
      : [item(null, `The style becomes ${to}${from === null ? '' : `, from ${from}`}`)]
  return summarySection('The design', [list([...style, ...items])])
}

function designChangeText({ pair, before, after }: DesignDifference, labels: LabelContext): string {
  return `${upperFirst(choiceText(pair, before, labels))} -> ${choiceText(pair, after, labels)}`
}

function choiceText(pair: string, choice: string | null | undefined, labels: LabelContext): string {
  if (choice === undefined) return `no choice of ${pairPhrase(pair, labels)}`
  if (choice === null) return `either side of ${pairPhrase(pair, labels)}`
  return choicePhrase(pair, choice, labels)
}

/** The decisions that are the same in both. */
function staySection({ verdicts, after }: Comparison, labels: LabelContext): Section | null {
  const changed = verdicts.map(({ pair }) => pair)
  const stay = after.verdicts.filter(({ pair }) => !changed.includes(pair))
  if (stay.length === 0) return null
  const names = stay.map(verdict => lowerFirst(verdictName(verdict, labels)))
  return summarySection('Stays', [paragraph(`${upperFirst(joinWords(names))}.`)])
}

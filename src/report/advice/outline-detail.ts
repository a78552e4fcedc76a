import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Block, Cell, Outline, Section, Text } from '../outline/outline.ts'
import { cell, detailSection, toned } from '../outline/outline-builders.ts'
import { sidesOf } from '../wording/decided-by.ts'
import { firmnessText } from '../wording/firmness.ts'
import {
  choiceName,
  choicePhrase,
  factOf,
  factOfRule,
  type LabelContext,
  labelContext,
  pairName,
  renderText,
  verdictName,
} from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { provenanceText } from '../wording/provenance-text.ts'
import { sourceText } from '../wording/source-text.ts'
import { reportHeadline } from './outline-advice.ts'

/**
 * Every verdict with its arithmetic: the evidence whose weights add up to the scores, the vetoes, the margin (0 to 1) and
 * the range of the lead. Never throws.
 *
 * @example
 * paintMarkdown(outlineDetail(advise(engine, requirements), engine.catalogue))
 */
export function outlineDetail(advice: Advice, catalogue: Catalogue): Outline {
  const labels = labelContext(advice, catalogue)
  return [
    reportHeadline(advice),
    ...advice.verdicts.map(verdict => outlineVerdict(verdict, labels)),
  ]
}

/** The arithmetic of one verdict. */
export function outlineVerdict(verdict: Verdict, labels: LabelContext): Section {
  return detailSection(pairName(verdict.pair, labels), [
    factsBlock(verdict, labels),
    sumsTable(verdict, labels),
  ])
}

function factsBlock(verdict: Verdict, labels: LabelContext): Block {
  const { margin, range, settled } = verdict
  const grounds = provenanceText(verdict)
  const items: Text[] = [
    [toned('strong', verdictName(verdict, labels)), ` ${firmnessText(verdict)}`],
    settled ? 'settled' : 'could still change',
    ...(margin === null ? [] : [`margin ${margin.toFixed(2)}: ${marginWords(margin)}`]),
    `lead of ${leaderName(verdict, labels)} ${rangeWords(range)}, whatever the open answers are`,
    ...(grounds === null ? [] : [`grounds: ${lowerFirst(grounds)}`]),
  ]
  return { kind: 'facts', items }
}

/** How wrong the weights may be, all at once and against the choice. */
export function marginWords(margin: number): string {
  if (margin === 0) return 'any weight that is a little wrong can turn it'
  if (margin === 1) return 'no weights can turn it'
  return `it holds while each weight is right to within ${Math.floor(margin * 100)} %`
}

function leaderName(verdict: Verdict, labels: LabelContext): string {
  const side = verdict.outcome === 'recommended' ? verdict.choice : sidesOf(verdict)[0]
  return choicePhrase(verdict.pair, side ?? '', labels)
}

function rangeWords([least, greatest]: readonly [number, number]): string {
  return least === greatest ? `is ${least}` : `from ${least} to ${greatest}`
}

/** The rules of one pair that fire, side by side, with what they add up to, and those that rule a side out. */
export function sumsTable(verdict: ScoredEvidence, labels: LabelContext): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Weight', role: 'number' },
      { title: 'Toward', role: 'name' },
      { title: 'Because', role: 'text' },
    ],
    rows: [
      ...sidesOf(verdict).flatMap(side => sumRows(verdict, side, labels)),
      ...vetoRows(verdict, labels),
    ],
  }
}

/** What of a verdict adds up to its scores. */
export type ScoredEvidence = Pick<Verdict, 'pair' | 'scores' | 'evidence' | 'vetoes'>

type Row = readonly Cell[]

function sumRows(verdict: ScoredEvidence, side: string, labels: LabelContext): readonly Row[] {
  const name = choiceName(verdict.pair, side, labels)
  const rows = verdict.evidence
    .filter(({ toward }) => toward === side)
    .map(({ rule, rules, atLeast, answers, weight, counts, because, source }) => [
      cell(counts > 0 ? String(counts) : [toned('muted', `(${weight})`)]),
      cell(name),
      cell(`${factOf(answers, labels)}. ${renderText(because, labels)}`, [
        toned('muted', counts > 0 ? '' : 'not counted: a heavier rule says the same · '),
        toned('muted', atLeast ? `at least ${counts}, whichever is true · ` : ''),
        toned('code', rules.length > 1 ? rules.join(', ') : rule),
        toned('muted', ' · '),
        ...sourceText(source),
      ]),
    ])
  const total = String(verdict.scores[side] ?? 0)
  return [...rows, [cell([toned('strong', total)]), cell([toned('strong', name)]), cell('in all')]]
}

function vetoRows({ pair, vetoes }: ScoredEvidence, labels: LabelContext): readonly Row[] {
  return vetoes.map(({ rule, always, rulesOut, answers, because, overrode, source, layer }) => [
    cell([toned('bad', 'veto')]),
    cell([toned('bad', `not ${choiceName(pair, rulesOut, labels)}`)]),
    cell(`${factOfRule({ answers, source }, labels)}. ${renderText(because, labels)}`, [
      toned('muted', always ? '' : 'one or another of the vetoes, whichever is true · '),
      toned('muted', overrode > 0 ? `it was ahead by ${overrode} · ` : ''),
      toned('code', rule),
      toned('muted', ' · '),
      ...sourceText(source),
      toned('muted', layer === null ? '' : ` · ${layer}`),
    ]),
  ])
}

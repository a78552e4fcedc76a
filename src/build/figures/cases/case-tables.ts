import type { Strength, Verdict } from '../../../model/result/verdict.ts'
import type { JudgedPair, Judgement } from './architect-figures.ts'
import type { Calibration, CalibrationCell } from './calibration.ts'
import { type Comparison, meanOfReaders, tallyAgreement } from './compare-cases.ts'
import { groupBy } from './group-by.ts'
import type { RuleFigure } from './rule-figures.ts'
import type { SourceFigure } from './source-figures.ts'

/** One row for all, one for each set and reader, one for each pair, and one for what was read in parts. */
export function tableOfAgreement(comparisons: readonly Comparison[]): readonly string[] {
  const bySet = groupBy(comparisons, ({ known }) => `${known.set}.yaml, reader ${known.reader}`)
  const byPair = groupBy(comparisons, ({ pair }) => pair)
  const inParts = comparisons.filter(({ verdicts }) => verdicts.length > 1)
  return [
    '| decisions of | decisions | agree | open | differ | design agrees | interface agrees | most frequent choice |',
    '|---|--:|--:|--:|--:|--:|--:|---|',
    ...[...bySet].map(([name, own]) => rowOfAgreement(name, own)),
    ...[...byPair].map(([name, own]) => rowOfAgreement(name, own)),
    ...(inParts.length > 0 ? [rowOfAgreement('cases in parts', inParts)] : []),
    rowOfAgreement('all readings', comparisons),
    `| mean of readers | ${decisionsIn(comparisons)} | ${Math.round(100 * meanOfReaders(comparisons))} % | | | | | |`,
  ]
}

function decisionsIn(comparisons: readonly Comparison[]): number {
  return groupBy(comparisons, ({ known, pair }) => `${known.id} ${pair}`).size
}

function rowOfAgreement(name: string, comparisons: readonly Comparison[]): string {
  const { decisions, agree, open, differ, majority, ...chosen } = tallyAgreement(comparisons)
  const of = (part: number) => `${part} (${share(part, decisions)})`
  return `| ${name} | ${decisions} | ${of(agree)} | ${of(open)} | ${differ} | ${of(chosen.inDesign)} | ${of(chosen.inInterface)} | ${majority.choice}: ${share(majority.count, decisions)} |`
}

/** Each source left out in turn: all of them, and with details each by itself. */
export function tableOfSources(
  figures: readonly SourceFigure[],
  details: boolean,
): readonly string[] {
  return [
    '| source | decisions | agree | agree without its own rules | open | its own rules |',
    '|---|--:|--:|--:|--:|---|',
    ...(details ? figures.map(({ source, ...rest }) => rowOfSource(source, rest)) : []),
    rowOfSource(`all ${figures.length}, each left out in turn`, {
      own: figures.flatMap(({ own }) => own),
      without: figures.flatMap(({ without }) => without),
      ownRules: details ? [] : [`${figures.flatMap(({ ownRules }) => ownRules).length} in all`],
    }),
  ]
}

function rowOfSource(
  name: string,
  { own, without, ownRules }: Omit<SourceFigure, 'source'>,
): string {
  const before = tallyAgreement(own)
  const { decisions, agree, open } = tallyAgreement(without)
  return `| ${name} | ${decisions} | ${before.agree} (${share(before.agree, decisions)}) | ${agree} (${share(agree, decisions)}) | ${open} | ${ownRules.join(', ')} |`
}

/** How often recommendations of each strength are right. */
export function tableOfStrengths(strengths: ReadonlyMap<Strength, Calibration>): readonly string[] {
  return [
    '| strength | recommendations | right |',
    '|---|--:|--:|',
    ...[...strengths].map(
      ([strength, { decisions, right }]) =>
        `| ${strength} | ${decisions} | ${right} (${share(right, decisions)}) |`,
    ),
  ]
}

/** How often they are right by margin (rows) and by the lead's share of the reach (columns). */
export function tableOfBands(cells: readonly CalibrationCell[]): readonly string[] {
  const rows = groupBy(cells, ({ margin }) => String(margin))
  const [first = []] = rows.values()
  return [
    `| margin from | ${first.map(({ share }) => `share from ${share}`).join(' | ')} |`,
    `|---|${first.map(() => '--:|').join('')}`,
    ...[...rows].map(
      ([margin, row]) =>
        `| ${margin} | ${row.map(({ right, decisions }) => (decisions === 0 ? '' : `${right} of ${decisions}`)).join(' | ')} |`,
    ),
  ]
}

const JUDGEMENTS: readonly Judgement[] = ['advised', 'also good', 'arguable', 'open', 'wrong']

/** What an architect would say of the choices, and each that is open or wrong. */
export function tableOfInterfaces(judged: readonly JudgedPair[]): readonly string[] {
  const rowOf = (name: 'verdict' | 'design' | 'interface', title = `${name}s`) => {
    const counts = JUDGEMENTS.map(
      judgement => judged.filter(each => each[name].judgement === judgement).length,
    )
    return `| ${title} | ${judged.length} | ${counts.join(' | ')} |`
  }
  const told = judged.filter(({ verdict, design }) =>
    [verdict, design].some(({ judgement }) => judgement === 'open' || judgement === 'wrong'),
  )
  return [
    `| the architect's interfaces | pairs | ${JUDGEMENTS.join(' | ')} |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    rowOf('verdict'),
    rowOf('design'),
    rowOf('interface', 'advice above the parts'),
    '',
    ...told.map(
      ({ advised, pair, advice, verdict, design }) =>
        `${advised.id} (reader ${advised.reader}): ${pair}, advised ${advice.choice}, verdict ${verdict.choice} (${verdict.judgement}), design ${design.choice} (${design.judgement})`,
    ),
  ]
}

/** What the decisions say about each rule and hybrid. */
export function tableOfRules(figures: readonly RuleFigure[]): readonly string[] {
  return [
    '| pair | rule | touches | for | against | sources |',
    '|---|---|--:|--:|--:|--:|',
    ...figures.map(
      ({ pair, rule, touches, speaksFor, speaksAgainst, sources }) =>
        `| ${pair} | ${rule} | ${touches} | ${speaksFor} | ${speaksAgainst} | ${sources.length} |`,
    ),
  ]
}

/** A decision that is not reached: the evidence of each part, and whether its reason has a question. */
export function describeMiss({ known, pair, published, ours, verdicts }: Comparison): string {
  const reason = known.reasons[pair]
  return [
    `${known.id} (reader ${known.reader}): ${pair}, published ${published}, ours ${ours}`,
    ...verdicts.flatMap((verdict, part) =>
      describeVerdict(verdict, known.requirements[part]?.flow ?? null),
    ),
    ...(reason === undefined ? [] : [`    an architect's reason: ${reason}`]),
    known.unasked.length === 0
      ? '    every stressed fact has a question'
      : `    without a question: ${known.unasked.join('; ')}`,
  ].join('\n')
}

function describeVerdict(
  { scores, evidence, vetoes, hybrid }: Verdict,
  part: string | null,
): readonly string[] {
  const sums = Object.entries(scores).map(([side, score]) => `${side} ${score}`)
  return [
    `    ${part === null ? '' : `${part}: `}${sums.join(', ')}${hybrid ? `, hybrid ${hybrid.id}` : ''}`,
    ...evidence.map(
      ({ toward, counts, rule, answers }) =>
        `    +${counts} ${toward}: ${rule} ${JSON.stringify(answers)}`,
    ),
    ...vetoes.map(
      ({ rulesOut, rule, answers }) =>
        `    rules out ${rulesOut}: ${rule} ${JSON.stringify(answers)}`,
    ),
  ]
}

const share = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${Math.round((100 * part) / whole)} %`

import { parsePrecedents } from '../../input/catalogue/parse-precedents.ts'
import { compileBuiltIn } from '../compile-built-in.ts'
import { readKnowledge } from '../read-knowledge.ts'
import { type Agreement, type Comparison, tallyAgreement } from './compare-cases.ts'
import { compareAll, measureRules, type RuleFigure } from './rule-figures.ts'
import { measureSources, type SourceFigure } from './source-figures.ts'

// `npm run cases`: from the facts of published cases alone, how often the advisor reaches the published decision.
// `npm run cases -- --rules` adds what the decisions say about each rule, and each source left out in turn.
const PATTERNS = 'patterns'

function run(withRules: boolean): string {
  const catalogue = compileBuiltIn(PATTERNS)
  const precedents = parsePrecedents(readKnowledge(PATTERNS, ['precedents']), catalogue)
  if (!precedents.ok)
    throw new Error(`The precedents have faults: ${JSON.stringify(precedents.findings, null, 2)}`)
  const comparisons = compareAll(catalogue, precedents.value)
  const misses = comparisons.filter(({ result }) => result !== 'agrees')
  return [
    `${precedents.value.length} published cases, catalogue ${catalogue.name} ${catalogue.version}`,
    '',
    '| pair | decisions | agree | open | differ | design agrees | always the most frequent choice |',
    '|---|--:|--:|--:|--:|--:|---|',
    ...tallyAgreement(comparisons).map(rowOf),
    '',
    ...misses.map(describeMiss),
    ...(withRules
      ? [
          '',
          ...tableOfSources(measureSources(catalogue, comparisons)),
          '',
          ...tableOfRules(measureRules(catalogue, comparisons)),
        ]
      : []),
  ].join('\n')
}

const tableOfSources = (figures: readonly SourceFigure[]) => [
  '| source | decisions | agree | agree without the rules that only it supports | these rules |',
  '|---|--:|--:|--:|---|',
  ...figures.map(
    ({ source, decisions, agree, agreeWithout, ownRules }) =>
      `| ${source} | ${decisions} | ${agree} | ${agreeWithout} | ${ownRules.join(', ')} |`,
  ),
  rowOfAllSources(figures),
]

function rowOfAllSources(figures: readonly SourceFigure[]): string {
  const sum = (count: (figure: SourceFigure) => number) =>
    figures.reduce((total, figure) => total + count(figure), 0)
  return `| all | ${sum(({ decisions }) => decisions)} | ${sum(({ agree }) => agree)} | ${sum(({ agreeWithout }) => agreeWithout)} | ${sum(({ ownRules }) => ownRules.length)} |`
}

const tableOfRules = (figures: readonly RuleFigure[]) => [
  '| pair | rule | touches | for | against | lost without it | gained without it |',
  '|---|---|--:|--:|--:|--:|--:|',
  ...figures.map(
    ({ pair, rule, touches, speaksFor, speaksAgainst, lost, gained }) =>
      `| ${pair} | ${rule} | ${touches} | ${speaksFor} | ${speaksAgainst} | ${lost} | ${gained} |`,
  ),
]

const rowOf = ({ pair, decisions, agree, open, differ, inDesign, majority }: Agreement) =>
  `| ${pair} | ${decisions} | ${agree} (${share(agree, decisions)}) | ${open} (${share(open, decisions)}) | ${differ} | ${inDesign} (${share(inDesign, decisions)}) | ${majority.choice}: ${share(majority.count, decisions)} |`

const share = (part: number, whole: number) => `${Math.round((100 * part) / whole)} %`

const describeMiss = ({ precedent, verdict, published }: Comparison) =>
  [
    `${precedent.id}: ${verdict.pair}, published ${published}, ours ${verdict.hybrid?.id ?? verdict.choice ?? verdict.outcome} (${Object.entries(verdict.scores).join(' : ')})`,
    ...verdict.evidence.map(
      ({ toward, counts, rule, answers }) =>
        `    +${counts} ${toward}: ${rule} ${JSON.stringify(answers)}`,
    ),
    ...verdict.vetoes.map(
      ({ rulesOut, rule, answers }) =>
        `    rules out ${rulesOut}: ${rule} ${JSON.stringify(answers)}`,
    ),
  ].join('\n')

try {
  process.stdout.write(`${run(process.argv.includes('--rules'))}\n`)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
  process.exitCode = 1
}

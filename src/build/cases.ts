import { advise } from '../advise/advise.ts'
import { compileEngine } from '../advise/compile-engine.ts'
import { parsePrecedents } from '../input/parse-precedents.ts'
import { type Agreement, type Comparison, compareCase, tallyAgreement } from './compare-cases.ts'
import { compileBuiltIn } from './compile-built-in.ts'
import { readKnowledge } from './read-knowledge.ts'

// `npm run cases`: from the facts of published cases alone, how often the advisor reaches the published decision.
const PATTERNS = 'patterns'

function run(): string {
  const catalogue = compileBuiltIn(PATTERNS)
  const precedents = parsePrecedents(readKnowledge(PATTERNS, ['precedents']), catalogue)
  if (!precedents.ok)
    throw new Error(`The precedents have faults: ${JSON.stringify(precedents.findings, null, 2)}`)
  const engine = compileEngine(catalogue)
  const comparisons = precedents.value.flatMap(precedent =>
    compareCase(precedent, advise(engine, precedent.requirements)),
  )
  const misses = comparisons.filter(({ result }) => result !== 'agrees')
  return [
    `${precedents.value.length} published cases, catalogue ${catalogue.name} ${catalogue.version}`,
    '',
    '| pair | decisions | agree | open | differ | always the most frequent choice |',
    '|---|--:|--:|--:|--:|---|',
    ...tallyAgreement(comparisons).map(rowOf),
    '',
    ...misses.map(describeMiss),
  ].join('\n')
}

const rowOf = ({ pair, decisions, agree, open, differ, majority }: Agreement) =>
  `| ${pair} | ${decisions} | ${agree} (${share(agree, decisions)}) | ${open} (${share(open, decisions)}) | ${differ} | ${majority.choice}: ${share(majority.count, decisions)} |`

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
  process.stdout.write(`${run()}\n`)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
  process.exitCode = 1
}

import { compileEngine } from '../../advise/engine/compile-engine.ts'
import { parseBuiltIn } from '../compile-built-in.ts'
import { judgeInterfaces } from './cases/architect-figures.ts'
import { bandsOf, calibrate } from './cases/calibration.ts'
import {
  describeMiss,
  tableOfAgreement,
  tableOfBands,
  tableOfInterfaces,
  tableOfRules,
  tableOfSources,
  tableOfStrengths,
} from './cases/case-tables.ts'
import type { KnownCase, KnownCases } from './cases/known-case.ts'
import { readCases } from './cases/read-cases.ts'
import { compareAll, measureRules } from './cases/rule-figures.ts'
import { measureSources } from './cases/source-figures.ts'

// `npm run cases`: from the facts of known cases alone, how often the advisor reaches what was decided there.
// `-- --misses` adds each decision that it does not reach, `-- --rules` what the decisions say about each rule and source.
const PATTERNS = 'patterns'

function run(flags: { readonly misses: boolean; readonly rules: boolean }): string {
  const { catalogue } = parseBuiltIn(PATTERNS)
  const known = readCases(catalogue)
  const [found, cases] = [known.cases.filter(isFound), known.cases.filter(each => !isFound(each))]
  const comparisons = compareAll(catalogue, cases)
  const unseen = compareAll(catalogue, found)
  const sources = measureSources(catalogue, comparisons)
  const leftOut = sources.flatMap(({ without }) => without)
  const judged = judgeInterfaces(compileEngine(catalogue), known.interfaces)
  const misses = comparisons.filter(({ result }) => result !== 'agrees')
  return [
    [`${describeKnown({ ...known, cases })}; catalogue ${catalogue.name} ${catalogue.version}`],
    tableOfAgreement(comparisons),
    tableOfSources(sources, flags.rules),
    tableOfAgreement(leftOut),
    tableOfStrengths(calibrate(leftOut)),
    judged.length > 0 ? tableOfInterfaces(judged) : [],
    unseen.length > 0 ? ['Cases that were found after the rules were written:'] : [],
    unseen.length > 0 ? tableOfAgreement(unseen) : [],
    unseen.length > 0 ? tableOfStrengths(calibrate(unseen)) : [],
    ['Both together, by which the bands of strength are set:'],
    tableOfStrengths(calibrate([...leftOut, ...unseen])),
    tableOfBands(bandsOf(catalogue, [...leftOut, ...unseen])),
    flags.misses ? misses.map(describeMiss) : [],
    flags.rules ? tableOfRules(measureRules(catalogue, comparisons)) : [],
  ]
    .filter(table => table.length > 0)
    .map(table => table.join('\n'))
    .join('\n\n')
}

const isFound = ({ set }: KnownCase) => set === 'found'

function describeKnown({ complete, cases, interfaces }: KnownCases): string {
  const ids = new Set(cases.map(({ id }) => id))
  const readings = `${cases.length} readings of ${ids.size} published cases`
  return complete
    ? `${readings}, ${interfaces.length} of an architect's interfaces`
    : `${readings}: those among the precedents, since ../shared/cases is not here`
}

try {
  const has = (flag: string) => process.argv.includes(flag)
  process.stdout.write(`${run({ misses: has('--misses'), rules: has('--rules') })}\n`)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
  process.exitCode = 1
}

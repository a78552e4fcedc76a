import { compileEngine } from '../../advise/engine/compile-engine.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { parseBuiltIn } from '../compile-built-in.ts'
import { readCases } from './cases/read-cases.ts'
import { completeAnswers, drawOne, randomFrom, type SaidByQuestion } from './complete-answers.ts'
import { EXCHANGED, inheritFrom } from './inherit-from.ts'
import { knownAnswers } from './known-answers.ts'
import { type TriedInterview, tryInterview } from './try-interview.ts'

// `npm run interviews`: how many questions an interview asks before it offers its end, and how long a step takes.
const PATTERNS = 'patterns'
const SHEETS = Number(process.env.INTERVIEWS ?? 200)

function run(): string {
  const { catalogue } = parseBuiltIn(PATTERNS)
  const engine = compileEngine(catalogue)
  const all = catalogue.questions.length
  const groups = drawSheets(catalogue).map(({ name, sheets }) => ({
    name,
    tried: sheets.map(sheet => tryInterview(engine, sheet)),
  }))
  return [
    `Questions asked until no verdict is likely to change; catalogue ${catalogue.name} ${catalogue.version}`,
    '',
    `| answers | interviews | fewest | median | most | of those in scope | of all ${all} | verdicts that the rest would leave |`,
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...groups.map(({ name, tried }) => rowOf(name, tried, all)),
    '',
    timesOf(groups.flatMap(({ tried }) => tried.flatMap(({ steps }) => steps))),
    '',
    ...compareWithProfile(catalogue),
  ].join('\n')
}

/** The same interviews between two systems of a company, without and with what its profile says. */
function compareWithProfile(catalogue: Catalogue): readonly string[] {
  const engine = compileEngine(catalogue)
  const inherit = inheritFrom(PATTERNS, catalogue)
  const tried = drawSheets(catalogue).map(({ name, sheets }) => {
    const same = sheets.map(sheet => ({ ...sheet, ...inherit(sheet) }))
    return {
      name,
      without: medianOf(same.map(sheet => tryInterview(engine, sheet).asked)),
      inherited: medianOf(same.map(sheet => tryInterview(engine, sheet, inherit).asked)),
    }
  })
  return [
    `Questions asked (median) between ${EXCHANGED.from} and ${EXCHANGED.to} of ${EXCHANGED.extends}`,
    '',
    '| answers | without the profile | with it | saved |',
    '|---|--:|--:|--:|',
    ...tried.map(
      ({ name, without, inherited }) =>
        `| ${name} | ${without} | ${inherited} | ${without - inherited} |`,
    ),
  ]
}

function drawSheets(catalogue: Catalogue) {
  const { examples, precedents } = knownAnswers(PATTERNS, catalogue)
  const random = randomFrom(1)
  const bases = [...examples, ...precedents]
  const anyBase = () => bases[Math.floor(random() * bases.length)] ?? {}
  const drawn = (start: () => SaidByQuestion) =>
    Array.from({ length: SHEETS }, () => completeAnswers(catalogue, start(), drawOne(random)))
  const asTheyAre = (given: SaidByQuestion) => completeAnswers(catalogue, given, said => said)
  const readings = readCases(catalogue).cases.flatMap(({ requirements }) =>
    requirements.map(({ answers }) => answers),
  )
  return [
    { name: 'uniformly random', sheets: drawn(() => ({})) },
    { name: 'an example or a precedent, the rest random', sheets: drawn(anyBase) },
    { name: 'the examples, the rest unknown', sheets: examples.map(asTheyAre) },
    { name: 'what readers found in published cases', sheets: readings.map(asTheyAre) },
  ]
}

function rowOf(name: string, tried: readonly TriedInterview[], all: number): string {
  const asked = tried.map(one => one.asked)
  const ofList = medianOf(tried.map(one => one.asked / one.inScope))
  return `| ${name} | ${tried.length} | ${Math.min(...asked)} | ${medianOf(asked)} | ${Math.max(...asked)} | ${share(ofList)} | ${share(medianOf(asked) / all)} | ${(100 * meanOf(tried.map(({ kept }) => kept))).toFixed(1)} % |`
}

function timesOf(steps: readonly number[]): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`
  return `One step: median ${ms(medianOf(steps))}, longest ${ms(Math.max(...steps))} (${steps.length} steps)`
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

const share = (part: number) => `${Math.round(100 * part)} %`

try {
  process.stdout.write(`${run()}\n`)
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
  process.exitCode = 1
}

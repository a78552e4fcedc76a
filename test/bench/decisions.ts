import { type DecisionInput, decide } from '../../src/advise/decide.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { msEach } from './measure.ts'
import { drawFrom } from './varied-lines.ts'

// `npm run bench`: how many times a second one core takes all decisions on one set of answers, as data: verdicts,
// blueprint, and the single tipping points of both. Counts the process's own time, so that a busy machine bears on it
// less. `test/advise/blueprint-laws.test.ts` holds the same function against a brute-force oracle.
const SETS = 1000
const LEAST_MS = 3000

const catalogue = compileBuiltIn('patterns')
const engine = compileEngine(catalogue)

/** As many questions answered as this share, each with one option. */
function answersOf({ questions }: Catalogue, share: number, draw: () => number): DecisionInput {
  const given = questions
    .filter(() => draw() < share)
    .map(({ id, options }) => {
      const option = options[Math.floor(draw() * options.length)]
      return [id, { options: option ? [option.id] : [] }] as const
    })
  return { answers: Object.fromEntries(given), fixed: [] }
}

async function perSecond(share: number): Promise<number> {
  const draw = drawFrom(7)
  const sets = Array.from({ length: SETS }, () => answersOf(catalogue, share, draw))
  const name = 'decide'
  const run = () => sets.forEach(set => void decide(engine, set))
  run()
  return Math.round(1000 / (await msEach({ name, run }, SETS, LEAST_MS)))
}

process.stdout.write('\n| random answers | decisions a second, one core |\n|---|--:|\n')
for (const [name, share] of [
  ['half of the questions answered', 0.5],
  ['three of four answered', 0.75],
  ['all answered', 1],
] as const)
  process.stdout.write(`| ${name} | ${await perSecond(share)} |\n`)

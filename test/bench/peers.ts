import { isDeepStrictEqual } from 'node:util'
import { decide } from '../../src/advise/decide.ts'
import { answerState } from '../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { evaluate } from '../../src/advise/evaluation/evaluation.ts'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { measureInTurn, summarise, type Work } from './measure.ts'
import { type AnswerSet, drawAnswerSets } from './peers/answer-sets.ts'
import {
  type Contestant,
  jsonLogicEngine,
  jsonRulesEngine,
  nodeRules,
  zenEngine,
} from './peers/contestants.ts'
import { verdictCounter } from './peers/count-verdicts.ts'
import { plainTests } from './peers/plain-tests.ts'

// `npm run bench`: the six verdicts of the built-in catalogue by other engines of rules, beside ours, on plain answers.
// All of them have to reach the same verdicts on all inputs of the run before anything is timed.
const SETS = 200
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9)
const LEAST_MS = 200

const catalogue = compileBuiltIn('patterns')
const engine = compileEngine(catalogue)
const tests = plainTests(catalogue)
const countVerdicts = verdictCounter(catalogue)
const sets = drawAnswerSets(catalogue, SETS)

interface Decider {
  readonly name: string
  readonly verdicts: (set: AnswerSet) => readonly string[] | Promise<readonly string[]>
}

const NOTHING_FIXED = catalogue.pairs.map(() => null)

const ours: Decider = {
  name: 'ours, with the design (`evaluate`)',
  verdicts: ({ answers }) =>
    evaluate(engine, answerState(engine, answers), NOTHING_FIXED).pairEvaluations.map(
      ({ compiled: { pair }, decision: { outcome, side, eligible } }) => {
        if (outcome === 'hybrid') return pair.hybrids[eligible ?? 0]?.id ?? ''
        return side === null ? outcome : pair.patterns[side].id
      },
    ),
}

const theirs = ({ name, fired }: Contestant): Decider => ({
  name,
  verdicts: ({ facts }) => {
    const found = fired(facts)
    return found instanceof Promise ? found.then(countVerdicts) : countVerdicts(found)
  },
})

async function check({ name, verdicts }: Decider): Promise<void> {
  for (const set of sets) {
    const [wanted, found] = [await ours.verdicts(set), await verdicts(set)]
    if (!isDeepStrictEqual(found, wanted))
      throw new Error(`${name} says ${found} of ${JSON.stringify(set.answers)}, and we ${wanted}`)
  }
}

const workOf = ({ name, verdicts }: Decider): Work => ({
  name,
  run: async () => {
    for (const set of sets) {
      const decided = verdicts(set)
      if (decided instanceof Promise) await decided
    }
  },
})

const peers = [jsonLogicEngine, nodeRules, zenEngine, jsonRulesEngine].map(make =>
  theirs(make(tests)),
)
for (const peer of peers) await check(peer)

const { fired } = jsonLogicEngine(tests)
const known = await Promise.all(sets.map(async ({ facts }) => [...(await fired(facts))]))
const works: readonly Work[] = [
  ...[ours, ...peers].map(workOf),
  {
    name: 'of each of the four, counting what came true',
    run: () => known.forEach(each => void countVerdicts(each)),
  },
  {
    name: 'ours, with design and single tipping points (`decide`)',
    run: () => sets.forEach(({ answers }) => void decide(engine, { answers, fixed: [] })),
  },
]
const turns = { count: SETS, rounds: ROUNDS, leastMs: LEAST_MS }
// The compiler of the machine has its say before anything counts.
await measureInTurn(works, { ...turns, rounds: 2 })
const measured = await measureInTurn(works, turns)
process.stdout.write(
  `\n${tests.length} conditions of six decisions, ${SETS} sets of plain answers, the same verdicts by all; ${ROUNDS} rounds, medians\n\n| engine | six verdicts a second | ours is faster by |\n|---|--:|--:|\n`,
)
for (const [index, { name }] of works.entries()) {
  const { own, ratio } = summarise(measured, index, 0)
  process.stdout.write(`| ${name} | ${Math.round(1000 / own)} | ${ratio.toFixed(1)} |\n`)
}

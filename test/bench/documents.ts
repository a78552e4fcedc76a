import { isDeepStrictEqual } from 'node:util'
import { advise } from '../../src/advise/advise.ts'
import { adviseBriefly, briefOf } from '../../src/advise/advise-briefly.ts'
import { decodeDesign } from '../../src/advise/changes/decode-tipping-points.ts'
import { decide } from '../../src/advise/decide.ts'
import { answerState } from '../../src/advise/engine/answer-state.ts'
import { encodeFixed } from '../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { evaluate } from '../../src/advise/evaluation/evaluation.ts'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { compileKnownPrecedents } from '../../src/build/compile-known-precedents.ts'
import { cacheRequirements, lineReader } from '../../src/input/requirements/parse-requirements.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import { toBriefNdjson, toNdjson } from '../../src/report/json/to-json.ts'
import { leanStream } from './lean-stream.ts'
import { measureInTurn, summarise, type Work } from './measure.ts'
import { readExamples, varyExamples } from './varied-lines.ts'

// `npm run bench`: what one document costs, as a multiple of `JSON.parse` of its line. The examples without a profile, as
// NDJSON; every round takes all kinds of work in turn, so that a busy machine bears on all. Counts the process's own time.
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9)
// The same examples again and again, which are remembered; or 300 lines of which hardly two say the same.
const VARIED = process.env.BENCH_VARIED === 'yes'

const catalogue = compileBuiltIn('patterns')
const engine = compileEngine(catalogue)
const precedents = compileKnownPrecedents('patterns', catalogue)

const lines = VARIED
  ? [...varyExamples(catalogue, 300, 2)]
  : readExamples().map(document => JSON.stringify(document))
// As a stream is read: the catalogue is indexed once for all lines.
const readLine = lineReader('bench.ndjson', cacheRequirements({ catalogue }))
const read = (): readonly Requirements[] =>
  lines.flatMap((text, index) => {
    const { parsed } = readLine({ text, line: index + 1, document: index + 1 })
    return parsed.ok ? parsed.value : []
  })
const all = read()
for (const each of all.slice(0, 100))
  if (!isDeepStrictEqual(adviseBriefly(engine, each), briefOf(advise(engine, each))))
    throw new Error(`The lean line of "${each.name}" is not what its advice comes to`)

const each = (work: (requirements: Requirements) => unknown) => () => {
  for (const requirements of all) work(requirements)
}

const evaluateOnce = ({ answers, fixed }: Requirements) =>
  decodeDesign(
    engine,
    evaluate(engine, answerState(engine, answers), encodeFixed(engine, fixed)).design,
  )

const stream = new TextEncoder().encode(lines.join('\n'))

const WORK: readonly Work[] = [
  { name: '`JSON.parse` of the line', run: () => lines.forEach(line => void JSON.parse(line)) },
  { name: 'the line into requirements', run: () => void read() },
  {
    name: 'verdicts, design and single tipping points (`decide`)',
    run: each(one => decide(engine, one)),
  },
  { name: 'verdicts and design (`evaluate`)', run: each(one => evaluateOnce(one)) },
  {
    name: 'a lean line, without reading',
    run: each(one => toBriefNdjson(adviseBriefly(engine, one))),
  },
  {
    name: 'a lean line, the whole way (`-f ndjson --brief`)',
    run: () => leanStream(engine, [stream]),
  },
  { name: 'all of the advice (`advise`)', run: each(one => advise(engine, one, { precedents })) },
  { name: 'the same as a line', run: each(one => toNdjson(advise(engine, one, { precedents }))) },
]

const turns = { count: lines.length, rounds: ROUNDS, leastMs: 100 }
// The compiler of the machine has its say before anything counts.
await measureInTurn(WORK, { ...turns, rounds: 5 })
const measured = await measureInTurn(WORK, turns)
process.stdout.write(
  `\n${lines.length} ${VARIED ? 'lines that differ' : 'examples'}, ${ROUNDS} rounds, medians\n\n| one document | microseconds | to \`JSON.parse\` | a second |\n|---|--:|--:|--:|\n`,
)
for (const [index, { name }] of WORK.entries()) {
  const { own, ratio } = summarise(measured, index, 0)
  process.stdout.write(
    `| ${name} | ${(own * 1000).toFixed(1)} | ${ratio.toFixed(1)} | ${Math.round(1000 / own)} |\n`,
  )
}

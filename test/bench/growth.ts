import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advise } from '../../src/advise/advise.ts'
import { adviseBriefly } from '../../src/advise/advise-briefly.ts'
import { decide } from '../../src/advise/decide.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Engine } from '../../src/advise/engine/engine.ts'
import { adviseLandscape } from '../../src/advise/landscape/advise-landscape.ts'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { loadEngine } from '../../src/commands/load/catalogue/load-catalogue.ts'
import type { World } from '../../src/commands/world.ts'
import { files } from '../../src/host/files.ts'
import { parseLandscape } from '../../src/input/landscape/parse-landscape.ts'
import { cacheRequirements, lineReader } from '../../src/input/requirements/parse-requirements.ts'
import type { Landscape } from '../../src/model/landscape.ts'
import type { Requirements } from '../../src/model/requirements.ts'
import { outlineLandscape } from '../../src/report/landscape/outline-landscape.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import { grownLandscape } from './growth/grown-landscape.ts'
import { writeLayer } from './growth/layered-rules.ts'
import { type Growth, printGrowth } from './growth/print-growth.ts'
import { leanStream } from './lean-stream.ts'
import { varyExamples } from './varied-lines.ts'

// `npm run bench`: how the time grows with documents, with rules and with a landscape; the exponent between two sizes is
// 1 where twice the size takes twice the time, and 1.1 at most where it grows as n log n from 1,000 on.
const LINES = (process.env.BENCH_LINES ?? '1000,10000,100000').split(',').map(Number)
const TIMES = [1, 2, 5, 10]
const LANDSCAPES = [
  [250, 50],
  [500, 100],
  [1000, 200],
  [2000, 400],
] as const
const SAMPLE = 60

const catalogue = compileBuiltIn('patterns')
const engine = compileEngine(catalogue)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

/** Each run has an engine of its own, so that nothing is remembered from other sizes. */
function growDocuments(): Growth {
  const steps = LINES.map(size => {
    const bytes = Buffer.from([...varyExamples(catalogue, size, 2)].join('\n'))
    const run = () => leanStream(compileEngine(catalogue), piecesOf(bytes))
    return { size, told: `${size} lines`, run }
  })
  return { name: 'lean lines, the whole way', steps, most: 3 }
}

const PIECE = 65_536

function* piecesOf(bytes: Buffer): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE)
    yield bytes.subarray(start, start + PIECE)
}

async function engineOf(layer: string): Promise<Engine> {
  const world: World = { ...fakeWorld({ catalogue: 'patterns' }).world, files }
  const { parsed } = await loadEngine(layer, world)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)))
  return parsed.value
}

async function growRules(): Promise<readonly Growth[]> {
  const layers = await Promise.all(
    TIMES.map(async times => {
      const layer = join(folder, `rules-${times}`)
      writeLayer(layer, times)
      const engine = await engineOf(layer)
      const size = engine.catalogue.pairs.reduce((sum, { rules }) => sum + rules.length, 0)
      return { layer, engine, size, told: `${size} rules`, documents: read(engine) }
    }),
  )
  const grow = (name: string, work: (layer: (typeof layers)[number]) => unknown): Growth => ({
    name,
    steps: layers.map(each => ({ ...each, run: () => work(each) })),
  })
  return [
    grow('reading and checking a layer', ({ layer }) => engineOf(layer)),
    grow('compiling the engine', ({ engine }) => compileEngine(engine.catalogue)),
    grow(`decisions with tipping points, ${SAMPLE} documents`, ({ engine, documents }) =>
      documents.forEach(each => void decide(engine, each)),
    ),
    grow(`lean lines, ${SAMPLE} documents`, ({ engine, documents }) =>
      documents.forEach(each => void adviseBriefly(engine, each)),
    ),
    grow(`all of the advice, ${SAMPLE} documents`, ({ engine, documents }) =>
      documents.forEach(each => void advise(engine, each)),
    ),
  ]
}

function read({ catalogue }: Engine): readonly Requirements[] {
  const readLine = lineReader('bench.ndjson', cacheRequirements({ catalogue }))
  return [...varyExamples(catalogue, SAMPLE, 2)].flatMap((text, index) => {
    const { parsed } = readLine({ text, line: index + 1, document: index + 1 })
    return parsed.ok ? parsed.value : []
  })
}

function landscapeOf(text: string): Landscape {
  const parsed = parseLandscape({ file: 'grown.yaml', text }, { catalogue })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)))
  return parsed.value
}

function growLandscape(sizes: readonly (readonly [number, number])[]): readonly Growth[] {
  const all = sizes.map(([size, systems]) => {
    const text = grownLandscape(size, systems)
    const landscape = landscapeOf(text)
    const advice = adviseLandscape(engine, landscape)
    const told = `${size} interfaces, ${systems} systems`
    return { size, told, text, landscape, advice }
  })
  const grow = (name: string, work: (of: (typeof all)[number]) => unknown): Growth => ({
    name,
    steps: all.map(each => ({ ...each, run: () => work(each) })),
  })
  return [
    grow('reading a landscape', ({ text }) => landscapeOf(text)),
    grow('advice on a landscape', ({ landscape }) => adviseLandscape(engine, landscape)),
    grow('its report', ({ advice }) => outlineLandscape(advice, catalogue, { whole: true })),
  ]
}

try {
  process.stdout.write(
    '\n| what grows | size | ms | microseconds a unit | exponent |\n|---|---|--:|--:|--:|\n',
  )
  for (const growth of await growRules()) await printGrowth(growth)
  for (const growth of growLandscape(LANDSCAPES)) await printGrowth(growth)
  await printGrowth(growDocuments())
} finally {
  rmSync(folder, { recursive: true })
}

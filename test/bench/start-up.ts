import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.ts'
import { commandPeers, QUIET_PEERS } from './peers/command-peers.ts'

// `npm run bench`: start-up of the command as a multiple of `node -e 0`, and beside it other commands on thirty lines of
// YAML. The two sides of a pair run directly after one another and take turns at being first, so that a busy machine
// bears on both. Peers are found here, or in the folder BENCH_PEERS, where somebody installed them.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 40)
const START = 'dist/start.cjs'
const COMPANY = ['-c', 'patterns/examples/company/rules']
const REQUIREMENTS = readFileSync('test/bench/thirty-lines.yaml')

const cache = mkdtempSync(join(tmpdir(), 'bench-'))
// Node reads the certificates of NODE_EXTRA_CA_CERTS at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env
const cached = { ...environment, XDG_CACHE_HOME: cache }
const uncached = { ...environment, INTEGRATION_ADVISOR_CODE_CACHE: 'off' }

interface Subject {
  readonly name: string
  /** What `node` is called with. */
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

const subject = (name: string, args: readonly string[], env: NodeJS.ProcessEnv): Subject => ({
  name,
  args: [START, ...args],
  env,
})
const REPORT = subject('report of 30 piped lines', [], cached)
const UNKEPT = subject('the same, nothing kept from an earlier start', [], uncached)
const LAYERED = subject("the same, with the example company's rules", COMPANY, cached)
const SUBJECTS: readonly Subject[] = [
  subject('`--version`', ['--version'], cached),
  REPORT,
  UNKEPT,
  LAYERED,
  subject('the same, `-f json`', ['-f', 'json'], cached),
  subject('`template`', ['template'], cached),
  subject('`--help`', ['--help'], cached),
]

const peers = commandPeers(['.', ...[process.env.BENCH_PEERS ?? []].flat()])
const PEERS = peers.flatMap(({ name, args }) =>
  args ? [{ name, args, env: { ...environment, ...QUIET_PEERS } }] : [],
)

function time({ args, env }: Omit<Subject, 'name'>): number {
  const begin = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env, input: REQUIREMENTS })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return Number(process.hrtime.bigint() - begin) / 1e6
}

type Times = readonly [base: number, own: number]

/** Milliseconds of both, each started once before anything counts, and how many times as long the second takes. */
function measure(base: Omit<Subject, 'name'>, own: Omit<Subject, 'name'>) {
  time(base)
  time(own)
  const pairs = Array.from({ length: PAIRS }, (_, index): Times => {
    if (index % 2 === 0) return [time(base), time(own)]
    const second = time(own)
    return [time(base), second]
  })
  return {
    base: median(pairs.map(([base]) => base)),
    own: median(pairs.map(([, own]) => own)),
    ratio: median(pairs.map(([base, own]) => own / base)),
  }
}

const cell = (value: number) => value.toFixed(1).padStart(6)

/** A row a subject, each beside its base. */
function printTable(head: string, rows: readonly (readonly [Omit<Subject, 'name'>, Subject])[]) {
  process.stdout.write(`\n${head}\n|---|--:|--:|--:|\n`)
  for (const [beside, of] of rows) {
    const { base, own, ratio } = measure(beside, of)
    process.stdout.write(`| ${of.name} | ${cell(own)} | ${cell(base)} | ${ratio.toFixed(2)} |\n`)
  }
}

process.stdout.write(`Node ${process.version}, ${PAIRS} pairs each, medians\n`)
try {
  printTable(
    '| command | ms | `node -e 0`, ms | ratio |',
    [...SUBJECTS, ...PEERS].map(of => [{ args: ['-e', '0'], env: of.env }, of]),
  )
  for (const { name, args } of peers)
    if (args === null)
      process.stdout.write(`\n${name} is not installed here, nor in the folder BENCH_PEERS\n`)
  printTable('| the built-in catalogue and a layer over it | ms | built-in, ms | ratio |', [
    [REPORT, { ...LAYERED, name: "report with the example company's rules" }],
    [UNKEPT, subject('the same, nothing kept from an earlier start', COMPANY, uncached)],
  ])
} finally {
  rmSync(cache, { recursive: true })
}

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.ts'

// `npm run bench`: start-up of the command as a multiple of `node -e 0`. The two sides of a pair run directly after one
// another and take turns at being first, so that a busy machine bears on both. Prints a Markdown table.
const PAIRS = Number(process.env.BENCH_PAIRS ?? 40)
const START = 'dist/start.cjs'
const REQUIREMENTS = readFileSync('test/bench/thirty-lines.yaml')

const cache = mkdtempSync(join(tmpdir(), 'bench-'))
// Node reads the certificates of NODE_EXTRA_CA_CERTS at every start, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env
const cached = { ...environment, XDG_CACHE_HOME: cache }
const uncached = { ...environment, INTEGRATION_ADVISOR_CODE_CACHE: 'off' }

interface Subject {
  readonly name: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

const SUBJECTS: readonly Subject[] = [
  { name: '`--version`', args: ['--version'], env: cached },
  { name: 'report of 30 piped lines', args: [], env: cached },
  { name: 'the same, without the code cache', args: [], env: uncached },
  {
    name: "the same, with the example company's rules",
    args: ['-c', 'patterns/examples/company/rules'],
    env: cached,
  },
  { name: 'the same, `-f json`', args: ['-f', 'json'], env: cached },
  { name: '`template`', args: ['template'], env: cached },
  { name: '`--help`', args: ['--help'], env: cached },
]

function time(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const begin = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env, input: REQUIREMENTS })
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return Number(process.hrtime.bigint() - begin) / 1e6
}

function measure({ args, env }: Subject): { bare: number; own: number; ratio: number } {
  const bare = () => time(['-e', '0'], env)
  const own = () => time([START, ...args], env)
  own()
  const pairs = Array.from({ length: PAIRS }, (_, index) => {
    if (index % 2 === 0) return [bare(), own()] as const
    const second = own()
    return [bare(), second] as const
  })
  return {
    bare: median(pairs.map(([bare]) => bare)),
    own: median(pairs.map(([, own]) => own)),
    ratio: median(pairs.map(([bare, own]) => own / bare)),
  }
}

const cell = (value: number) => value.toFixed(1).padStart(6)
process.stdout.write(
  `Node ${process.version}, ${PAIRS} pairs each, medians\n\n| command | ms | \`node -e 0\`, ms | ratio |\n|---|--:|--:|--:|\n`,
)
try {
  for (const subject of SUBJECTS) {
    const { bare, own, ratio } = measure(subject)
    process.stdout.write(
      `| ${subject.name} | ${cell(own)} | ${cell(bare)} | ${ratio.toFixed(2)} |\n`,
    )
  }
} finally {
  rmSync(cache, { recursive: true })
}

import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { compileBuiltIn } from '../../src/build/compile-built-in.ts'
import { varyExamples } from './varied-lines.ts'

// `npm run bench`: the peak memory of the command over streams of NDJSON, long ones beside a short one. BENCH_LINES gives
// other numbers of lines.
const COUNTS = (process.env.BENCH_LINES ?? '2000,20000,200000').split(',').map(Number)
const PEAK =
  "process.on('exit',()=>require('fs').writeSync(2,'peak='+process.resourceUsage().maxRSS))"

const catalogue = compileBuiltIn('patterns')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

async function peakOf(count: number): Promise<number> {
  const file = join(folder, `${count}.ndjson`)
  const lines = Readable.from(varyExamples(catalogue, count, 2)).map(line => `${line}\n`)
  await finished(lines.pipe(createWriteStream(file)))
  const observer = `data:text/javascript,import{createRequire}from'module';const require=createRequire('file:///');${PEAK}`
  const args = ['--import', observer, 'dist/start.cjs', '-f', 'ndjson', '--brief', '--quiet', file]
  const { stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return Number(/peak=(\d+)/.exec(stderr)?.[1]) / 1024
}

try {
  process.stdout.write('\n| lines | peak memory, MB | to the first |\n|---|--:|--:|\n')
  let first = 0
  for (const count of COUNTS) {
    const peak = await peakOf(count)
    first ||= peak
    process.stdout.write(`| ${count} | ${peak.toFixed(0)} | ${(peak / first).toFixed(2)} |\n`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

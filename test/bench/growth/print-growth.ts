import { median, msEach } from '../measure.ts'

/** One kind of work at growing sizes. */
export interface Growth {
  readonly name: string
  /** How often all sizes are measured at most; left out: as often as others. */
  readonly most?: number
  readonly steps: readonly Step[]
}

/** Work of one size: how many units it is about, how that is told, and what is done once. */
export interface Step {
  readonly size: number
  readonly told: string
  readonly run: () => unknown
}

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
const LEAST_MS = 50

/**
 * Prints a row a step: what one unit takes, and the exponent between a step and the one before it, which is 1 where twice
 * the size takes twice the time. Each round takes all sizes in turn; medians.
 */
export async function printGrowth({ name, steps, most = ROUNDS }: Growth): Promise<void> {
  // The largest size takes long enough to need no run before.
  for (const { run } of steps.slice(0, -1)) await run()
  const rounds: number[][] = []
  for (let round = 0; round < Math.min(most, ROUNDS); round++) {
    const own: number[] = []
    for (const { run } of steps) own.push(await msEach({ name, run }, 1, LEAST_MS))
    rounds.push(own)
  }
  for (const [index, { size, told }] of steps.entries()) {
    const own = median(rounds.map(round => round[index] as number))
    const unit = ((own / size) * 1000).toFixed(1)
    const exponent =
      index === 0 ? '' : median(rounds.map(round => exponentAt(round, steps, index))).toFixed(2)
    process.stdout.write(
      `| ${index === 0 ? name : ''} | ${told} | ${own.toFixed(1)} | ${unit} | ${exponent} |\n`,
    )
  }
}

function exponentAt(round: readonly number[], steps: readonly Step[], index: number): number {
  const times = (round[index] as number) / (round[index - 1] as number)
  const sizes = (steps[index] as Step).size / (steps[index - 1] as Step).size
  return Math.log(times) / Math.log(sizes)
}

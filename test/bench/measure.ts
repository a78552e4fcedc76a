/** Milliseconds of processor time that this process has taken: a busy machine bears on them less than on the clock. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The middle one; of an even number the mean of both in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

/** Work that is measured: done for all documents at once. */
export interface Work {
  readonly name: string
  readonly run: () => unknown
}

/** Milliseconds for one of the `count` documents of a run; repeated until the clock can tell, and once at least. */
export async function msEach({ run }: Work, count: number, leastMs: number): Promise<number> {
  const begin = cpuMs()
  let taken = 0
  do {
    const running = run()
    if (running instanceof Promise) await running
    taken += count
  } while (cpuMs() - begin < leastMs)
  return (cpuMs() - begin) / taken
}

/** Milliseconds by round and work: each round takes all kinds of work in turn, so that a busy machine bears on all. */
export async function measureInTurn(
  works: readonly Work[],
  { count, rounds, leastMs }: Turns,
): Promise<readonly (readonly number[])[]> {
  const measured: number[][] = []
  for (let round = 0; round < rounds; round++) {
    const own: number[] = []
    for (const work of works) own.push(await msEach(work, count, leastMs))
    measured.push(own)
  }
  return measured
}

/** How many documents one run is about, how often all is measured, and for how long at least. */
export interface Turns {
  readonly count: number
  readonly rounds: number
  readonly leastMs: number
}

/** Of one kind of work: the median of its milliseconds, and of its ratios to the one that it is held against. */
export function summarise(
  measured: readonly (readonly number[])[],
  index: number,
  against: number,
): { readonly own: number; readonly ratio: number } {
  return {
    own: median(measured.map(round => round[index] as number)),
    ratio: median(measured.map(round => (round[index] as number) / (round[against] as number))),
  }
}

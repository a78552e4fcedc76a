import type { World } from '../world.ts'

/** Tells how far a long run is, on a terminal's last line. */
export interface Progress {
  /** After so many documents; `share` is how much of all is read, null where nobody knows. */
  readonly tell: (documents: number, share: number | null) => void
  /** Leaves the line as it was. */
  readonly clear: () => void
}

/** The progress of a run; tells nothing where stderr is no terminal, nor in the first two seconds. */
export function showProgress({ stderr, elapsed }: Pick<World, 'stderr' | 'elapsed'>): Progress {
  const isShown = stderr.isTerminal()
  let told = 0
  return {
    tell: (documents, share) => {
      if (!isShown || documents % BETWEEN_LOOKS !== 0) return
      const now = elapsed()
      if (now < PATIENCE || now - told < BETWEEN_LINES) return
      told = now
      stderr.write(`\r${describeProgress({ documents, share, elapsed: now })}${TO_THE_END}`)
    },
    clear: () => {
      if (told > 0) stderr.write(`\r${TO_THE_END}`)
      told = 0
    },
  }
}

// ms
const PATIENCE = 2000
const BETWEEN_LINES = 500

/** Documents: the clock is asked no oftener. */
const BETWEEN_LOOKS = 16

// Erases the rest of a line.
const TO_THE_END = '\x1b[K'

/** Documents, how many a second, and the time left where it can be told. */
export function describeProgress({
  documents,
  share,
  elapsed,
}: {
  readonly documents: number
  readonly share: number | null
  readonly elapsed: number
}): string {
  const rate = Math.round(documents / (elapsed / 1000))
  const done = `${documents} documents, ${rate} a second`
  if (share === null || share <= 0) return done
  const left = Math.round((elapsed / share - elapsed) / 1000)
  return `${done}, ${left < 60 ? `${left} s` : `${Math.round(left / 60)} min`} left`
}

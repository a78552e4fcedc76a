/** What tells the time of a page, and calls back. */
export interface Pace {
  /** ms */
  readonly now: () => number
  /** Calls back after the next frame is drawn. */
  readonly later: (resume: () => void) => void
  /** Calls back once a reader has paused, or wants to see what is closed. */
  readonly inPause: (resume: () => void) => void
  /** Calls back a moment after the last piece was drawn. */
  readonly inQuiet: (resume: () => void) => void
}

/** After it comes what nobody sees yet: it waits for a pause. */
export const PAUSE = 'pause'

/** After it comes what is read aloud: it waits until the page has told a screen reader of all that was drawn. */
export const QUIET = 'quiet'

/** Work that is done step by step. */
export interface SlicedWork {
  readonly stop: () => void
  /** Does all that is left at once. */
  readonly finish: () => void
}

/** Runs work step by step: at once as many steps as fit in a slice, and a slice more after each frame. */
export function runInSlices(
  work: Iterator<unknown>,
  { now, later, inPause, inQuiet }: Pace,
): SlicedWork {
  let stopped = false
  const runUntil = (end: number) => {
    let step = work.next()
    while (!step.done && !isWait(step.value) && now() < end) step = work.next()
    return step
  }
  const waitFor = (value: unknown) =>
    value === PAUSE ? inPause : value === QUIET ? inQuiet : later
  const runSlice = () => {
    if (stopped) return
    const { done, value } = runUntil(now() + SLICE)
    if (!done) waitFor(value)(runSlice)
  }
  runSlice()
  return {
    stop: () => {
      stopped = true
    },
    finish: () => {
      while (!stopped && !work.next().done);
    },
  }
}

const isWait = (value: unknown): boolean => value === PAUSE || value === QUIET

// ms. With the longest step after it, it leaves room in a frame of 16 ms for layout and paint.
const SLICE = 5

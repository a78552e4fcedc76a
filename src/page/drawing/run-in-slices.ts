/** What tells the time of a page, and calls back. */
export interface Pace {
  /** ms */
  readonly now: () => number
  /** Calls back after the next frame is drawn. */
  readonly later: (resume: () => void) => void
}

/**
 * Runs work step by step: at once as many steps as fit in a slice, and a slice more after each frame. Returns what stops it.
 */
export function runInSlices(work: Iterator<unknown>, { now, later }: Pace): () => void {
  let stopped = false
  const runSlice = () => {
    if (stopped) return
    const end = now() + SLICE
    let { done } = work.next()
    while (!done && now() < end) done = work.next().done
    if (!done) later(runSlice)
  }
  runSlice()
  return () => {
    stopped = true
  }
}

// ms. With the longest step after it, it leaves room in a frame of 16 ms for layout and paint.
const SLICE = 5

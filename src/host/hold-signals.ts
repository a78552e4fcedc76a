/** Lets no signal end the process until what runs now is done, so that a file that is being written is not left half-way. */
export function holdSignals(): void {
  const { process } = globalThis
  for (const signal of SIGNALS) process.on(signal, later)
  setImmediate(() => {
    for (const signal of SIGNALS) process.off(signal, later)
  })
}

const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const

// What was held comes when the file is there: the command then ends by itself.
const later = () => {}

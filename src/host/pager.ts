/**
 * Shows a text through the pager of the environment, else through `less`, until the person has read enough. False where
 * none is wanted (`PAGER` is empty or `cat`) or none could be started: nothing was shown then.
 */
export function showPaged(text: string, { env }: Pick<NodeJS.Process, 'env'>): boolean {
  const named = env.PAGER
  if (named === undefined ? env.OS === 'Windows_NT' : ['', 'cat'].includes(named.trim()))
    return false
  // Loaded where it is used: a report that fits the screen starts no program.
  const { spawnSync } = globalThis.process.getBuiltinModule('node:child_process')
  // Ctrl-C is the pager's own.
  const ignore = () => {}
  globalThis.process.on('SIGINT', ignore)
  try {
    const { error, status } = spawnSync(named ?? 'less', {
      shell: named !== undefined,
      input: text,
      stdio: ['pipe', 'inherit', 'inherit'],
      // As git has it: leave at once what fits, keep colours, and keep the text on the screen.
      env: { LESS: 'FRX', LV: '-c', ...env },
    })
    return isEnough(error) && status !== CANNOT_EXECUTE && status !== NOT_FOUND
  } finally {
    globalThis.process.off('SIGINT', ignore)
  }
}

/** A pager that is left early breaks the pipe. */
const isEnough = (error: Error | undefined) =>
  error === undefined || ('code' in error && error.code === 'EPIPE')

// What a shell reports of a program that it cannot run, or does not find.
const CANNOT_EXECUTE = 126
const NOT_FOUND = 127

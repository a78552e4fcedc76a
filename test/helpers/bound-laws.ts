import fc from 'fast-check'

/**
 * A law that fails looks for a smaller input, which may take longer than a test may. After a minute it ends with the
 * smallest so far, and tells it with the seed that leads there.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 60_000 })

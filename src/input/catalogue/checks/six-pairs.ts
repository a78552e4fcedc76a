/** The six decisions that every catalogue treats, in the order of every report, with their two patterns. */
export const SIX_PAIRS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['synchronous-asynchronous', ['synchronous', 'asynchronous']],
  ['real-time-batch', ['real-time', 'batch']],
  ['point-to-point-centralized', ['point-to-point', 'centralized']],
  ['out-of-the-box-custom', ['out-of-the-box', 'custom']],
  ['tightly-loosely-coupled', ['tightly-coupled', 'loosely-coupled']],
  ['pull-push', ['pull', 'push']],
])

/** The six decisions in a word or two each, for the columns of a table; their ids are fixed. */
export const SHORT_PAIRS: Readonly<Record<string, string>> = {
  'synchronous-asynchronous': 'Sync',
  'real-time-batch': 'Timing',
  'point-to-point-centralized': 'Topology',
  'out-of-the-box-custom': 'Build',
  'tightly-loosely-coupled': 'Coupling',
  'pull-push': 'Pull/push',
}

/** The same inside a sentence. */
export const PAIR_WORDS: Readonly<Record<string, string>> = {
  'synchronous-asynchronous': 'sync/async',
  'real-time-batch': 'timing',
  'point-to-point-centralized': 'topology',
  'out-of-the-box-custom': 'buy/build',
  'tightly-loosely-coupled': 'coupling',
  'pull-push': 'pull/push',
}

/** The twelve patterns in a word each. */
export const SHORT_PATTERNS: Readonly<Record<string, string>> = {
  synchronous: 'sync',
  asynchronous: 'async',
  'real-time': 'real-time',
  batch: 'batch',
  'point-to-point': 'direct',
  centralized: 'central',
  'out-of-the-box': 'bought',
  custom: 'custom',
  'tightly-coupled': 'tight',
  'loosely-coupled': 'loose',
  pull: 'pull',
  push: 'push',
}

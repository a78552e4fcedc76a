import { expect, test } from 'vitest'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const patterns = catalogue.pairs.flatMap(({ patterns }) => patterns)
const ARTICLE = 'Strategic Patterns of IT System Integration'

/**
 * The 24 statements of the article: for each pattern when to use it and what its challenge is. Every word
 * group must be found in what the catalogue says on the article's authority, in its own words.
 */
test.each([
  ['synchronous', 'when-to-use', ['critical', 'immediate', 'quick']],
  ['asynchronous', 'when-to-use', ['takes long', 'high volume', 'different speeds']],
  ['real-time', 'when-to-use', ['customers', 'moment']],
  ['batch', 'when-to-use', ['there is time', 'low effort']],
  ['point-to-point', 'when-to-use', ['small', 'few integrations']],
  ['centralized', 'when-to-use', ['large', 'changing', 'scale']],
  ['out-of-the-box', 'when-to-use', ['standard', 'widely', 'speed and cost']],
  ['custom', 'when-to-use', ['specific', 'outside any standard', 'no ready-made']],
  ['tightly-coupled', 'when-to-use', ['simple and stable', 'control and speed']],
  ['loosely-coupled', 'when-to-use', ['scale', 'tolerate faults', 'must not break']],
  ['pull', 'when-to-use', ['receiv', 'when']],
  ['push', 'when-to-use', ['critical', 'send']],
  ['synchronous', 'challenge', ['bottleneck', 'high load']],
  ['asynchronous', 'challenge', ['fail', 'queue']],
  ['real-time', 'challenge', ['high demands on the infrastructure']],
  ['batch', 'challenge', ['old', 'drift apart']],
  ['point-to-point', 'challenge', ['do not scale', 'upkeep']],
  ['centralized', 'challenge', ['single point of failure', 'not adequately designed']],
  ['out-of-the-box', 'challenge', ['low flexibility', 'lock-in']],
  ['custom', 'challenge', ['high maintenance cost', 'experts']],
  ['tightly-coupled', 'challenge', ['low adaptability to change']],
  ['loosely-coupled', 'challenge', ['precise planning', 'pattern']],
  ['pull', 'challenge', ['load', 'quer']],
  ['push', 'challenge', ['robust delivery', 'error handling']],
] as const)('%s, %s', (id, kind, words) => {
  const pattern = patterns.find(pattern => pattern.id === id)
  const said = kind === 'challenge' ? (pattern?.challenges ?? []) : (pattern?.whenToUse ?? [])
  const text = said
    .filter(({ source }) => 'title' in source && source.title.startsWith(ARTICLE))
    .map(statement =>
      'title' in statement ? `${statement.title}. ${statement.because}` : statement.text,
    )
    .join(' ')
    .toLowerCase()
  for (const word of words) expect(text).toContain(word)
})

/** The article's examples, each at its pattern. */
test.each([
  ['synchronous', ['payment', 'login']],
  ['real-time', ['inventory', 'fraud']],
  ['batch', ['reconciliation', 'migration']],
  ['out-of-the-box', ['salesforce', 'outlook']],
] as const)('the examples of %s', (id, words) => {
  const examples =
    patterns
      .find(pattern => pattern.id === id)
      ?.examples.join(' ')
      .toLowerCase() ?? ''
  for (const word of words) expect(examples).toContain(word)
})

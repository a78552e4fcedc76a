import { expect, test } from 'vitest'
import { nearestWord } from '../../src/diagnostics/suggest.ts'

const WORDS = ['pull', 'push', 'data-freshness', 'peak-volume', 'name']

test.each([
  ['pul', 'pull'],
  ['psuh', 'push'],
  ['Data-Freshnes', 'data-freshness'],
  ['data_freshness', 'data-freshness'],
  ['volume', null],
  ['nmae', 'name'],
  ['', null],
  ['x', null],
  ['pull', 'pull'],
  ['x'.repeat(100_000), null],
])('%s -> %s', (word, expected) => {
  expect(nearestWord(word, WORDS)).toBe(expected)
})

import { expect, test } from 'vitest'
import { locateEntries } from '../../src/report/catalogue/entry.ts'
import { loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()

test.each([
  'settled',
  'hybrid',
  'strength',
  'tension',
  'open',
  'flow',
  'part',
  'leaning',
  'forced',
  'strong',
  'clear',
  'close-call',
  'conceded',
  'contradictory',
  'conflict',
])('"%s" is explained', word => {
  expect(locateEntries(word, catalogue).map(({ kind }) => kind)).toContain('term')
})

test('a sentence has at most twenty words', () => {
  const long = catalogue.glossary
    .flatMap(({ what }) => what.split(/(?<=[.!?])\s+/))
    .filter(sentence => sentence.split(/\s+/).length > 20)
  expect(long).toEqual([])
})

import { expect, test } from 'vitest'
import { matchRecords } from '../../../src/advise/drift/match-records.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { RecordedDecision } from '../../../src/model/recorded-decision.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

const { layers } = compileEngine(smallCatalogue()).catalogue

/** "file name flow", "-" for none. */
function exchange(words: string) {
  const [file = '', name = '-', flow = '-'] = words.split(' ')
  return { file, name: name === '-' ? null : name, flow: flow === '-' ? null : flow }
}

const record = (words: string): RecordedDecision => ({
  ...exchange(words),
  ...{ because: null, owner: null, review: null, catalogue: layers },
  ...{ choices: {}, fixed: [], answers: {} },
  place: { file: 'lock.yaml', line: 1, column: 1, length: 1 },
})

const wordsOf = ({ file, name, flow }: ReturnType<typeof exchange>) =>
  `${file} ${name ?? '-'} ${flow ?? '-'}`

test.each([
  // The same file, name and flow.
  [['a n f', 'a n g'], ['a n g', 'a n f'], ['a n f', 'a n g'], []],
  // A file with one document got another name.
  [['a new f'], ['a old f'], ['a old f'], []],
  // Of several documents none is taken for another.
  [['a new', 'a n'], ['a old', 'a n'], [null, 'a n -'], ['a old -']],
  // Another flow is another exchange.
  [['a n f'], ['a n g'], [null], ['a n g']],
  // Another file is another exchange.
  [['a n'], ['b n'], [null], ['b n -']],
  // Two alike, in their order.
  [['a n', 'a n'], ['a n', 'a n'], ['a n -', 'a n -'], []],
])('exchanges %j with records %j', (exchanges, records, found, left) => {
  const result = matchRecords(exchanges.map(exchange), records.map(record))
  expect(result.matched.map(({ record }) => record && wordsOf(record))).toEqual(found)
  expect(result.left.map(wordsOf)).toEqual(left)
})

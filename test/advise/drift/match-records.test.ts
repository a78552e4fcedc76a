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
  ...{ choices: {}, fixed: [], policies: [], answers: {} },
  place: { file: 'lock.yaml', line: 1, column: 1, length: 1 },
})

test.each([
  // The same file, name and flow.
  [['a n f', 'a n g'], ['a n g', 'a n f'], [1, 0], []],
  // A file with one document got another name.
  [['a new f'], ['a old f'], [0], []],
  // Of several documents none is taken for another.
  [['a new', 'a n'], ['a old', 'a n'], [null, 1], [0]],
  // Another flow is another exchange.
  [['a n f'], ['a n g'], [null], [0]],
  // Another file is another exchange.
  [['a n'], ['b n'], [null], [0]],
  // Two alike, in their order.
  [['a n', 'a n'], ['a n', 'a n'], [0, 1], []],
  // The first of two alike, though there is only one to find.
  [['a n'], ['a n', 'a n'], [0], [1]],
])('exchanges %j with records %j', (words, lines, found, left) => {
  const records = lines.map(record)
  const indexOf = (each: RecordedDecision | null) => each && records.indexOf(each)
  const result = matchRecords(words.map(exchange), records)
  expect(result.matched.map(({ record }) => indexOf(record))).toEqual(found)
  expect(result.left.map(indexOf)).toEqual(left)
})

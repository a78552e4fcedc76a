import { expect, test } from 'vitest'
import {
  countWords,
  splitSentences,
  withoutQuotations,
} from '../../../../src/input/catalogue/prose/split-sentences.ts'

test.each([
  ['One. Two', ['One.', 'Two']],
  ['Is it so? It is!  And more.\n', ['Is it so?', 'It is!', 'And more.']],
  ['A part (as here). Another.', ['A part (as here).', 'Another.']],
  ['Version 1.5 of it, e.g. today; the rest: later.', undefined],
  ['It has no end', undefined],
  [' \n', []],
])('the sentences of %j', (text, sentences) => {
  const found = splitSentences(text)
  expect(found.map(sentence => sentence.text)).toEqual(sentences ?? [text])
  for (const { text: sentence, start } of found)
    expect(text.slice(start, start + sentence.length)).toBe(sentence)
})

test.each([
  ['Ask {from} for 1,000 records - at once', 7],
  ['It says "one long word after another" here', 4],
  ['', 0],
])('the words of %j', (sentence, count) => {
  expect(countWords(sentence)).toBe(count)
})

test('a quotation is blanked out, and nothing moves', () => {
  expect(withoutQuotations('He said "the middle" here')).toBe('He said              here')
  expect(withoutQuotations('He said \u201cso\u201d here')).toBe('He said      here')
})

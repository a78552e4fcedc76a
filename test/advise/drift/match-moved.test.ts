import { expect, test } from 'vitest'
import { matchMoved } from '../../../src/advise/drift/match-moved.ts'

/** "file name flow", "-" for none. */
function named(words: string) {
  const [file = '', name = '-', flow = '-'] = words.split(' ')
  return { file, name: name === '-' ? null : name, flow: flow === '-' ? null : flow }
}

test.each([
  ['the same name', ['new n'], ['old n'], ['old n']],
  [
    'the same name and flow',
    ['new n f', 'new n g'],
    ['old n g', 'old n f'],
    ['old n f', 'old n g'],
  ],
  ['another name', ['new m'], ['old n'], [undefined]],
  ['another flow', ['new n f'], ['old n g'], [undefined]],
  ['no flow any more', ['new n'], ['old n g'], [undefined]],
  ['one of two that it may have been', ['new n'], ['a n', 'b n'], [undefined]],
  ['one of two that it may have become', ['a n', 'b n'], ['old n'], [undefined, undefined]],
  ['a folder of another name', ['x/a n', 'x/b n'], ['y/b n', 'y/a n'], ['y/a n', 'y/b n']],
  ['the same file name first', ['x/a n', 'x/c n'], ['y/b n', 'y/a n'], ['y/a n', 'y/b n']],
  ['two of one file name', ['x/a n'], ['y/a n', 'z/a n'], [undefined]],
])('%s: %j was %j', (_, found, gone, expected) => {
  const [today, records] = [found.map(named), gone.map(named)]
  const moved = matchMoved(today, records)
  const indexOf = (words: string | undefined) => words && records[gone.indexOf(words)]
  expect(today.map(each => moved.get(each))).toEqual(expected.map(indexOf))
})

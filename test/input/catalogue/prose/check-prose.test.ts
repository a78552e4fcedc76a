import { expect, test } from 'vitest'
import { checkProse } from '../../../../src/input/catalogue/prose/check-prose.ts'

const TWENTY = 'one two three four five six seven eight nine ten'
  .repeat(2)
  .replace('tenone', 'ten one')

const VAGUE = [{ avoid: ['the middle', 'hangs on'], write: 'the hub' }]

/** Code, line, column and length of each finding in one file. */
function findingsIn(text: string, file = 'questions.yaml'): readonly unknown[] {
  return checkProse({ folder: 'ours', texts: new Map([[file, text]]) }, VAGUE).map(
    ({ code, severity, place }) => [code, severity, place.file, place.line, place.column],
  )
}

test('a sentence of twenty words is not long, one of twenty-one is', () => {
  expect(findingsIn(`- help: ${TWENTY}.`)).toEqual([])
  expect(findingsIn(`- help: ${TWENTY} more.`)).toEqual([
    ['sentence-long', 'warning', 'ours/questions.yaml', 1, 9],
  ])
})

test('each sentence is counted by itself, and found where it begins', () => {
  const text = `- why: >-\n    It is short. It is\n    short. ${TWENTY}\n    and more.\n`
  expect(findingsIn(text)).toEqual([['sentence-long', 'warning', 'ours/questions.yaml', 3, 12]])
})

test('vague words are found whole, in any case, over the ends of lines, and each time', () => {
  const text = '- because: >-\n    The\n    middle of it, and the middle.\n'
  expect(findingsIn(text)).toEqual([
    ['word-vague', 'warning', 'ours/questions.yaml', 2, 5],
    ['word-vague', 'warning', 'ours/questions.yaml', 3, 23],
  ])
  expect(findingsIn('- because: the middleware hangs only')).toEqual([])
})

test('what stands in quotes is not ours to word', () => {
  expect(findingsIn(`- text: 'They call it "the middle" there'`)).toEqual([])
})

test('a text that is written with escapes is found at its beginning', () => {
  expect(findingsIn('- text: "It\\u0020is the middle"')).toEqual([
    ['word-vague', 'warning', 'ours/questions.yaml', 1, 9],
  ])
})

test('prose is read at any depth, in a layer too; names, ids, titles of sources and addresses are none', () => {
  const rule = `id: the middle
name: The middle
source: { title: The middle, address: the middle }
rules:
  - { override: x, because: Of the middle }
  - { source: { judgement: The middle } }
patterns: [{ examples: [The middle], challenges: [{ title: The middle, because: It is }] }]
`
  expect(findingsIn(rule, 'pairs/pull-push.yaml')).toMatchObject([
    ['word-vague', 'warning', 'ours/pairs/pull-push.yaml', 5, 32],
    ['word-vague', 'warning', 'ours/pairs/pull-push.yaml', 6, 28],
    ['word-vague', 'warning', 'ours/pairs/pull-push.yaml', 7, 25],
    ['word-vague', 'warning', 'ours/pairs/pull-push.yaml', 7, 60],
  ])
})

test('a file that cannot be read has no prose', () => {
  expect(findingsIn('- text: [')).toEqual([])
})

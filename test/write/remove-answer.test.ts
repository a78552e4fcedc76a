import { expect, test } from 'vitest'
import { relocateText } from '../../src/write/relocate-text.ts'
import { removeAnswer } from '../../src/write/remove-answer.ts'
import { writeFact } from '../../src/write/write-fact.ts'

const source = (text: string) => ({ file: 'a.yaml', text, syntax: 'yaml' }) as const
const HEAD = 'name: n\nfrom: a\nto: b\n'

test.each([
  ['a line', 'answers:\n  one: a\n  two: b\n', 'answers:\n  one: a\n'],
  ['the only line', 'answers:\n  two: b\n', 'answers:\n'],
  ['the last line, without a line break', 'answers:\n  one: a\n  two: b', 'answers:\n  one: a\n'],
  [
    'several lines',
    'answers:\n  two:\n    value: b\n    note: c\n  one: a\n',
    'answers:\n  one: a\n',
  ],
  [
    'a line of which the comments stay',
    'answers:\n  # above\n  two: b  # beside\n  one: a\n',
    'answers:\n  # above\n  # beside\n  one: a\n',
  ],
  ['the first in braces', 'answers: { two: b, one: a }\n', 'answers: { one: a }\n'],
  ['the last in braces', 'answers: { one: a, two: b }\n', 'answers: { one: a }\n'],
  ['the only one in braces', 'answers: { two: b }\n', 'answers: {  }\n'],
  ['a flow in braces', 'flows: [{ name: f, answers: { two: b } }]\n', null],
  ['what an alias means', 'answers: { two: &x b, one: *x }\n', 'answers: { one: b }\n'],
  [
    'lines that end with a carriage return',
    'answers:\r\n  two: b\r\n  one: a\r\n',
    'answers:\r\n  one: a\r\n',
  ],
])('an answer is taken out: %s', (_, text, expected) => {
  const at = { document: 1, flow: null }
  expect(removeAnswer(source(HEAD + text), at, 'two')).toBe(expected && HEAD + expected)
})

test('of a flow, in the second document', () => {
  const flows = (answers: string) =>
    `${HEAD}flows:\n  - name: f\n    answers:\n      one: a\n${answers}`
  const before = source(`${HEAD}---\n${flows('      two: b\n')}`)
  expect(removeAnswer(before, { document: 2, flow: 'f' }, 'two')).toBe(`${HEAD}---\n${flows('')}`)
})

const answer = { value: 'query-only', note: null, by: null, assumed: false }
const SAP = { system: 'SAP', question: 'two', answer }
const QUESTIONS = ['one', 'two', 'three']

test.each([
  [
    '# ours\nanswers:\n  one: a  # why\n',
    { ...SAP, system: null },
    '# ours\nanswers:\n  one: a  # why\n  two: query-only\n',
  ],
  [
    'answers:\n  one: a\n',
    SAP,
    'answers:\n  one: a\nsystems:\n  SAP: { answers: { two: query-only } }\n',
  ],
  [
    'systems:\n  SAP:\n    owner: x\n    answers:\n      three: c # here\n',
    SAP,
    'systems:\n  SAP:\n    owner: x\n    answers:\n      two: query-only\n      three: c # here\n',
  ],
  [
    'systems:\n  SAP:\n    owner: x\n',
    SAP,
    'systems:\n  SAP:\n    owner: x\n    answers:\n      two: query-only\n',
  ],
  [
    'systems:\n  CRM: { owner: x }\n',
    SAP,
    'systems:\n  CRM: { owner: x }\n  SAP: { answers: { two: query-only } }\n',
  ],
])('a fact is put into a profile: %s', (text, fact, expected) => {
  expect(writeFact(source(text), fact, QUESTIONS)).toBe(expected)
})

test.each([
  [
    '# yaml-language-server: $schema=schema.json\nname: n\n',
    '# yaml-language-server: $schema=../schema.json\nname: n\n',
  ],
  ['# yaml-language-server: $schema=https://a.example/s.json\nname: n\n', null],
  [
    'name: n\nextends: group/company.yaml # ours\n',
    'name: n\nextends: ../group/company.yaml # ours\n',
  ],
  ['name: n\n---\nname: m\nextends: c.yaml\n', 'name: n\n---\nname: m\nextends: ../c.yaml\n'],
  ['# $schema=schema.json\nname: n\n', null],
])('paths follow a text to another folder: %s', (text, expected) => {
  expect(relocateText(source(text), path => `../${path}`)).toBe(expected ?? text)
})

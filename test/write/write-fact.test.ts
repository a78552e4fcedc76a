import { expect, test } from 'vitest'
import { writeFact } from '../../src/write/write-fact.ts'

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
  expect(writeFact({ file: 'a.yaml', text, syntax: 'yaml' }, fact, QUESTIONS)).toBe(expected)
})

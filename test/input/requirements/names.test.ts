import { expect, test } from 'vitest'
import { parseRequirements } from '../../../src/input/requirements/parse-requirements.ts'
import { findingText } from '../../../src/report/findings/finding-text.ts'
import { writeAnswer } from '../../../src/write/write-answer.ts'
import { severalCatalogue } from '../../helpers/several-catalogue.ts'

const catalogue = severalCatalogue()

function read(text: string, syntax: 'yaml' | 'ndjson' = 'yaml') {
  const [document] = parseRequirements({ file: 'a.yaml', text, syntax }, { catalogue })
  if (!document?.parsed.ok)
    return document?.parsed.findings.map(finding => [finding.code, findingText(finding)])
  return document.parsed.value.map(({ name, from, to, flow }) => [name, from, to, flow])
}

test('a number as a name is kept as it is written', () => {
  expect(read('name: 007\nfrom: 1.50\nto: [12345678901234567890, 0x1F]\n')).toEqual([
    ['007', '1.50', ['12345678901234567890', '0x1F'], null],
  ])
  expect(read('name: n\nfrom: a\nto: b\nflows: [{ name: 01, to: 1e3 }]\n')).toEqual([
    ['n', 'a', ['1e3'], '01'],
  ])
})

test('an answer finds its way into a flow whose name is a number', () => {
  const text = 'name: n\nfrom: a\nto: b\nflows:\n  - name: 007\n'
  const answer = { value: 'copy', note: null, by: null, assumed: false }
  const asked = { question: 'exchange', answer, questions: ['exchange'] }
  const at = { document: 1, flow: '007' }
  expect(writeAnswer({ file: 'a.yaml', text, syntax: 'yaml' }, at, asked)).toContain(
    'exchange: copy',
  )
})

test.each([
  'yaml',
  'ndjson',
] as const)('in JSON it is refused, with its quotes shown (%s)', syntax => {
  const text = '{ "name": 12345678901234567890, "from": "a", "to": ["b", 7] }'
  expect(read(text, syntax)).toEqual([
    ['name-not-text', 'A name is text, so in JSON it stands in quotes: "12345678901234567890"'],
    ['name-not-text', 'A name is text, so in JSON it stands in quotes: "7"'],
  ])
})

test.each([
  'name: " "\nfrom: a\nto: b\n',
  'name: n\nfrom: "\\t"\nto: b\n',
  'name: n\nfrom: a\nto: " "\n',
  'name: n\nfrom: a\nto: [b, "  "]\n',
  'name: n\nfrom: a\nto: b\nflows: [{ name: " " }]\n',
])('a name of blanks is a fault: %j', text => {
  expect(read(text)).toEqual([['value-empty', 'A value is missing here']])
})

test.each([
  ['yaml', 'name: n\nfrom: a\nto: [b, c, b]\n'],
  ['yaml', 'name: n\nfrom: a\nto: b\nflows: [{ name: f, to: [c, c] }]\n'],
  ['ndjson', '{ "name": "n", "from": "a", "to": ["b", "b"] }'],
] as const)('a receiver that is named twice is a fault (%s: %j)', (syntax, text) => {
  expect(read(text, syntax)?.map(([code]) => code)).toEqual(['receiver-twice'])
})

test.each([
  ['name: n\nfrom: a\nto: b\nanswers:\n  <<: { exchange: copy }\n'],
  ['base: &base { exchange: copy }\nname: n\nfrom: a\nto: b\nanswers:\n  <<: *base\n'],
])('merge keys are explained, and nothing else is told: %j', text => {
  expect(read(text)).toEqual([
    ['yaml-merge-key', expect.stringContaining('Merge keys ("<<") are not supported')],
  ])
})

test('a key that is quoted is no merge key', () => {
  const text = 'name: n\nfrom: a\nto: b\nanswers:\n  "<<": copy\n'
  expect(read(text)?.[0]?.[0]).toBe('question-unknown')
})

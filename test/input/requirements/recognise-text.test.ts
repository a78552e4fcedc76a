import { expect, test } from 'vitest'
import { findOtherKind, recogniseText } from '../../../src/input/requirements/recognise-text.ts'
import { locateOne } from '../../../src/input/source/locate-yaml.ts'
import { readFolder } from '../../helpers/read-folder.ts'

test.each([
  ['a.yaml', 'name: n\nfrom: A\nto: B\n', 'requirements'],
  ['a.yaml', '---\n# nothing yet\n---\nname: n\nflows: []\n', 'requirements'],
  ['a.json', '{ "name": "n", "from": "A", "to": ["B"] }', 'requirements'],
  ['a.ndjson', '{ "name": "n", "from": "A", "to": ["B"] }\n', 'requirements'],
  ['a.yaml', 'landscape: n\ninterfaces: []\n', 'landscape'],
  ['a.yaml', 'answers: {}\n', 'profile'],
  ['a.yaml', 'extends: company.yaml\n', 'profile'],
  ['a.yaml', 'extends: built-in\nname: n\nversion: 1.0.0\n', 'catalogue'],
  ['a.yaml', '- override: exchange\n  core: false\n', 'catalogue'],
  ['a.yaml', '# Decisions\n---\nfile: a.yaml\nname: n\nchoices: {}\nanswers: {}\n', 'lock'],
  // Broken for now: a person works on it.
  ['a.yaml', 'name: n\nfrom: A\nto: [B\nanswers:\n', 'requirements'],
  ['a.txt', 'answers: [\n', null],
  ['a.yaml', '', null],
  ['a.md', '# Stock\n\nfrom: here\n', null],
  ['a.md', '---\ntitle: Stock\n---\n# Stock\n', null],
  ['a.json', '{ "schemaVersion": 1, "reports": [] }', null],
  ['a.ndjson', '{ "name": "n", "from": "A", "to": ["B"], "verdicts": [] }', null],
  ['a.json', '{ "$schema": "s", "type": "object", "properties": {} }', null],
  ['a.yaml', 'services: { db: {} }\n', null],
  ['a.yaml', '- 1\n- 2\n', null],
] as const)('%s with %j is of the kind %s', (file, text, kind) => {
  expect(recogniseText(file, text)).toBe(kind)
})

test('every file of a catalogue is known as such', () => {
  const files = [...readFolder('patterns')].filter(([path]) =>
    /^(?:[^/]+|pairs\/.+|precedents\/.+)\.yaml$/.test(path),
  )
  expect(files.length).toBeGreaterThan(10)
  const others = files.filter(([path, text]) => recogniseText(path, text) !== 'catalogue')
  expect(others.map(([path]) => path)).toEqual([])
})

test.each([
  ['requirements', 'landscape: n\ninterfaces: []\n', ['text-is-landscape']],
  ['requirements', 'name: n\nfile: a.yaml\nchoices: {}\n', ['text-is-lock']],
  ['landscape', 'name: n\nfrom: A\nto: B\n', ['text-is-requirements']],
  ['landscape', 'file: a.yaml\nchoices: {}\n', ['text-is-lock']],
  ['lock', 'name: n\nfrom: A\nto: B\n', ['text-is-requirements']],
  ['lock', 'landscape: n\ninterfaces: []\n', ['text-is-landscape']],
  // What is its own kind, or no kind for certain, is judged by its own faults.
  ['landscape', 'landscape: n\ninterfaces: []\nfrom: A\nto: B\n', []],
  ['requirements', 'name: n\nlandscape: n\n', []],
  ['lock', 'answers: {}\n', []],
] as const)('read as %s, %j is told to be %j', (own, text, codes) => {
  const located = locateOne('a.yaml', text)
  const findings = located.ok ? findOtherKind(located.value, own) : located.findings
  expect(findings.map(({ code }) => code)).toEqual(codes)
})

import { expect, test } from 'vitest'
import { parseLayers } from '../../../../src/input/catalogue/parse-catalogue.ts'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { smallCatalogueFiles } from '../../../helpers/small-catalogue.ts'

/** A layer that gives a question and one of its options other names. */
function renamingLayer(pair = 'override: pull-push\n') {
  const questions = `
- override: ownership
  renamed-from: [owner, owned-by]
  options: [{ override: one-team, renamed-from: our-team }]
`
  const own = new Map([
    ['catalogue.yaml', 'extends: built-in\nname: Acme\nversion: 2.1.0\n'],
    ['questions.yaml', questions],
    ['pairs/pull-push.yaml', pair],
  ])
  return parseLayers([
    { folder: 'small', texts: smallCatalogueFiles() },
    { folder: 'acme', texts: own },
  ])
}

function parse(lines: readonly string[], profile = '') {
  const catalogue = renamingLayer()
  if (!catalogue.ok) throw new Error(JSON.stringify(catalogue.findings))
  const text = ['name: N', 'from: A', 'to: B', ...lines].join('\n')
  const load = (path: string) => ({ ok: true, file: path, text: profile }) as const
  const source = { file: 'old.yaml', text, syntax: 'yaml' } as const
  const [document] = parseRequirements(source, { catalogue: catalogue.value.catalogue, load })
  const parsed = document?.parsed
  const told = parsed?.findings.map(({ code, severity, place, facts }) =>
    `${severity} ${code} ${place.file}:${place.line}:${place.column} ${facts.expected ?? ''}`.trim(),
  )
  return { told, answers: parsed?.ok ? parsed.value[0]?.answers : null }
}

test.each([
  ['the old name of a question', 'owner: one-team', 'question-renamed old.yaml:4:12 ownership'],
  ['an older one', 'owned-by: one-team', 'question-renamed old.yaml:4:12 ownership'],
  ['the old name of an option', 'ownership: our-team', 'option-renamed old.yaml:4:23 one-team'],
])('%s goes on with a note', (_, answer, note) => {
  const { told, answers } = parse([`answers: { ${answer} }`])
  expect(told).toEqual([`warning ${note}`])
  expect(answers?.ownership?.options).toEqual(['one-team'])
})

test('the answer under the new name holds where both are there', () => {
  const { told, answers } = parse(['answers: { owner: one-team, ownership: other-companies }'])
  expect(told).toEqual(['warning question-renamed old.yaml:4:12 ownership'])
  expect(answers?.ownership?.options).toEqual(['other-companies'])
})

test('a name that was never one is a fault', () => {
  expect(parse(['answers: { owners: one-team }']).told?.[0]).toMatch(/^error question-unknown/)
})

test.each([
  ['>=2.1', []],
  ['^2.0', []],
  ['{ Acme: ~2.1, small: ">=1 <2" }', []],
  ['">=2.2"', ['error version-unmet old.yaml:4:11']],
  ['{ small: ^2.0 }', ['error version-unmet old.yaml:4:20']],
  ['{ Acne: ^2.0 }', ['error layer-unknown old.yaml:4:13']],
  ['soon', ['error version-range-wrong old.yaml:4:11']],
])('a file that requires %s', (range, told) => {
  const quoted = range.startsWith('>') ? `"${range}"` : range
  expect(parse([`requires: ${quoted}`]).told).toEqual(told)
})

test('a profile may require, too', () => {
  const { told } = parse(['extends: ours.yaml'], 'requires: ">=3"\nanswers: { exchange: copy }\n')
  expect(told).toEqual(['error version-unmet ours.yaml:1:11'])
})

test('a condition of a layer that still has the old name is told the new one', () => {
  const rule = (when: string) =>
    `override: pull-push\nrules:\n  - { id: ours, when: ${when}, toward: push, weight: 1, because: We know., source: a-book }\n`
  const nearestIn = (when: string) =>
    renamingLayer(rule(when)).findings.map(({ code, facts }) => `${code} ${facts.nearest}`)
  expect(nearestIn('{ owner: one-team }')).toEqual(['question-unknown ownership'])
  expect(nearestIn('{ ownership: our-team }')).toEqual(['option-unknown one-team'])
})

test.each(['constructor', 'toString', '__proto__'])('"%s" is no option of any question', word => {
  expect(parse([`answers: { ownership: ${word} }`]).told?.[0]).toMatch(/^error option-unknown/)
})

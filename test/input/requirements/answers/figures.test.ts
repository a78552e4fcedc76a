import { expect, test } from 'vitest'
import { readSets } from '../../../../src/commands/load/catalogue/read-sets.ts'
import { parseRequirements } from '../../../../src/input/requirements/parse-requirements.ts'
import { severalCatalogue } from '../../../helpers/several-catalogue.ts'

// The same figure in a file of YAML, of JSON and of NDJSON, and on the command line.
const catalogue = severalCatalogue()

function read(text: string, { file = 'a.yaml', syntax = 'yaml' as 'yaml' | 'ndjson' } = {}) {
  const [document] = parseRequirements({ file, text, syntax }, { catalogue })
  if (!document?.parsed.ok)
    return document?.parsed.findings.map(({ code, facts }) => [code, facts.value, facts.allowed])
  const answer = Object.values(document.parsed.value[0]?.answers ?? {})[0]
  return [answer?.options, answer?.written]
}

const HEAD = '"name": "n", "from": "A", "to": "B"'
const yaml = (figure: string) =>
  read(`name: n\nfrom: A\nto: B\nanswers:\n  peak-volume: ${figure}\n`)
const json = (figure: string) => read(`{ ${HEAD}, "answers": { "peak-volume": ${figure} } }`)
const ndjson = (figure: string) =>
  read(`{ ${HEAD}, "answers": { "peak-volume": ${figure} } }\n`, { syntax: 'ndjson' })

const AMBIGUOUS = [['quantity-ambiguous', '250.000', ['250', '250000']]]

test.each([
  ['250.000', AMBIGUOUS],
  ['"250.000"', AMBIGUOUS],
  ["'250.000'", AMBIGUOUS],
  ['[250.000]', AMBIGUOUS],
  ['{ value: 250.000, assumed: true }', AMBIGUOUS],
  ['&figure 250.000', AMBIGUOUS],
  ['1,000', [['quantity-ambiguous', '1,000', ['1', '1000']]]],
  ['2.5', [['quantity-fraction', '2.5', undefined]]],
])('%s in YAML is refused', (figure, told) => {
  expect(yaml(figure)).toEqual(told)
})

test.each(['1e400', '-1e400', '.inf', '.nan'])('%s in YAML is quoted as it was written', figure => {
  expect(yaml(figure)).toEqual([['value-wrong-type', figure, undefined]])
})

test.each([
  '1e6',
  '1000000',
  '1 000 000',
  '1,000,000',
  '1000k',
  '1M',
  '1000000.0',
])('%s in YAML is a million, and kept as it was written', figure => {
  const [options, written] = yaml(figure) ?? []
  expect([options, written]).toEqual([yaml('1000000')?.[0], figure])
})

test('in JSON a number is what JSON says it is, and a text is read as everywhere', () => {
  for (const read of [json, ndjson]) {
    expect(read('250.000')).toEqual([yaml('250')?.[0], '250'])
    expect(read('1e6')).toEqual([yaml('1000000')?.[0], '1000000'])
    expect(read('2.5')).toEqual([['quantity-fraction', '2.5', undefined]])
    expect(read('"250.000"')).toEqual(AMBIGUOUS)
  }
})

test.each([
  ['250.000', 'quantity-ambiguous'],
  ['1,000', 'quantity-ambiguous'],
  ['2.5', 'quantity-fraction'],
  ['1,5', 'quantity-fraction'],
])('--set peak-volume=%s is refused', (figure, code) => {
  const { parsed } = readSets([`peak-volume=${figure}`], catalogue)
  expect(parsed.findings.map(({ code }) => code)).toEqual([code])
})

test.each([
  '1,000,000',
  '1 000 000',
  '1M',
  '1e6',
  '900 to 2,000,000',
])('--set peak-volume=%s is read as in a file', figure => {
  const { parsed } = readSets([`peak-volume=${figure}`], catalogue)
  const said = parsed.ok ? parsed.value[0]?.answers['peak-volume']?.options : parsed.findings
  expect(said).toEqual(yaml(figure)?.[0])
})

test('--set still takes several with commas between them', () => {
  const { parsed } = readSets(['peak-volume=10, 2000000'], catalogue)
  const said = parsed.ok ? parsed.value[0]?.answers['peak-volume']?.options : parsed.findings
  expect(said).toEqual(yaml('[10, 2000000]')?.[0])
})

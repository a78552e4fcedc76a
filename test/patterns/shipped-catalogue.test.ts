import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { checkCatalogue } from '../../src/advise/check-catalogue.ts'
import { compileEngine } from '../../src/advise/compile-engine.ts'
import { parseExamples } from '../../src/input/parse-examples.ts'
import { listPatterns, loadExample, loadPatterns, readPattern } from '../helpers/read-patterns.ts'

const { catalogue, places } = loadPatterns()
const engine = compileEngine(catalogue)

const examples = parseExamples(
  new Map([['examples.yaml', readPattern('examples.yaml')]]),
  catalogue,
)
const expectations = examples.ok ? examples.value : []

test('its expectations of the examples have no fault', () => {
  expect(examples.findings).toEqual([])
  expect(expectations.length).toBeGreaterThan(0)
})

test('the checks find no fault in it', () => {
  expect(checkCatalogue(engine, places)).toEqual([])
})

test('it asks at most thirty questions, the kind of exchange first, each with two to six options', () => {
  const { questions } = catalogue
  expect(questions.length).toBeLessThanOrEqual(30)
  expect(questions[0]?.id).toBe('exchange')
  for (const { options } of questions) {
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.length).toBeLessThanOrEqual(6)
  }
  expect(
    questions
      .map(({ text }) => text)
      .filter(text => !text.includes('{from}') && !text.includes('{to}')),
  ).toEqual([])
})

test('no option is named so that an older YAML reader would take it for true or false', () => {
  const ids = catalogue.questions.flatMap(({ options }) => options.map(({ id }) => id))
  expect(ids.filter(id => /^(yes|no|on|off|true|false|y|n)$/i.test(id))).toEqual([])
})

test('every challenge has mitigations, and every hybrid legs on both sides', () => {
  for (const { patterns, hybrids } of catalogue.pairs) {
    for (const { challenges } of [...patterns, ...hybrids])
      for (const { mitigations } of challenges) expect(mitigations.length).toBeGreaterThan(0)
    for (const { legs } of hybrids)
      expect(new Set(legs.map(({ pattern }) => pattern))).toEqual(
        new Set(patterns.map(({ id }) => id)),
      )
  }
})

test.each(expectations)('$file: $says', ({ file, expect: expected }) => {
  const [requirements] = loadExample(catalogue, file)
  if (!requirements) throw new Error('the example is empty')
  const { verdicts } = advise(engine, requirements)
  const told = verdicts.map(({ pair, choice, hybrid }) => [
    pair,
    expected[pair] === hybrid?.id ? hybrid?.id : choice,
  ])
  expect(Object.fromEntries(told)).toMatchObject(expected)
})

test('every example parses, and between them every pattern wins somewhere', () => {
  const files = listPatterns('examples').filter(file => !file.endsWith('company.yaml'))
  const choices = files.flatMap(file =>
    loadExample(catalogue, file).flatMap(requirements =>
      advise(engine, requirements).verdicts.map(({ choice }) => choice),
    ),
  )
  const patterns = catalogue.pairs.flatMap(({ patterns }) => patterns.map(({ id }) => id))
  expect(patterns.filter(id => !choices.includes(id))).toEqual([])
})

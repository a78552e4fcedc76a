import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { checkCatalogue } from '../../src/advise/lint/check-catalogue.ts'
import { measureCoverage } from '../../src/advise/lint/measure-coverage.ts'
import { readKnowledge } from '../../src/build/read-knowledge.ts'
import { runCli } from '../../src/cli/cli.ts'
import { loadExamples } from '../../src/commands/load/catalogue/load-examples.ts'
import { fakeWorld } from '../helpers/fake-world.ts'
import { listPatterns, loadExample, loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue, places } = loadPatterns()
const engine = compileEngine(catalogue)

test('the checks find no fault in it', () => {
  expect(checkCatalogue(engine, places)).toEqual([])
})

test('it asks at most 34 questions, what the exchange is for first, each with two to seven options', () => {
  const { questions } = catalogue
  expect(questions.length).toBeLessThanOrEqual(34)
  expect(questions[0]?.id).toBe('purpose')
  for (const { options } of questions) {
    expect(options.length).toBeGreaterThanOrEqual(2)
    expect(options.length).toBeLessThanOrEqual(7)
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

test('its examples come out as they expect, and reach every rule, hybrid and option', async () => {
  const patterns = readKnowledge('patterns', ['.', 'pairs', 'examples'])
  const files = new Map([...patterns].map(([path, text]) => [`patterns/${path}`, text]))
  const { world } = fakeWorld({ files, catalogue: 'patterns' })
  const { parsed } = await loadExamples([], catalogue, world)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 2))
  const { failures, rules, hybrids, options, distinguished } = measureCoverage(engine, parsed.value)
  expect(failures).toEqual([])
  expect([rules, hybrids, options].flatMap(({ missing }) => missing)).toEqual([])
  expect(distinguished.missing.map(({ id }) => id)).toEqual(NEEDED_BY_NO_ANSWERS)
  expect((await runCli(['catalogue', 'test'], world)).exitCode).toBe(0)
})

/**
 * They fire mostly where another rule of the same group counts as much, or where a veto decides in any case: they give
 * the better reason, or tip a balance that no example shows.
 */
const NEEDED_BY_NO_ANSWERS = [
  'answer-within-a-second',
  'answer-within-milliseconds',
  'work-fits-into-a-call',
  'work-outlasts-a-call',
  'call-cannot-stay-open-that-long',
  'long-absence-is-bridged',
  'owner-has-the-freshest-answer',
  'one-call-shows-success-or-failure',
  'seconds-need-each-item-at-once',
  'asked-while-somebody-waits',
  'only-complete-set-counts',
  'one-consumer-shares-nothing',
  'direct-path-keeps-data-between-two',
  'no-connector-to-buy',
  'wanted-border-is-a-contract',
  'gaps-can-be-closed-by-asking',
  'unknown-readers-fetch',
]

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

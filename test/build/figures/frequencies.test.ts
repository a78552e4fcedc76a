import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { parseBuiltIn } from '../../../src/build/compile-built-in.ts'
import { readReadings } from '../../../src/build/figures/cases/read-cases.ts'
import { measureFrequencies } from '../../../src/build/figures/measure-frequencies.ts'
import { writeFrequencies } from '../../../src/build/figures/write-frequencies.ts'
import { buildCatalogue, question } from '../../helpers/build-catalogue.ts'

test('the questions say how often readers gave each answer (npm run frequencies)', () => {
  const { catalogue } = parseBuiltIn('patterns')
  const sheets = readReadings(catalogue).flatMap(({ requirements }) =>
    requirements.map(({ answers }) => answers),
  )
  const text = readFileSync('patterns/questions.yaml', 'utf8')
  const frequencies = measureFrequencies(compileEngine(catalogue), sheets)
  expect(writeFrequencies(text, frequencies)).toBe(text)
})

const several = { ...question('q', 2), holds: 'several' as const }

test.each([
  ['plain answers', [{ p: ['p1'] }, { p: ['p2'] }, { p: ['p1'] }, {}], 'p', 25, [67, 33, 0]],
  ['a partial answer counts for each of its options', [{ p: ['p1', 'p2'] }], 'p', 0, [50, 50, 0]],
  ['what is answered as unknown', [{ p: ['p1', 'p2', 'p3'] }, { p: ['p3'] }], 'p', 50, [0, 0, 100]],
  ['several hold', [{ q: ['q1', 'q2'] }, { q: ['q1'] }, { q: [] }, {}], 'q', 25, [67, 33]],
])('%s', (_, sheets, id, unknown, shares) => {
  const engine = compileEngine(buildCatalogue({ questions: [question('p', 3), several] }))
  const said = sheets.map(sheet =>
    Object.fromEntries(Object.entries(sheet).map(([id, options]) => [id, { options }])),
  )
  const frequency = measureFrequencies(engine, said)[id]
  expect(frequency?.unknown).toBe(unknown)
  expect(Object.values(frequency?.options ?? {})).toEqual(shares)
})

test('of several what is unsure counts for those alone who are sure', () => {
  const engine = compileEngine(buildCatalogue({ questions: [several] }))
  const sheets = [
    { q: { options: [], unsure: ['q1'] } },
    { q: { options: ['q1'] } },
    { q: { options: [], oneOf: ['q1', 'q2'] } },
  ]
  expect(measureFrequencies(engine, sheets).q).toEqual({
    unknown: 0,
    options: { q1: 75, q2: 17 },
  })
})

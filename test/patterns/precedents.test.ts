import { expect, test } from 'vitest'
import { parsePrecedents } from '../../src/input/catalogue/parse-precedents.ts'
import { listPatterns, loadPatterns, readPattern } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const files = new Map(listPatterns('precedents').map(path => [path, readPattern(path)]))
const parsed = parsePrecedents(files, catalogue)
const precedents = parsed.ok ? parsed.value : []

test('all parse, and each file is named after its precedent', () => {
  expect(parsed.findings).toEqual([])
  expect(precedents.map(({ id }) => `precedents/${id}.yaml`)).toEqual([...files.keys()])
})

test('every pattern was chosen by somebody, and every pair was decided', () => {
  const published = new Set(precedents.flatMap(({ published }) => Object.values(published)))
  const patterns = catalogue.pairs.flatMap(({ patterns }) => patterns.map(({ id }) => id))
  expect(patterns.filter(id => !published.has(id))).toEqual([])
})

test('what a source does not say is left out: no precedent answers every question', () => {
  for (const { requirements } of precedents) {
    const answered = Object.keys(requirements.answers).length
    expect(answered).toBeGreaterThan(0)
    expect(answered).toBeLessThan(catalogue.questions.length)
  }
})

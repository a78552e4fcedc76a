import { describe, expect, test } from 'vitest'
import type { Coverage, Failure, Reach } from '../../../../src/model/coverage.ts'
import { outlineCoverage } from '../../../../src/report/catalogue/overview/outline-coverage.ts'
import type { Outline } from '../../../../src/report/outline/outline.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const place = { file: 'examples.yaml', line: 1, column: 1, length: 1 }

const failure: Failure = {
  trial: {
    example: { id: 'a', says: 'So it is.', expect: { 'pull-push': 'pull' }, place },
    requirements: { flow: null, from: 'SAP', to: ['Shop'], answers: {} },
  },
  pair: 'pull-push',
  expected: 'pull',
  came: 'push',
  scores: { pull: 0, push: 3 },
  evidence: [],
  vetoes: [],
}

const all: Reach = { of: 9, missing: [] }
const none: Reach = {
  of: 9,
  missing: Array.from({ length: 9 }, (_, index) => ({ id: `id-${index}`, within: 'pull-push' })),
}

const covered: Coverage = {
  examples: 4,
  failures: [],
  rules: all,
  distinguished: all,
  vetoes: all,
  hybrids: all,
  options: all,
}

const outlineOf = (parts: Partial<Coverage>, whole = false) =>
  outlineCoverage({ ...covered, ...parts }, sampleCatalogue, { whole })

const titles = (outline: Outline) =>
  outline.flatMap(block => (block.kind === 'section' ? [block.title] : []))

describe('what is not reached', () => {
  test('is told of nothing where all is', () => {
    expect(titles(outlineOf({}))).toEqual([])
  })

  test.each([
    [{ rules: none, distinguished: none, vetoes: none }, 'Rules that fire in no example'],
    [{ distinguished: none }, 'Rules that fire, but that no example needs'],
    [{ hybrids: none }, 'Hybrids that no example comes out as'],
    [{ options: none }, 'Options that no example answers with'],
  ])('is told once, row %#', (parts, title) => {
    expect(titles(outlineOf(parts))).toEqual([title])
  })

  test('is shortened, or whole', () => {
    const shown = (whole: boolean) =>
      JSON.stringify(outlineOf({ rules: none, distinguished: none }, whole))
    expect(shown(false)).toContain('"atMost":6')
    expect(shown(true)).toContain('"atMost":null')
  })
})

test.each([
  [false, 3],
  [true, 4],
])('of four failures every one has its place; reasons (whole: %s): %i', (whole, reasons) => {
  const outline = outlineOf({ failures: [failure, failure, failure, failure] }, whole)
  const kinds = outline.map(({ kind }) => kind)
  expect(kinds.filter(kind => kind === 'located')).toHaveLength(4)
  expect(kinds.filter(kind => kind === 'paragraph')).toHaveLength(reasons)
})

test('an exchange of a file is told by its name', () => {
  const { trial } = failure
  const flow = { ...trial, requirements: { ...trial.requirements, flow: 'nightly' } }
  const text = JSON.stringify(outlineOf({ failures: [{ ...failure, trial: flow }] }))
  expect(text).toContain('\\"nightly\\"')
})

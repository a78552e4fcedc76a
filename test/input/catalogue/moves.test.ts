import { expect, test } from 'vitest'
import { parseCatalogue } from '../../../src/input/catalogue/parse-catalogue.ts'
import { smallCatalogueFiles } from '../../helpers/small-catalogue.ts'

/** The catalogue whose first question says this of how its answer moves. */
function parseWith(moves: string, holds = 'one') {
  const files = new Map(smallCatalogueFiles())
  const written = `holds: ${holds}\n  moves: ${moves}\n  core: true`
  files.set('questions.yaml', (files.get('questions.yaml') ?? '').replace('core: true', written))
  return parseCatalogue(files)
}

test.each([
  ['never', 'one', 'never'],
  ['by-degrees', 'one', 'by-degrees'],
  ['[{ from: copy, to: [look-up] }]', 'one', [{ from: 'copy', to: ['look-up'] }]],
  ['{ come: [copy] }', 'several', { come: ['copy'], go: [] }],
  ['{ go: [copy] }', 'several', { come: [], go: ['copy'] }],
])('%s of a question of which %s may hold', (moves, holds, expected) => {
  const parsed = parseWith(moves, holds)
  expect(parsed.ok && parsed.value.catalogue.questions[0]?.moves).toEqual(expected)
})

test.each([
  ['an option that does not exist', '[{ from: copy, to: [cope] }]', 'one', 'option-unknown'],
  ['an option that may not come', '{ come: [cope] }', 'several', 'option-unknown'],
  ['what comes where one holds', '{ come: [copy] }', 'one', 'value-not-allowed'],
  ['degrees where several hold', 'by-degrees', 'several', 'value-not-allowed'],
])('%s is a fault', (_, moves, holds, code) => {
  const { findings } = parseWith(moves, holds)
  expect(findings.map(finding => finding.code)).toContain(code)
})

import { expect, test } from 'vitest'
import { outlineQuestion } from '../../../src/report/catalogue/outline-question.ts'
import { paintMarkdown } from '../../../src/report/markdown/paint-markdown.ts'
import { buildCatalogue, question } from '../../helpers/build-catalogue.ts'

test.each([
  ['one', 'Options'],
  ['several', 'Options, of which several may hold'],
] as const)('of a question of which %s may hold it says so above the options', (holds, title) => {
  const asked = { ...question('q', 2), holds }
  const catalogue = buildCatalogue({ questions: [asked] })
  const labels = { catalogue, names: { from: 'a', to: 'b' } }
  const outline = outlineQuestion({ kind: 'question', question: asked }, labels, null)
  expect(paintMarkdown(outline)).toContain(`## ${title}\n`)
})

test('a question that a landscape answers says what answers it there', () => {
  const asked = { ...question('q', 2), derived: 'systems' as const }
  const labels = {
    catalogue: buildCatalogue({ questions: [asked] }),
    names: { from: 'a', to: 'b' },
  }
  const outline = outlineQuestion({ kind: 'question', question: asked }, labels, null)
  expect(paintMarkdown(outline)).toContain('The number of systems answers it.')
})

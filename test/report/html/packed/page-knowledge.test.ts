import { expect, test } from 'vitest'
import { readKnowledge, writeKnowledge } from '../../../../src/report/html/packed/page-knowledge.ts'
import { loadPatterns } from '../../../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const known = { precedents: [{ id: 'one' }], technologies: [{ id: 'two', name: 'Zweierlei' }] }

test('what is read is what was written, without the texts that no report shows', () => {
  const read = readKnowledge(writeKnowledge({ catalogue, ...known }))
  expect(read).toEqual({ ...known, catalogue: expect.anything() })
  expect(read.catalogue.questions.map(({ text, help, why }) => ({ text, help, why }))).toEqual(
    catalogue.questions.map(({ text, help }) => ({ text, help, why: '' })),
  )
  expect(read.catalogue.pairs.map(({ rules }) => rules)).toEqual(
    catalogue.pairs.map(({ rules }) => rules),
  )
  expect(read.catalogue.glossary).toEqual([])
  expect(read.catalogue.base).toBeNull()
})

test('of a layered catalogue what both have is written once', () => {
  const own = { ...catalogue, name: 'Our own', questions: catalogue.questions.slice(1) }
  const layered = { ...own, base: catalogue }
  const text = writeKnowledge({ catalogue: layered, ...known })
  const alone = writeKnowledge({ catalogue, ...known })
  expect(text.length).toBeLessThan(alone.length * 1.1)
  const { base } = readKnowledge(text).catalogue
  expect(base).toEqual(readKnowledge(alone).catalogue)
})

test('the names of the technologies are written once, and read where they stood', () => {
  const { precedents, technologies } = known
  const named = { precedents, technologies, catalogue: { ...catalogue, technologies } }
  const others = { ...named, catalogue: { ...catalogue, technologies: [{ id: 'x', name: 'X' }] } }
  const namesIn = (text: string) => text.split('Zweierlei').length - 1
  expect(namesIn(JSON.stringify(named))).toBe(2)
  expect(namesIn(writeKnowledge(named))).toBe(1)
  for (const each of [named, others])
    expect(readKnowledge(writeKnowledge(each)).catalogue.technologies).toEqual(
      each.catalogue.technologies,
    )
})

test('a technology keeps the address of its source, and not the title', () => {
  const source = { title: 'A manual', address: 'https://example.org', grade: 'A' } as const
  const technologies = [{ id: 'two', name: 'Zweierlei', source }]
  const read = readKnowledge(writeKnowledge({ ...known, catalogue, technologies }))
  expect(read.technologies).toEqual([{ ...technologies[0], source: { ...source, title: '' } }])
})

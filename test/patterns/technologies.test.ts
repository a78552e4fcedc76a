import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseTechnologies } from '../../src/advise/design/choose-technologies.ts'
import { drawDiagram } from '../../src/advise/design/draw-diagram.ts'
import { findStyle } from '../../src/advise/design/find-style.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { evaluateFacts } from '../../src/build/figures/cases/judge-facts.ts'
import { listEntries } from '../../src/report/catalogue/entry.ts'
import { arbitraryFacts } from '../helpers/arbitrary-facts.ts'
import { listPatterns, loadPatterns, readPattern } from '../helpers/read-patterns.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

test('cover what the styles need in practice', () => {
  expect(technologies.length).toBeGreaterThanOrEqual(120)
})

test('every node of a style says what part it is, except the two ends', () => {
  for (const { id, diagram } of catalogue.styles)
    for (const node of diagram.nodes)
      expect([id, node.id, node.part === null]).toEqual([
        id,
        node.id,
        ['source', 'target'].includes(node.id),
      ])
})

const wordsOf = (text: string) => text.trim().split(/\s+/).length

describe.each(technologies.map(each => [each.id, each] as const))('%s', (id, technology) => {
  const { fits, avoid, source, platforms } = technology

  test('fits and avoids in a short sentence each, without praise', () => {
    for (const text of [fits, avoid]) {
      expect(wordsOf(text)).toBeLessThanOrEqual(20)
      expect(text).toMatch(/^[A-Z](?!.*\. ).*\.$/)
      expect(text).not.toMatch(/\b(best|leading|powerful|seamless|robust|world-class)\b/i)
    }
  })

  test('names where it was read, or says that it is a judgement', () => {
    if ('address' in source) expect(source.address).toMatch(/^https:\/\/\S+$/)
    else expect('judgement' in source && wordsOf(source.judgement)).toBeGreaterThan(3)
  })

  test('has a name of its own in the whole catalogue, and is a candidate where it is run', () => {
    const others = listEntries(catalogue).filter(entry =>
      Object.values(entry).some(value => (value as { id?: string }).id === id),
    )
    expect(others.filter(({ kind }) => kind !== 'challenge')).toEqual([])
    expect(platforms.every(each => catalogue.platforms.some(known => known.id === each))).toBe(true)
  })
})

test.each(listPatterns('technologies'))('%s names them in the order of their ids', file => {
  const ids = [...readPattern(file).matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id)
  expect(ids).toEqual([...ids].sort())
})

test('each part of a design has two to four candidates, whatever the answers', () => {
  fc.assert(
    fc.property(arbitraryFacts(catalogue), facts => {
      const evaluation = evaluateFacts(engine, facts)
      const found = findStyle(evaluation)
      const diagram = found && drawDiagram(evaluation, found.style)
      if (!found || !diagram) return
      const drawn = { style: found.style, diagram }
      const built = chooseTechnologies(evaluation, drawn, { technologies, platforms: [], said: '' })
      const wanted = diagram.nodes.flatMap(({ id }) => {
        const part = found.style.diagram.nodes.find(node => node.id === id)?.part ?? null
        return part === null ? [] : [part]
      })
      const told = built.filter(({ part }) => part !== 'format' && part !== 'protocol')
      expect(told.map(({ part }) => part)).toEqual([...new Set(wanted)])
      for (const { part, candidates } of told)
        expect([part, candidates.length >= 2 && candidates.length <= 4]).toEqual([part, true])
    }),
    { numRuns: 500 },
  )
})

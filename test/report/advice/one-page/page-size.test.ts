import { describe, expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { outlineAdvice } from '../../../../src/report/advice/outline-advice.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { listPatterns, loadExample, loadPatterns } from '../../../helpers/read-patterns.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

const files = [...listPatterns('examples'), ...listPatterns('examples/company/interfaces')].filter(
  file => !/company\.yaml|labels\.yaml$/.test(file),
)
const pages = files
  .flatMap(file => loadExample(catalogue, file))
  .map(requirements => {
    const advice = advise(engine, requirements, { technologies })
    const name = [advice.name, advice.flow].filter(part => part !== null).join(', ')
    return {
      name,
      advice,
      page: paintTerminal(outlineAdvice(advice, catalogue, { extent: 'page' }), plainCanvas(80)),
    }
  })

const always = new Map(
  catalogue.pairs.flatMap(({ patterns }) =>
    patterns.map(({ id, challenges }) => [id, challenges.filter(({ always }) => always)] as const),
  ),
)

describe.each(pages)('the page of $name', ({ advice, page }) => {
  test('has at most 60 lines of 80 columns and 450 words', () => {
    expect(page.split('\n').length - 1).toBeLessThanOrEqual(60)
    expect(page.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length).toBeLessThanOrEqual(
      450,
    )
  })

  test('names what belongs to each chosen pattern by nature', () => {
    const text = page.toLowerCase().replace(/\s+/g, ' ')
    const missing = Object.values(advice.blueprint.choices)
      .flatMap(choice => always.get(choice ?? '') ?? [])
      .filter(
        ({ title, inShort }) =>
          ![title, inShort ?? title].some(name => text.includes(name.toLowerCase())),
      )
    expect(missing.map(({ title }) => title)).toEqual([])
  })

  test('has no bare decimal', () => {
    expect(page).not.toMatch(/\b0\.\d/)
  })
})

import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { locateEntries } from '../../../src/report/catalogue/entry.ts'
import { outlineEntry } from '../../../src/report/catalogue/outline-entry.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { loadExample, loadPatterns } from '../../helpers/read-patterns.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

function explained(id: string, example: string): string {
  const [entry] = locateEntries(id, catalogue, technologies)
  const [requirements] = loadExample(catalogue, `examples/${example}.yaml`)
  if (entry === undefined || requirements === undefined) throw new Error('both are there')
  const advice = advise(engine, requirements, { technologies })
  return paintTerminal(outlineEntry(entry, catalogue, advice), plainCanvas(80)).replace(/\s+/g, ' ')
}

test('a technology says why it is no candidate for a part that the design has', () => {
  expect(explained('amazon-sns', 'customer-360')).toContain(
    'Others come first, unless the requirements say that you run Amazon Web Services.',
  )
  expect(explained('apache-kafka', 'customer-360')).toContain('Nothing speaks against it')
  expect(explained('apache-kafka', 'tight-stable-pair')).toContain('no part that it could be')
})

test('what a condition joins stands in a list, and the address of its source is written out', () => {
  const text = explained('apache-kafka', 'customer-360')
  expect(text).toMatch(/All of these hold: - Receivers differ/)
  expect(text).not.toContain('((')
  expect(text).toContain('https://')
})

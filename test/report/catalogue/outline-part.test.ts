import { expect, test } from 'vitest'
import { advise } from '../../../src/advise/advise.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { locateEntries } from '../../../src/report/catalogue/entry.ts'
import { outlineEntry } from '../../../src/report/catalogue/outline-entry.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { loadExample, loadPatterns } from '../../helpers/read-patterns.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const { catalogue, technologies } = loadPatterns()
const [entry] = locateEntries('broker', catalogue, technologies)

test('a part lists all that it can be built with: by kind, open ones first, then by name', () => {
  if (entry === undefined) throw new Error('there is a part of this name')
  const text = paintTerminal(outlineEntry(entry, catalogue, null), plainCanvas(80))
  const own = technologies.filter(({ parts }) => parts.includes('broker'))
  expect(text).toContain(`${own.length} technologies`)
  for (const { id } of own) expect(text).toContain(`(${id})`)
  const order = ['(apache-kafka)', '(nats)', '(amazon-sns)', '(ibm-mq)'].map(id => text.indexOf(id))
  expect(order).toEqual(order.toSorted((one, other) => one - other))
})

test('beside an advice it says which of them are candidates there', () => {
  const [requirements] = loadExample(catalogue, 'examples/customer-360.yaml')
  if (entry === undefined || requirements === undefined) throw new Error('both are there')
  const advice = advise(compileEngine(catalogue), requirements, { technologies })
  const named = advice.builtWith.find(({ part }) => part === 'broker')?.candidates.length
  const text = paintTerminal(outlineEntry(entry, catalogue, advice), plainCanvas(80)).replace(
    /\s+/g,
    ' ',
  )
  expect(text.match(/a candidate here/g)).toHaveLength(named ?? 0)
})

test('a platform lists what belongs to it, and how requirements name it', () => {
  const [azure] = locateEntries('azure', catalogue, technologies)
  if (azure === undefined) throw new Error('there is a platform of this name')
  const text = paintTerminal(outlineEntry(azure, catalogue, null), plainCanvas(80))
  const own = technologies.filter(({ platforms }) => platforms.includes('azure'))
  expect(own.length).toBeGreaterThan(5)
  for (const { id } of own) expect(text).toContain(`(${id})`)
  expect(text).toContain('[azure]')
})

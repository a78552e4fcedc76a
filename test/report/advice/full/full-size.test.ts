import { describe, expect, test } from 'vitest'
import { advise } from '../../../../src/advise/advise.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import { outlineAdvice } from '../../../../src/report/advice/outline-advice.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { listPatterns, loadExample, loadPatterns } from '../../../helpers/read-patterns.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

const reports = listPatterns('examples')
  .filter(file => !/company\.yaml|labels\.yaml$/.test(file))
  .flatMap(file => loadExample(catalogue, file).map(requirements => ({ file, requirements })))
  .map(({ file, requirements }) => {
    const advice = advise(engine, requirements, { technologies })
    const outline = outlineAdvice(advice, catalogue, { extent: 'full' })
    const name = advice.flow === null ? file : `${file}, ${advice.flow}`
    return { file, name, text: paintTerminal(outline, plainCanvas(80)) }
  })

const wordsOf = (text: string) => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))

// The words of the same reports before anything was merged; a file of several exchanges is the sum of their reports.
const BEFORE: Readonly<Record<string, number>> = {
  'commission-settlement': 2013,
  'customer-360-flows': 7541,
  'customer-360': 2898,
  'data-migration': 2062,
  'evolving-platform': 2307,
  'fraud-detection': 2157,
  'growing-landscape': 2347,
  'inventory-updates': 2098,
  'invoice-archive': 2210,
  'ledger-reconciliation-by-file': 1764,
  'login-validation': 1846,
  'low-latency-link': 1425,
  'meter-readings': 2304,
  'nightly-reconciliation': 1836,
  'order-hand-over': 2240,
  'outage-alerts': 1929,
  'payment-authorization': 1937,
  'planning-data': 1550,
  'portal-order-look-up': 1934,
  'salesforce-outlook': 2021,
  'small-environment': 1595,
  'supplier-stock': 2471,
  'tight-stable-pair': 1172,
}

test.each(
  Object.entries(BEFORE),
)('everything on %s takes at most three fifths of the words that it took once', (name, before) => {
  const now = reports
    .filter(({ file }) => file.endsWith(`/${name}.yaml`))
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  expect(now).toBeGreaterThan(0)
  expect(now / before).toBeLessThanOrEqual(0.6)
})

describe.each(reports)('everything on $name', ({ text }) => {
  test('takes at most 1,900 words', () => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(1900)
  })

  test('says no sentence twice', () => {
    const sentences = sentencesOf(text).filter(sentence => wordsOf(sentence).length > 6)
    const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)
    expect(twice).toEqual([])
  })
})

/** What ends in a full stop or a question mark, without the name that it is said of. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\n\s+- /g, '\n\n')
    .split(/\n\s*\n/)
    .flatMap(block => block.replace(/\s+/g, ' ').split(/(?<=[.?!]) /))
    .filter(sentence => /[.?!]$/.test(sentence))
    .map(sentence => sentence.replace(/^[^:]{0,60}: /, '').toLowerCase())
}

import { expect, test } from 'vitest'
import type { Catalogue, LayerChange } from '../../../../src/model/catalogue.ts'
import type { Advice, BaseAdvice } from '../../../../src/model/result/advice.ts'
import { outlineAdvice } from '../../../../src/report/advice/outline-advice.ts'
import { paintMarkdown } from '../../../../src/report/markdown/paint-markdown.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'

const place = { file: 'x.yaml', line: 1, column: 1, length: 1 }
const below = { name: 'general', version: '1.0.0', changes: [] }

function laidOver(...entries: readonly string[]): Catalogue {
  const changes = entries.map(
    (entry): LayerChange => ({ kind: 'added', entry, because: null, place }),
  )
  return { ...sampleCatalogue, layers: [below, { name: 'Acme', version: '1.2.0', changes }] }
}

const told = (advice: Advice, catalogue: Catalogue) =>
  paintMarkdown(outlineAdvice(advice, catalogue, { extent: 'full' }))

const linesOf = (text: string) => text.split('\n').filter(line => line.includes('(Acme)'))

test.each([
  ['tension:central-without-connectors', 1],
  ['obligation:recognise-repeats', 1],
  ['hybrid:events-plus-nightly-full', 1],
  ['tension:another', 0],
])('what stands under %s is marked where a layer added it', (entry, count) => {
  expect(linesOf(told(sampleAdvice, laidOver(entry)))).toHaveLength(count)
  expect(linesOf(told(sampleAdvice, sampleCatalogue))).toHaveLength(0)
})

test('a fact that decided is marked with the layer of its rule', () => {
  const verdicts = sampleAdvice.verdicts.map(verdict => ({
    ...verdict,
    evidence: verdict.evidence.map(each => ({ ...each, layer: 'Acme' })),
  }))
  const rowsOf = (advice: Advice) =>
    linesOf(told(advice, laidOver())).filter(line => line.startsWith('| **'))
  expect(rowsOf({ ...sampleAdvice, verdicts }).length).toBeGreaterThan(0)
  expect(rowsOf(sampleAdvice)).toEqual([])
})

function withBelow(change: Partial<BaseAdvice['verdicts'][number]>): Advice {
  const verdicts = sampleAdvice.verdicts.map(({ pair, outcome, choice, hybrid }, index) => ({
    ...{ pair, outcome, choice, hybrid: hybrid?.id ?? null },
    ...(index === 0 && change),
  }))
  return { ...sampleAdvice, below: { catalogue: below, verdicts } }
}

test('the advice without the layers is told where it is another, and that it is the same else', () => {
  const other = told(withBelow({ outcome: 'open', choice: null, hybrid: null }), laidOver())
  expect(other).toContain('<summary>Without the rules of Acme</summary>')
  expect(other).not.toContain('advises the same')
  const same = told(withBelow({}), laidOver())
  expect(same).not.toContain('<summary>Without the rules of Acme</summary>')
  expect(same).toContain(
    'No rule of it fires. The catalogue below it (general 1.0.0) advises the same.',
  )
})

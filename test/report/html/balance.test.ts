import { expect, test } from 'vitest'
import type { Verdict } from '../../../src/model/result/verdict.ts'
import { balanceNode } from '../../../src/report/html/balance.ts'
import { drawBalance } from '../../../src/report/html/draw-balance.ts'
import { paintHtml } from '../../../src/report/html/paint-html.ts'
import { labelContext } from '../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'

const labels = labelContext(sampleAdvice, sampleCatalogue)
const verdictOn = (pair: string): Verdict => {
  const found = sampleAdvice.verdicts.find(verdict => verdict.pair === pair)
  if (!found) throw new Error(`no verdict on ${pair}`)
  return found
}
const timing = verdictOn('synchronous-asynchronous')

/** The sides of a drawing: their class, and the lengths of their blocks. */
function sidesIn(svg: string) {
  return [...svg.matchAll(/<g class="(\w+)">(.*?)<\/g>/g)].map(([, name, blocks = '']) => ({
    name,
    lengths: [...blocks.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width)),
  }))
}

test('each fact that counts is a block as long as it weighs, the heaviest first', () => {
  const [first, second] = sidesIn(paintHtml(drawBalance(timing, 10, 'label')))
  expect(first).toEqual({ name: 'other', lengths: [28] })
  expect(second).toEqual({ name: 'chosen', lengths: [88, 88, 58] })
})

test('a mark mirrors the shorter side on the longer one', () => {
  expect(paintHtml(drawBalance(timing, 10, 'label'))).toContain('<rect class="lead" x="329"')
})

test('what is ruled out is pale, and nothing leads', () => {
  const vetoed = sampleAdvice.verdicts.find(({ vetoes }) => vetoes.length > 0)
  const svg = paintHtml(drawBalance(vetoed ?? timing, 10, 'label'))
  expect(sidesIn(svg).map(({ name }) => name)).toContain('out')
  expect(svg).not.toContain('class="lead"')
})

const context = { labels, prefix: 'r1', scale: 10, changed: [] }

test('a balance tells in words what it shows, and shows no figure', () => {
  const html = paintHtml(balanceNode(timing, context))
  expect(html).toContain('weight 1 for synchronous and 8 for asynchronous')
  expect(html).toContain('role="group" class="balance" aria-label="Synchronous or asynchronous"')
  expect(html).toContain('<span class="unseen">Firmness: </span>')
  expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/\d/)
})

test('a verdict that became another says what it was; one that is only less firm is not marked', () => {
  const other: Verdict = { ...timing, choice: 'synchronous' }
  const turned = { pair: timing.pair, before: other, after: timing, sameChoice: false }
  const html = paintHtml(balanceNode(timing, { ...context, changed: [turned] }))
  expect(html).toContain('class="balance turned"')
  expect(html).toContain('<span class="mark">was</span> Synchronous, strong')
  const weaker = { ...turned, before: { ...timing, strength: 'slight' as const }, sameChoice: true }
  const same = paintHtml(balanceNode(timing, { ...context, changed: [weaker] }))
  expect(same).toContain('class="balance"')
  expect(same).toContain('<span class="mark">was</span> close call, the same choice')
})

import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { BuiltPart, TechnologyCandidate } from '../../../../src/model/result/built-with.ts'
import { pageBuiltWith } from '../../../../src/report/advice/one-page/page-built-with.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const [like] = sampleAdvice.builtWith.flatMap(({ candidates }) => candidates)

const candidate = (name: string, kind: TechnologyCandidate['kind']): TechnologyCandidate => {
  if (like === undefined) throw new Error('the sample has candidates')
  return { ...like, id: name, name, kind, runs: null }
}

function printed(parts: readonly Pick<BuiltPart, 'label' | 'candidates'>[]) {
  const [part] = sampleAdvice.builtWith
  if (part === undefined) throw new Error('the sample has parts')
  const advice: Advice = {
    ...emptyAdvice,
    builtWith: parts.map(each => ({ ...part, others: 3, ...each })),
  }
  const section = pageBuiltWith(advice, labelContext(advice, sampleCatalogue))
  return section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
}

const formats = [candidate('ANSI X12', 'standard'), candidate('UN/EDIFACT', 'standard')]

test('the last of several is joined by "or", since one of them is enough', () => {
  expect(printed([{ label: 'Format', candidates: formats }])).toContain(
    'Format: ANSI X12 or UN/EDIFACT (standard)',
  )
})

test('how many are not named is not told, since they are named nowhere', () => {
  expect(printed([{ label: 'Format', candidates: formats }])).not.toMatch(/more/)
})

test('a standard that an earlier part is built with is not told again beside others', () => {
  const [standard, product] = [candidate('AS2', 'standard'), candidate('Gateway', 'product')]
  const parts = [
    { label: 'Protocol', candidates: [standard] },
    { label: 'Broker', candidates: [standard, product] },
  ]
  expect(printed(parts).match(/AS2/g)).toHaveLength(1)
  expect(printed([parts[0], parts[0]].flatMap(part => part ?? [])).match(/AS2/g)).toHaveLength(2)
})

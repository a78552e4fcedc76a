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
const [answer] = sampleAdvice.answers

const candidate = (name: string, kind: TechnologyCandidate['kind']): TechnologyCandidate => {
  if (like === undefined) throw new Error('the sample has candidates')
  return { ...like, id: name, name, kind, runs: null }
}

function printed(
  parts: readonly Pick<BuiltPart, 'label' | 'candidates'>[],
  note: string | null = null,
) {
  const [part] = sampleAdvice.builtWith
  if (part === undefined || answer === undefined) throw new Error('the sample has parts')
  const advice: Advice = {
    ...emptyAdvice,
    answers: [{ ...answer, note }],
    builtWith: parts.map(each => ({ ...part, others: 3, ...each })),
  }
  const section = pageBuiltWith(advice, labelContext(advice, sampleCatalogue))
  return section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
}

const formats = [candidate('ANSI X12', 'standard'), candidate('UN/EDIFACT', 'standard')]

test('what a note names is the one that is told', () => {
  const part = { label: 'Format', candidates: formats }
  expect(printed([part], 'edifact in a dozen dialects')).toContain('Format: UN/EDIFACT (standard)')
  expect(printed([part])).toContain('Format: ANSI X12, UN/EDIFACT (standard)')
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

test('a name that stands inside another word is not named', () => {
  const part = {
    label: 'Interface',
    candidates: [candidate('OData', 'standard'), candidate('REST', 'standard')],
  }
  const told = 'Interface: OData, REST (standard)'
  expect(printed([part], 'maps and geodata of the city')).toContain(told)
  expect(printed([part], 'the city speaks "odata".')).toContain('Interface: OData (standard)')
})

import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { Strength } from '../../../../src/model/result/verdict.ts'
import { pageAdvice } from '../../../../src/report/advice/one-page/page-advice.ts'
import { pageDecisions } from '../../../../src/report/advice/one-page/page-decisions.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const printed = (because?: string): string => {
  const styles = sampleCatalogue.styles.map(style => ({
    ...style,
    ...(because !== undefined && { because }),
  }))
  const labels = labelContext(sampleAdvice, { ...sampleCatalogue, styles })
  return paintTerminal(pageAdvice(sampleAdvice, labels), plainCanvas(80)).replace(/\s+/g, ' ')
}

test('the design says why, where the catalogue does', () => {
  expect(printed('{from} waits for nobody.')).toContain('. SAP waits for nobody.')
  expect(printed()).not.toContain('waits for nobody')
})

test('what an open question could overturn is marked, but nothing that is firm', () => {
  const labels = labelContext(sampleAdvice, sampleCatalogue)
  const [verdict] = sampleAdvice.verdicts
  if (verdict === undefined) throw new Error('there are verdicts')
  const page = (strength: Strength) => {
    const advice: Advice = { ...sampleAdvice, verdicts: [{ ...verdict, strength, settled: false }] }
    const blocks = [...pageAdvice(advice, labels), pageDecisions(advice, labels)]
    return paintTerminal(blocks, plainCanvas(80))
  }
  expect(page('slight')).toContain('could still overturn what is marked *')
  expect(page('slight')).toMatch(/^ *Asynchronous \* /m)
  expect(page('strong')).not.toMatch(/overturn|\*/)
})

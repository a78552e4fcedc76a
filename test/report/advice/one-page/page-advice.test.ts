import { expect, test } from 'vitest'
import { pageAdvice } from '../../../../src/report/advice/one-page/page-advice.ts'
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

test('more than two choices that may still change are counted', () => {
  expect(printed()).toMatch(/could still overturn (?:each choice|[a-z]+ choices)/)
})

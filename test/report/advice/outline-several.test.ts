import { expect, test } from 'vitest'
import { outlineSeveral } from '../../../src/report/advice/outline-several.ts'
import { paintTerminal } from '../../../src/report/terminal/paint-terminal.ts'
import { hardAdvice, sampleAdvice } from '../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../helpers/test-canvas.ts'

const painted = (columns: number) =>
  paintTerminal(outlineSeveral([sampleAdvice, hardAdvice], sampleCatalogue), plainCanvas(columns))

test('a row an exchange and a column a decision, with what the marks mean', () => {
  const lines = painted(80).split('\n')
  expect(lines[0]).toBe('  Two exchanges at a glance')
  expect(lines[2]).toMatch(/INTERFACE +SYNC +TIMING +TOPOLOGY +BUILD +COUPLING +PULL\/PUSH/)
  expect(lines[3]).toMatch(/Customer 360 +async +hybrid\? +central +bought\? +loose +pull/)
  expect(painted(80)).toMatch(/none +central +open +loose +hybrid/)
  expect(painted(80)).toContain('?: a close call, or little evidence · none: not feasible as')
})

test('one exchange needs no table', () => {
  expect(outlineSeveral([sampleAdvice], sampleCatalogue)).toEqual([])
})

test('exchanges of one interface are told apart by their own names', () => {
  const flows = ['changes', 'comparison'].map(flow => ({ ...sampleAdvice, flow }))
  const lines = paintTerminal(outlineSeveral(flows, sampleCatalogue), plainCanvas(80)).split('\n')
  expect(lines[0]).toBe('  Customer 360: two exchanges at a glance')
  expect(lines[2]).toMatch(/EXCHANGE +SYNC/)
  expect(lines[3]).toMatch(/changes +async/)
})

test('long names leave the columns their headings', () => {
  const flows = ['tasks to the tracker', 'done tasks back to HR'].map(flow => ({
    ...sampleAdvice,
    flow,
  }))
  expect(paintTerminal(outlineSeveral(flows, sampleCatalogue), plainCanvas(80))).toMatch(
    /COUPLING +PULL\/PUSH/,
  )
})

import { expect, test } from 'vitest'
import { restHybrids } from '../../../../src/report/advice/full/rest-design.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

test('each part of a hybrid says which side it uses, and why', () => {
  const section = restHybrids(sampleAdvice, labelContext(sampleAdvice, sampleCatalogue))
  const text = section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
  for (const { hybrid } of sampleAdvice.verdicts)
    for (const { because } of hybrid?.legs ?? []) expect(text).toContain(`. ${because}`)
  expect(text).toContain('The full comparison at night: batch.')
})

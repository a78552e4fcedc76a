import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { smallCatalogue } from '../../helpers/small-catalogue.ts'

test('what searches keep from one set of answers to the next stays within bounds', () => {
  const engine = compileEngine(smallCatalogue())
  const first = engine.residuals()
  first.formulas.test(0, 1)
  expect(engine.residuals()).toBe(first)
  for (let mask = 0; mask < 30_000; mask++) first.formulas.test(0, mask)
  expect(engine.residuals()).not.toBe(first)
  expect(engine.residuals().size()).toBeLessThan(10)
})

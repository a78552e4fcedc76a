import fc from 'fast-check'
import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseForCounts } from '../../src/advise/advise-for-counts.ts'
import { countAdvices } from '../../src/advise/count-advices.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { arbitraryLandscape } from '../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../helpers/oracle/said.ts'

test('what is made for counts is counted as whole advices are', () => {
  fc.assert(
    fc.property(arbitraryLandscape, ({ catalogue, flows }) => {
      const engine = compileEngine(catalogue)
      const [lean, whole] = [countAdvices(catalogue), countAdvices(catalogue)]
      for (const requirements of flows.map(requirementsFor)) {
        const advice = advise(compileEngine(catalogue), requirements)
        const { verdicts, ...rest } = adviseForCounts(engine, requirements)
        expect(advice).toMatchObject(rest)
        expect(advice.verdicts).toMatchObject(verdicts)
        lean.add({ verdicts, ...rest })
        whole.add(advice)
      }
      expect(lean.totals()).toEqual(whole.totals())
    }),
    { numRuns: 100 },
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseBriefly, briefOf } from '../../src/advise/advise-briefly.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { arbitraryLandscape } from '../helpers/oracle/arbitrary-answers.ts'
import { requirementsFor } from '../helpers/oracle/said.ts'
import type { OracleFlow } from '../helpers/oracle/types.ts'

describe('an advice without its reasons', () => {
  test('is what the whole advice comes to', () => {
    fc.assert(
      fc.property(arbitraryLandscape, ({ catalogue, flows }) => {
        const engine = compileEngine(catalogue)
        const requirements = requirementsFor(flows[0] as OracleFlow)
        const { choices, ...rest } = briefOf(advise(engine, requirements))
        expect(adviseBriefly(engine, requirements)).toEqual({ choices, ...rest })
      }),
      { numRuns: 200 },
    )
  })
  test('is the same whatever the engine advised on before', () => {
    fc.assert(
      fc.property(arbitraryLandscape, fc.nat(), ({ catalogue, flows }, seed) => {
        const engine = compileEngine(catalogue)
        for (const answers of manyOf(flows, seed)) {
          const requirements = requirementsFor({ ...(flows[0] as OracleFlow), answers })
          const fresh = advise(compileEngine(catalogue), requirements)
          expect(adviseBriefly(engine, requirements)).toEqual(briefOf(fresh))
          expect(advise(engine, requirements)).toEqual(fresh)
        }
      }),
      { numRuns: 100 },
    )
  })
})

/** The answers of the flows, and mixtures of them: most leave of a pair what others left of it. */
function manyOf(flows: readonly OracleFlow[], seed: number): readonly OracleFlow['answers'][] {
  const all = flows.map(({ answers }) => answers)
  const mixed = Array.from({ length: 8 }, (_, at) =>
    Object.fromEntries(
      all.flatMap((answers, flow) =>
        Object.entries(answers).filter((_, index) => ((seed + at * 7 + flow) >> (index % 5)) & 1),
      ),
    ),
  )
  return [...all, ...mixed, ...all]
}

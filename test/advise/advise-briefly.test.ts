import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseBriefly, briefOf } from '../../src/advise/advise-briefly.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { arbitraryLandscape } from '../helpers/second-edition/arbitrary-answers.ts'
import { requirementsFor } from '../helpers/second-edition/said.ts'
import type { OracleFlow } from '../helpers/second-edition/types.ts'

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
})

import { expect, test } from 'vitest'
import { advise } from '../../src/advise/advise.ts'
import { adviseAtFirst } from '../../src/advise/advise-at-first.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { loadExample, loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue } = loadPatterns()
const engine = compileEngine(catalogue)

test.each([
  'customer-360',
  'customer-360-flows',
  'sensor-feed',
])('what decides nothing is left out, and all else is as it is: %s', name => {
  for (const requirements of loadExample(catalogue, `examples/${name}.yaml`)) {
    const { verdicts, ...first } = adviseAtFirst(engine, requirements)
    const whole = advise(engine, requirements)
    expect({
      ...whole,
      sensitivities: [],
      blueprint: { ...whole.blueprint, tippingPoints: [] },
    }).toEqual({
      ...first,
      verdicts: whole.verdicts,
    })
    expect(whole.verdicts.map(verdict => ({ ...verdict, tippingPoints: [] }))).toEqual(verdicts)
  }
})

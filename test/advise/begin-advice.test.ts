import { expect, test } from 'vitest'
import { advise, beginAdvice } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import { loadExample, loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

test('what is begun says all but what would change it, and finishes as the whole advice', () => {
  for (const path of ['customer-360.yaml', 'trip-booking.yaml']) {
    const [requirements] = loadExample(catalogue, `examples/${path}`)
    if (requirements === undefined) throw new Error(`${path} has no requirements`)
    const { advice, finish } = beginAdvice(engine, requirements, { technologies })
    const whole = advise(engine, requirements, { technologies })
    expect(whole.verdicts.some(({ tippingPoints }) => tippingPoints.length > 0)).toBe(true)
    expect(finish()).toEqual(whole)
    expect(advice).toEqual({
      ...whole,
      verdicts: whole.verdicts.map(verdict => ({ ...verdict, tippingPoints: [] })),
      blueprint: { ...whole.blueprint, tippingPoints: [] },
      sensitivities: [],
      precedents: [],
    })
  }
})

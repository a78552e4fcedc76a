import { expect, test } from 'vitest'
import { advise, adviseInSteps } from '../../src/advise/advise.ts'
import { compileEngine } from '../../src/advise/engine/compile-engine.ts'
import type { Advice } from '../../src/model/result/advice.ts'
import { loadExample, loadPatterns } from '../helpers/read-patterns.ts'

const { catalogue, technologies } = loadPatterns()
const engine = compileEngine(catalogue)

test('an advice in steps says first all but what would change it, and in the end the whole', () => {
  for (const path of ['customer-360.yaml', 'trip-booking.yaml']) {
    const [requirements] = loadExample(catalogue, `examples/${path}`)
    if (requirements === undefined) throw new Error(`${path} has no requirements`)
    const whole = advise(engine, requirements, { technologies })
    const told: (Advice | null)[] = []
    const steps = adviseInSteps(engine, requirements, { technologies })
    let step = steps.next()
    for (; !step.done; step = steps.next()) told.push(step.value)
    const [advice, ...others] = told.filter(each => each !== null)
    // Each pair is settled in a step of its own, so that none is long.
    expect(told.filter(each => each === null).length).toBeGreaterThan(catalogue.pairs.length)
    expect(others.every(other => other === advice)).toBe(true)
    expect(whole.verdicts.some(({ tippingPoints }) => tippingPoints.length > 0)).toBe(true)
    expect(step.value).toEqual(whole)
    expect(advice).toEqual({
      ...whole,
      verdicts: whole.verdicts.map(verdict => ({ ...verdict, tippingPoints: [] })),
      blueprint: { ...whole.blueprint, tippingPoints: [] },
      sensitivities: [],
      precedents: [],
    })
  }
})

import { expect, test } from 'vitest'
import { checkGates } from '../../src/commands/check-gates.ts'
import type { Advice, Outcome, Verdict } from '../../src/model/advice.ts'

const advice = (name: string, flow: string | null, outcomes: Record<string, Outcome>) =>
  ({
    name,
    flow,
    verdicts: Object.entries(outcomes).map(([pair, outcome]) => ({ pair, outcome }) as Verdict),
  }) as unknown as Advice

const ADVICES = [
  advice('one', null, { a: 'recommended', b: 'open' }),
  advice('two', 'nightly', { a: 'open', b: 'hybrid' }),
]

test('a gate names every verdict that fails it', () => {
  expect(checkGates(ADVICES, ['open'])).toEqual([
    'Gate "open" failed: b of "one", a of "two, nightly"',
  ])
})

test('a gate that nothing fails says nothing', () => {
  expect(checkGates(ADVICES, ['infeasible'])).toEqual([])
  expect(checkGates(ADVICES, [])).toEqual([])
})

test('a gate that was asked for twice fails once', () => {
  expect(checkGates(ADVICES, ['open', 'open'])).toHaveLength(1)
})

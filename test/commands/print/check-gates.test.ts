import { expect, test } from 'vitest'
import { checkGates, describeGates } from '../../../src/commands/print/check-gates.ts'
import type { Advice } from '../../../src/model/result/advice.ts'
import type { Outcome, Verdict } from '../../../src/model/result/verdict.ts'

const SOURCE = { file: 'a.yaml', line: 3, document: 1 }

const advice = (name: string, flow: string | null, outcomes: Record<string, Outcome>) =>
  ({
    name,
    flow,
    verdicts: Object.entries(outcomes).map(([pair, outcome]) => ({ pair, outcome }) as Verdict),
    tensions: [{ id: 'waiting-for-much' }],
    fixed: [],
    source: SOURCE,
  }) as unknown as Advice

const ADVICES = [
  advice('one', null, { a: 'recommended', b: 'open' }),
  advice('two', 'nightly', { a: 'open', b: 'hybrid' }),
]

const TODAY = { today: '2026-01-01', policies: [] }

test('a gate names every verdict that fails it', () => {
  const failures = ADVICES.flatMap(advice => checkGates(advice, ['open'], TODAY))
  expect(describeGates(failures)).toEqual(['Gate "open" failed: b of "one", a of "two, nightly"'])
})

test('a conflict between choices fails a gate of its own', () => {
  const [first] = ADVICES.flatMap(advice => checkGates(advice, ['tension'], TODAY))
  expect(first).toStrictEqual({
    gate: 'tension',
    what: 'waiting-for-much of "one"',
    source: SOURCE,
  })
})

test('a decision that a policy forbids fails a gate', () => {
  const fixed = [
    { pair: 'a', forbiddenBy: [] },
    { pair: 'b', forbiddenBy: ['no-b'] },
  ] as unknown as Advice['fixed']
  const failures = checkGates({ ...(ADVICES[0] as Advice), fixed }, ['policy'], TODAY)
  expect(failures).toStrictEqual([{ gate: 'policy', what: 'b of "one"', source: SOURCE }])
})

test.each([
  ['2025-12-31', ['a (2025-12-31) of "one"']],
  ['2026-01-01', ['a (2026-01-01) of "one"']],
  ['2026-01-02', []],
  [null, []],
])('a decision to be reviewed by %s fails a gate: %j', (review, failed) => {
  const fixed = [{ pair: 'a', review, forbiddenBy: [] }] as unknown as Advice['fixed']
  const failures = checkGates({ ...(ADVICES[0] as Advice), fixed }, ['review'], TODAY)
  expect(failures.map(({ what }) => what)).toEqual(failed)
})

test('a gate that nothing fails says nothing', () => {
  expect(ADVICES.flatMap(advice => checkGates(advice, ['infeasible'], TODAY))).toEqual([])
  expect(ADVICES.flatMap(advice => checkGates(advice, [], TODAY))).toEqual([])
  expect(describeGates([])).toEqual([])
})

test('a gate that was asked for twice fails once', () => {
  expect(checkGates(ADVICES[0] as Advice, ['open', 'open'], TODAY)).toHaveLength(1)
})

test('of many verdicts the first are named', () => {
  const [line] = describeGates(Array(25).fill({ gate: 'open', what: 'a of "b"' }))
  expect(line).toMatch(/and 5 more$/)
})

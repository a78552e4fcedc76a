import { expect, test } from 'vitest'
import { compareCase, tallyAgreement } from '../../../src/build/figures/compare-cases.ts'
import type { Precedent } from '../../../src/model/precedent.ts'
import type { Advice } from '../../../src/model/result/advice.ts'
import type { Verdict } from '../../../src/model/result/verdict.ts'

const caseOf = (published: Record<string, string>) => ({ id: 'a', published }) as Precedent

const adviceOf = (verdicts: readonly Partial<Verdict>[], choices: Record<string, string> = {}) =>
  ({
    verdicts: verdicts.map(verdict => ({ scores: { x: 0, y: 0 }, ...verdict })),
    blueprint: { choices },
  }) as unknown as Advice

test.each([
  ['the published side', { outcome: 'recommended', choice: 'x', hybrid: null }, 'x', 'agrees'],
  ['the other side', { outcome: 'recommended', choice: 'y', hybrid: null }, 'x', 'differs'],
  ['no decision', { outcome: 'open', choice: null, hybrid: null }, 'x', 'open'],
  ['any hybrid', { outcome: 'hybrid', choice: 'hybrid', hybrid: { id: 'h' } }, 'hybrid', 'agrees'],
  ['that hybrid', { outcome: 'hybrid', choice: 'hybrid', hybrid: { id: 'h' } }, 'h', 'agrees'],
  ['another', { outcome: 'hybrid', choice: 'hybrid', hybrid: { id: 'i' } }, 'h', 'differs'],
])('%s', (_, verdict, published, result) => {
  const advice = adviceOf([{ pair: 'p', ...verdict } as Partial<Verdict>])
  expect(compareCase(caseOf({ p: published }), advice)[0]?.result).toBe(result)
})

test('agreement is counted by pair and in all, beside the most frequent choice', () => {
  const advice = adviceOf(
    [
      { pair: 'p', outcome: 'recommended', choice: 'x', hybrid: null },
      { pair: 'q', outcome: 'open', choice: null, hybrid: null },
    ],
    { p: 'y', q: 'm' },
  )
  const cases = [{ p: 'x', q: 'm' }, { p: 'y' }, { p: 'y' }].map(caseOf)
  expect(tallyAgreement(cases.flatMap(own => compareCase(own, advice)))).toEqual([
    {
      pair: 'p',
      decisions: 3,
      agree: 1,
      open: 0,
      differ: 2,
      inDesign: 2,
      majority: { choice: 'y', count: 2 },
    },
    {
      pair: 'q',
      decisions: 1,
      agree: 0,
      open: 1,
      differ: 0,
      inDesign: 1,
      majority: { choice: 'm', count: 1 },
    },
    {
      pair: 'all',
      decisions: 4,
      agree: 1,
      open: 1,
      differ: 2,
      inDesign: 3,
      majority: { choice: 'of each pair', count: 3 },
    },
  ])
})

test.each([
  ['a side', 'x', 'x', true],
  ['the other side', 'y', 'x', false],
  ['any hybrid', 'h', 'hybrid', true],
  ['a side is no hybrid', 'x', 'hybrid', false],
])('the design: %s', (_, design, published, inDesign) => {
  const advice = adviceOf([{ pair: 'p', outcome: 'open', choice: null, hybrid: null }], {
    p: design,
  })
  expect(compareCase(caseOf({ p: published }), advice)[0]?.inDesign).toBe(inDesign)
})

import { expect, test } from 'vitest'
import {
  compareCase,
  joinParts,
  meanOfReaders,
  SPLIT,
  tallyAgreement,
} from '../../../../src/build/figures/cases/compare-cases.ts'
import type { JudgedFacts } from '../../../../src/build/figures/cases/judge-facts.ts'
import type { KnownCase } from '../../../../src/build/figures/cases/known-case.ts'
import type { Verdict } from '../../../../src/model/result/verdict.ts'

const caseOf = (published: Record<string, string>, id = 'a') => ({ id, published }) as KnownCase

const factsOf = (
  verdicts: readonly Partial<Verdict>[],
  choices: Record<string, string | null> = {},
) =>
  ({
    verdicts: verdicts.map(verdict => ({ scores: { x: 0, y: 0 }, hybrid: null, ...verdict })),
    blueprint: { choices },
  }) as unknown as JudgedFacts

const side = (choice: string) => ({ pair: 'p', outcome: 'recommended', choice }) as const
const open = { pair: 'p', outcome: 'open', choice: null } as const
const hybrid = (id: string) =>
  ({ pair: 'p', outcome: 'hybrid', choice: 'hybrid', hybrid: { id, name: '', legs: [] } }) as const

test.each([
  ['the published side', [side('x')], 'x', 'agrees'],
  ['the other side', [side('y')], 'x', 'differs'],
  ['no decision', [open], 'x', 'open'],
  ['any hybrid', [hybrid('h')], 'hybrid', 'agrees'],
  ['that hybrid', [hybrid('h')], 'h', 'agrees'],
  ['another', [hybrid('i')], 'h', 'differs'],
  ['no side is a hybrid', [side('x')], 'hybrid', 'differs'],
  ['parts that choose differently use both sides', [side('x'), side('y')], 'hybrid', 'agrees'],
  ['and neither side', [side('x'), side('y')], 'x', 'differs'],
  ['an open part follows the others', [open, side('x')], 'x', 'agrees'],
] as const)('%s', (_, verdicts, published, result) => {
  const parts = verdicts.map(verdict => factsOf([verdict as Partial<Verdict>]))
  expect(compareCase(caseOf({ p: published }), parts)[0]?.result).toBe(result)
})

test.each([
  [['x', 'x'], 'x'],
  [['x', 'open'], 'x'],
  [['infeasible', 'x'], 'x'],
  [['x', 'y'], 'split'],
  [['open', 'infeasible'], 'open'],
  [['infeasible'], 'infeasible'],
])('the parts %j come to %s', (choices, joined) => {
  expect(joinParts(choices)).toBe(joined)
})

test.each([
  ['a side', 'x', 'x', true],
  ['the other side', 'y', 'x', false],
  ['either side', null, 'x', false],
  ['any hybrid', 'h', 'hybrid', true],
  ['a side is no hybrid', 'x', 'hybrid', false],
])('the design: %s', (_, design, published, inDesign) => {
  const facts = factsOf([open], { p: design })
  expect(compareCase(caseOf({ p: published }), [facts])[0]?.inDesign).toBe(inDesign)
})

test('the advice above the parts counts where there is one, else the design', () => {
  const parts = [factsOf([side('x')], { p: 'x' }), factsOf([side('x')], { p: 'y' })]
  const known = caseOf({ p: 'hybrid' })
  expect(compareCase(known, parts)[0]).toMatchObject({ inDesign: true, inInterface: true })
  expect(compareCase(known, parts, () => 'x')[0]).toMatchObject({
    inDesign: true,
    inInterface: false,
  })
  expect(compareCase(known, parts, () => SPLIT)[0]).toMatchObject({
    result: 'differs',
    inInterface: true,
  })
})

const compared = [
  caseOf({ p: 'x' }, 'a'),
  caseOf({ p: 'y' }, 'b'),
  caseOf({ p: 'y' }, 'b'),
].flatMap((known, at) =>
  compareCase(known, [factsOf([at === 1 ? side('y') : side('x')], { p: 'y' })]),
)

test('agreement is counted beside the most frequent choice', () => {
  expect(tallyAgreement(compared)).toEqual({
    decisions: 3,
    agree: 2,
    open: 0,
    differ: 1,
    inDesign: 2,
    inInterface: 2,
    majority: { choice: 'y', count: 2 },
  })
})

test('a decision that two readers read counts once', () => {
  expect(meanOfReaders(compared)).toBe(0.75)
})

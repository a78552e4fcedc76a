import { expect, test } from 'vitest'
import type { Evidence, Verdict } from '../../../../src/model/result/verdict.ts'
import { pageDecisions } from '../../../../src/report/advice/one-page/page-decisions.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const labels = { catalogue: sampleCatalogue, names: { from: 'A', to: 'B' } }

function verdictOn(
  pair: string,
  choice: string,
  reasons: readonly (readonly [string, number])[],
): Verdict {
  const sample = sampleAdvice.verdicts.find(verdict => verdict.pair === pair)
  const [like] = sampleAdvice.verdicts[0]?.evidence ?? []
  if (sample === undefined || like === undefined) throw new Error('the sample has evidence')
  const evidence = reasons.map(
    ([option, counts]): Evidence => ({
      ...like,
      toward: choice,
      counts,
      answers: { unheard: option },
    }),
  )
  return {
    ...sample,
    outcome: 'recommended',
    choice,
    hybrid: null,
    strength: 'strong',
    decidedBy: 'evidence',
    evidence,
    vetoes: [],
  }
}

const printed = (...verdicts: readonly Verdict[]) =>
  paintTerminal([pageDecisions({ ...emptyAdvice, verdicts }, labels)], plainCanvas(80))

const first = verdictOn('synchronous-asynchronous', 'asynchronous', [['one', 3]])

test('a fact that decided a choice above is told again where no other is about as heavy', () => {
  const second = verdictOn('point-to-point-centralized', 'centralized', [
    ['one', 3],
    ['hint', 1],
  ])
  expect(printed(first, second)).toMatch(/Centralized .* one$/m)
})

test('another good reason is told in its place', () => {
  const second = verdictOn('point-to-point-centralized', 'centralized', [
    ['one', 3],
    ['two', 2],
  ])
  expect(printed(first, second)).toMatch(/Centralized .* two/)
})

test('what the design takes in place of a choice is told beside it', () => {
  const conceded = [
    {
      pair: first.pair,
      from: 'asynchronous',
      to: 'synchronous',
      cost: 1,
      because: '',
      tensions: [],
    },
  ]
  const { blueprint } = emptyAdvice
  const advice = { ...emptyAdvice, verdicts: [first], blueprint: { ...blueprint, conceded } }
  expect(paintTerminal([pageDecisions(advice, labels)], plainCanvas(80))).toMatch(
    /Asynchronous .* one; the design takes synchronous$/m,
  )
})

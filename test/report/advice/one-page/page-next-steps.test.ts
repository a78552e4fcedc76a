import { expect, test } from 'vitest'
import type { Question } from '../../../../src/model/question.ts'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { RaisedObligation } from '../../../../src/model/result/blueprint.ts'
import { pageNextSteps } from '../../../../src/report/advice/one-page/page-next-steps.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const [sample] = sampleAdvice.verdicts
const [answer] = sampleAdvice.answers
const [obligation] = sampleAdvice.blueprint.obligations

const labelled = (asked: Question): Question => ({
  ...asked,
  options: asked.options.map(option => ({ ...option, label: option.id })),
})

const questions = [
  labelled(question('p', 3)),
  { ...labelled(question('q', 3)), about: 'source' as const },
]
const labels = {
  catalogue: { ...sampleCatalogue, questions },
  names: { from: 'Alpha', to: 'Beta' },
}

function printed(advice: Advice): string {
  const section = pageNextSteps(advice, labels)
  return section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
}

test('an assumption is to be confirmed by who made it, with the choices that it decides', () => {
  if (!sample || !answer) throw new Error('the sample has verdicts and answers')
  const assumed = { ...answer, question: 'p', options: ['p1'], by: 'Ann' }
  const turn = { pair: 'pull-push', outcome: 'recommended', choice: 'pull', hybrid: null } as const
  const [reason] = sample.evidence
  if (!reason) throw new Error('the sample has evidence')
  const evidence = [{ ...reason, toward: 'push', answers: { p: 'p1' } }]
  const advice: Advice = {
    ...emptyAdvice,
    verdicts: [
      { ...sample, pair: 'pull-push', choice: 'push', hybrid: null, evidence, vetoes: [] },
    ],
    assumed: [assumed],
    sensitivities: [
      {
        question: 'p',
        kind: 'assumed',
        range: ['p1', 'p2'],
        turns: [{ option: 'p2', holds: true, ...turn }],
        blueprintTurns: [],
      },
    ],
  }
  expect(printed(advice)).toContain('Ann: confirm what was assumed: p1, on which push rests')
  const more = { ...advice, assumed: [{ ...assumed, options: ['p2', 'p1'] }] }
  expect(printed(more)).toContain('Ann: confirm what was assumed: p1, on which push rests')
  expect(printed({ ...advice, sensitivities: [] })).toBe('')
  const other = advice.verdicts.map(verdict => ({ ...verdict, evidence: [] }))
  expect(printed({ ...advice, verdicts: other })).toBe('')
  const against = advice.verdicts.map(verdict => ({ ...verdict, choice: 'pull' }))
  expect(printed({ ...advice, verdicts: against })).toBe('')
  const unanswered = [{ question: 'p', couldChange: ['pull-push'] }]
  const close = advice.verdicts.map(verdict => ({
    ...verdict,
    ...({ outcome: 'recommended', strength: 'slight', settled: false } as const),
  }))
  expect(printed({ ...advice, verdicts: close, unanswered })).not.toContain('p1')
})

test('nothing is asked again that was answered surely, however close a call it decides', () => {
  if (!sample || !answer) throw new Error('the sample has verdicts and answers')
  const tip = { set: { q: 'q2' }, outcome: 'recommended', choice: 'pull', hybrid: null } as const
  const verdict = { ...sample, pair: 'pull-push', choice: 'push', strength: 'slight' } as const
  const advice: Advice = {
    ...emptyAdvice,
    verdicts: [{ ...verdict, tippingPoints: [tip] }],
    answers: [{ ...answer, question: 'q', options: ['q1'], by: 'Ann' }],
  }
  expect(printed(advice)).toBe('')
})

test('what is to be clarified with an owner is said as a task', () => {
  if (obligation === undefined) throw new Error('the sample has obligations')
  const foreign: RaisedObligation = {
    ...obligation,
    builds: 'target',
    inOtherHands: true,
    what: 'Ask how {to} repeats a load. And more.',
  }
  const advice = { ...emptyAdvice, blueprint: { ...emptyAdvice.blueprint, obligations: [foreign] } }
  expect(printed(advice)).toContain('With whoever runs Beta: ask how Beta repeats a load')
})

import { expect, test } from 'vitest'
import type { Question } from '../../../../src/model/question.ts'
import type { Advice, GivenAnswer } from '../../../../src/model/result/advice.ts'
import type { RaisedObligation } from '../../../../src/model/result/blueprint.ts'
import type { TippingPoint } from '../../../../src/model/result/verdict.ts'
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

function printed(advice: Advice, followed?: { readonly tasksFollow: boolean }): string {
  const section = pageNextSteps(advice, labels, followed)
  return section ? paintTerminal([section], plainCanvas(80)).replace(/\s+/g, ' ') : ''
}

function closeCall(set: string, given: Partial<GivenAnswer>): Advice {
  if (!sample || !answer) throw new Error('the sample has verdicts and answers')
  const [id = ''] = set
  const tip: TippingPoint = {
    set: { [id]: set },
    outcome: 'recommended',
    choice: 'pull',
    hybrid: null,
  }
  const verdict = {
    ...sample,
    pair: 'pull-push',
    choice: 'push',
    strength: 'slight',
    tippingPoints: [tip],
  } as const
  return {
    ...emptyAdvice,
    verdicts: [verdict],
    answers: [{ ...answer, question: id, by: null, ...given }],
  }
}

test('of a close call the answer that decides it is to be checked where somebody can be asked', () => {
  expect(printed(closeCall('p2', { options: ['p1'] }))).toBe('')
  expect(printed(closeCall('p2', { options: ['p1'], by: 'Ann' }))).toContain(
    'Check with Ann that p1, which decides push',
  )
})

test('who gave the answer is asked, else the owner of the end that it is on', () => {
  const said = { options: ['q1'] }
  expect(printed(closeCall('q2', said))).toContain('Check with the owner of Alpha that q1')
  expect(printed(closeCall('q2', { ...said, by: 'Ann' }))).toContain('Check with Ann that q1')
})

test('what is not certain anyway, or not a close call, is not to be checked', () => {
  expect(printed(closeCall('p3', { options: ['p1', 'p2'], by: 'Ann' }))).toBe('')
  const [verdict] = closeCall('p2', { options: ['p1'], by: 'Ann' }).verdicts
  if (verdict === undefined) throw new Error('there is a verdict')
  const firm = {
    ...closeCall('p2', { options: ['p1'], by: 'Ann' }),
    verdicts: [{ ...verdict, strength: 'strong' as const }],
  }
  expect(printed(firm)).toBe('')
})

test('what is to be clarified with an owner is said as a task, and left to the tasks where they follow', () => {
  if (obligation === undefined) throw new Error('the sample has obligations')
  const foreign: RaisedObligation = {
    ...obligation,
    builds: 'target',
    inOtherHands: true,
    what: 'Ask how {to} repeats a load. And more.',
  }
  const advice = { ...emptyAdvice, blueprint: { ...emptyAdvice.blueprint, obligations: [foreign] } }
  expect(printed(advice)).toContain('With the owner of Beta: ask how Beta repeats a load')
  expect(printed(advice, { tasksFollow: true })).not.toContain('Beta')
})

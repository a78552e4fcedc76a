import { expect, test } from 'vitest'
import type { Advice } from '../../../../src/model/result/advice.ts'
import type { Verdict } from '../../../../src/model/result/verdict.ts'
import { pageFindOut } from '../../../../src/report/advice/one-page/page-find-out.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { emptyAdvice, sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const [sample] = emptyAdvice.verdicts
const [answer] = sampleAdvice.answers

const plain = { ...question('plain', 3), text: 'Which of these?' }
const asked = {
  ...question('asked', 2),
  text: 'Which of those?',
  findOut: 'How often does {from} send?',
}
const labels = {
  catalogue: { ...sampleCatalogue, questions: [asked, plain] },
  names: { from: 'SAP', to: 'Shop' },
}
const unanswered = ['asked', 'plain'].map(id => ({ question: id, couldChange: ['pull-push'] }))

function printed(rest: Partial<Advice>): string {
  const section = pageFindOut({ ...emptyAdvice, unanswered, ...rest }, labels)
  return section ? paintTerminal([section], plainCanvas(80)) : ''
}

test('a question is put as to somebody who does not see its options, and its id is not told', () => {
  const text = printed({})
  expect(text).toContain('- How often does SAP send? (bears on pull or push)\n')
  expect(text).toContain('- Which of these? (bears on pull or push)\n')
})

test('the choices are not named where a question could change all that are not firm', () => {
  if (sample === undefined) throw new Error('there are verdicts')
  const only: Verdict = { ...sample, pair: 'pull-push' }
  expect(printed({ verdicts: [only] })).toContain('SAP send?\n')
  const firm: Verdict = { ...sample, outcome: 'recommended', choice: 'x', strength: 'strong' }
  expect(printed({ verdicts: [firm, only] })).toContain('SAP send?\n')
})

test('what could change a firm choice alone is not to be found out first', () => {
  if (sample === undefined) throw new Error('there are verdicts')
  const chosen = { ...sample, pair: 'pull-push', outcome: 'recommended', choice: 'push' } as const
  expect(printed({ verdicts: [{ ...chosen, strength: 'strong' }] })).toBe('')
  expect(printed({ verdicts: [{ ...chosen, strength: 'slight' }] })).not.toBe('')
})

test('what was answered in part is told as a doubt', () => {
  if (answer === undefined) throw new Error('there are answers')
  const sensitivity = { question: 'plain', range: [], turns: [], blueprintTurns: [] } as const
  const text = printed({
    answers: [{ ...answer, question: 'plain', options: ['plain1', 'plain2'] }],
    sensitivities: [{ ...sensitivity, kind: 'partial' }],
  })
  expect(text).toMatch(/Which of these\? \(in doubt: .+; bears on pull or push\)/)
})

test('a doubt between some options is to be cleared first', () => {
  if (answer === undefined) throw new Error('there are answers')
  const text = printed({
    answers: [{ ...answer, question: 'plain', options: ['plain1', 'plain2'] }],
    sensitivities: [],
  })
  expect(text.indexOf('Which of these')).toBeLessThan(text.indexOf('How often'))
})

test('what one answer turns by itself stands alone, with the choice that it leads to', () => {
  if (sample === undefined) throw new Error('there are verdicts')
  const loose: Verdict = { ...sample, pair: 'pull-push', strength: 'slight', settled: false }
  const turn = { option: 'plain2', holds: true, pair: 'pull-push', outcome: 'recommended' } as const
  const sensitivity = { question: 'plain', range: ['plain1', 'plain2'], blueprintTurns: [] }
  const turning = (holds: boolean) =>
    printed({
      verdicts: [loose],
      sensitivities: [
        {
          ...sensitivity,
          kind: 'open',
          turns: [{ ...turn, holds, choice: 'pull', hybrid: null }],
        },
      ],
    })
  expect(turning(true)).toMatch(/Which of these\? If .*-> pull/)
  expect(turning(true)).not.toContain('How often')
  expect(turning(false)).toMatch(/How often.+\n.*Which of these\?\n/)
})

import { expect, test } from 'vitest'
import { restAnswers } from '../../../../src/report/advice/full/rest-answers.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const labels = labelContext(sampleAdvice, sampleCatalogue)

function printed(advice = sampleAdvice, given = labels): string {
  const section = restAnswers(advice, given)
  return section ? paintTerminal([section], plainCanvas(200)) : ''
}

test('answers that somebody stressed stand by their topics, in the order of the catalogue; others together', () => {
  const topics = [
    { id: 'one', name: 'One' },
    { id: 'two', name: 'Two' },
    { id: 'three', name: 'Three' },
  ]
  const [given] = sampleAdvice.answers
  if (given === undefined) throw new Error('the sample has answers')
  const questions = [
    { ...question('b', 2), topic: 'two' },
    { ...question('a', 2), topic: 'one' },
    { ...question('c', 2), topic: 'two' },
  ]
  const answers = ['b', 'a', 'c', 'unheard-of'].map(id => ({
    ...given,
    question: id,
    note: id === 'c' ? null : 'as said',
    by: null,
  }))
  const text = printed(
    { ...sampleAdvice, answers, sensitivities: [] },
    { ...labels, catalogue: { ...sampleCatalogue, topics, questions } },
  )
  expect(text.match(/- [A-Z][a-z ]+: /g)).toEqual([
    '- One: ',
    '- Two: ',
    '- Other: ',
    '- Also answered: ',
  ])
  expect(text).toContain('("as said", from ')
})

test('what is not known and decides stands apart, and nothing else', () => {
  const [uncertain] = sampleAdvice.answers
  if (uncertain === undefined) throw new Error('the sample has answers')
  const { question, options } = uncertain
  const turning = {
    question,
    kind: 'unknown' as const,
    range: options,
    turns: [
      {
        option: options[0] ?? '',
        holds: true,
        pair: 'pull-push',
        outcome: 'recommended' as const,
        choice: 'pull',
        hybrid: null,
      },
    ],
    blueprintTurns: [],
  }
  const apart = 'Not known, and the advice depends on it'
  expect(printed({ ...sampleAdvice, sensitivities: [turning] })).toContain(apart)
  const partial = { ...turning, kind: 'partial' as const }
  expect(printed({ ...sampleAdvice, sensitivities: [partial] })).not.toContain(apart)
  expect(printed({ ...sampleAdvice, sensitivities: [{ ...turning, turns: [] }] })).not.toContain(
    apart,
  )
})

test('of a quantity what was written is told, ids of options are not', () => {
  const [given] = sampleAdvice.answers
  if (given === undefined) throw new Error('the sample has answers')
  const asked = { ...question('q', 2), quantity: 'duration' as const }
  const catalogue = { ...sampleCatalogue, questions: [asked] }
  const answer = { ...given, question: 'q', options: ['q1'], note: null, by: null }
  const textOf = (written: string) =>
    printed(
      { ...sampleAdvice, answers: [{ ...answer, written }], sensitivities: [] },
      { ...labels, catalogue },
    )
  expect(textOf('90s')).toContain('(90s')
  expect(textOf('q1, q2')).not.toContain('q2')
})

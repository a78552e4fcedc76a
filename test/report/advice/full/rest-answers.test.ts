import { expect, test } from 'vitest'
import type { Sensitivity } from '../../../../src/model/result/sensitivity.ts'
import { restAnswers } from '../../../../src/report/advice/full/rest-answers.ts'
import { paintTerminal } from '../../../../src/report/terminal/paint-terminal.ts'
import { labelContext } from '../../../../src/report/wording/label-context.ts'
import { upperFirst } from '../../../../src/report/wording/phrases.ts'
import { question } from '../../../helpers/build-catalogue.ts'
import { sampleAdvice } from '../../../helpers/sample-advice.ts'
import { sampleCatalogue } from '../../../helpers/sample-catalogue.ts'
import { plainCanvas } from '../../../helpers/test-canvas.ts'

const labels = labelContext(sampleAdvice, sampleCatalogue)

function printed(advice = sampleAdvice, given = labels): string {
  const section = restAnswers(advice, given)
  return section ? paintTerminal([section], plainCanvas(200)) : ''
}

test('answers stand by their topics, in the order of the catalogue', () => {
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
  expect(text.match(/^ +(One|Two|Three|Other)$/gm)?.map(line => line.trim())).toEqual([
    'One',
    'Two',
    'Other',
  ])
  expect(text.match(/"as said", from /g)).toHaveLength(3)
  expect(text).toContain('("as said", from ')
})

test('what is not known, and what nobody answered, stands apart, and nothing else', () => {
  const [uncertain] = sampleAdvice.answers
  if (uncertain === undefined) throw new Error('the sample has answers')
  const { question, options } = uncertain
  const told = { question, range: options, turns: [], blueprintTurns: [] }
  const answered = { ...sampleAdvice.answered, plain: 3, partial: 1, inScope: 6 }
  const apart = `${upperFirst(question.replaceAll('-', ' '))} ("asked twice", by sales)`
  const answers = [
    { ...uncertain, note: 'asked twice', by: 'sales' },
    ...sampleAdvice.answers.slice(1),
  ]
  const textOf = (kind: Sensitivity['kind']) =>
    printed({ ...sampleAdvice, answers, answered, sensitivities: [{ ...told, kind }] })
  expect(textOf('unknown')).toContain(`${apart}; 1 question that changes nothing here.`)
  expect(textOf('open')).toContain(`${apart}; 1 question that changes nothing here.`)
  expect(textOf('partial')).not.toContain(apart)
  expect(textOf('assumed')).toContain('2 questions that change nothing here.')
  const none = { ...answered, plain: answered.inScope }
  expect(printed({ ...sampleAdvice, answered: none, sensitivities: [] })).not.toContain(
    'Still open',
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

import { expect, test } from 'vitest'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { rankQuestions } from '../../../src/advise/questions/rank-questions.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const core = (id: string) => ({ ...question(id, 2), core: true })
const QUESTIONS = [question('p', 2), core('q'), core('r'), question('s', 2, given('p1')), core('t')]

test.each([
  ['the core in the catalogue’s order, then what tells most', [0.2, 0.2, 0.5, 0.4, 0.3], 'qrtps'],
  [
    'a main question that tells hardly anything waits among the rest',
    [0.2, 0.05, 0.5, 0, 0.3],
    'rtpqs',
  ],
  ['of the main questions those that tell more than a tenth', [0, 0.1, 0.11, 0.2, 0], 'rpsqt'],
  ['of the rest that tell as much the earlier one', [0, 0, 0, 0, 0], 'pqrst'],
  ['what a scope hangs on comes before it', [0, 0.5, 0.5, 0.3, 0.5], 'qrtps'],
])('%s', (_, worth, order) => {
  const engine = compileEngine(buildCatalogue({ questions: QUESTIONS }))
  const rated = worth.map((worth, question) => ({ question, pairs: [0], worth }))
  const ranked = rankQuestions(engine, rated)
  expect(ranked.map(({ question }) => QUESTIONS[question]?.id).join('')).toBe(order)
})

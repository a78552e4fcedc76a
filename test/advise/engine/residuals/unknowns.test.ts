import { expect, test } from 'vitest'
import { answerState } from '../../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../../src/advise/engine/encode-answers.ts'
import { listSlots, listUnknowns } from '../../../../src/advise/engine/residuals/unknowns.ts'
import { buildCatalogue, question } from '../../../helpers/build-catalogue.ts'

// Its variables: p is 0, the options of s are 1 to 3, q is 4.
const engine = compileEngine(
  buildCatalogue({
    questions: [question('p', 3), { ...question('s', 3), holds: 'several' }, question('q', 3)],
  }),
)

const unknownsOf = (said: SaidAnswers, closed: readonly number[] = []) =>
  listUnknowns(engine, answerState(engine, said, new Set(closed))).map(
    ({ question: asked, variables, values, isReduced }) =>
      `${asked}: ${variables.join()} = ${values.map(row => row.join()).join(' | ')}${isReduced ? ', stays' : ''}`,
  )

const OPTIONS = [1, 2, 3].map(variable => `1: ${variable} = 3 | 1 | 2`)

test.each<[string, SaidAnswers, readonly number[], readonly string[]]>([
  ['nothing', {}, [], ['0: 0 = 7 | 1 | 2 | 4', ...OPTIONS, '2: 4 = 7 | 1 | 2 | 4']],
  ['nothing, and some questions are closed', {}, [0, 1], ['2: 4 = 7 | 1 | 2 | 4']],
  ['all', { p: { options: ['p1'] }, s: { options: ['s1'] }, q: { options: ['q3'] } }, [], []],
  [
    'that two are unsure of several',
    {
      p: { options: ['p1'] },
      s: { options: ['s1'], unsure: ['s2', 's3'] },
      q: { options: ['q3'] },
    },
    [],
    OPTIONS.slice(1),
  ],
  [
    'one of two, and what of others is not known comes first',
    { p: { options: ['p1', 'p3'] }, s: { options: ['s1'] } },
    [],
    ['2: 4 = 7 | 1 | 2 | 4', '0: 0 = 1 | 4'],
  ],
  [
    'one of two, which is to stay so',
    { p: { options: ['p1', 'p3'] }, s: { options: ['s1'] }, q: { options: ['q1'] } },
    [0],
    ['0: 0 = 1 | 4, stays'],
  ],
  [
    'one of two of several, together',
    { p: { options: ['p1'] }, s: { options: [], oneOf: ['s1', 's3'] }, q: { options: ['q1'] } },
    [],
    ['1: 1,3 = 1,2 | 2,1 | 1,1'],
  ],
])('what is not known where is said %s', (_, said, closed, unknowns) => {
  expect(unknownsOf(said, closed)).toEqual(unknowns)
})

test('where only partial answers are open they stay so', () => {
  const state = answerState(engine, { p: { options: ['p1', 'p3'] } })
  expect(listSlots(state)).toEqual([
    { question: 0, variables: [0], values: [[1], [4]], isReduced: true },
  ])
})

import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import {
  countAnswers,
  kindOfAnswer,
  listGivenAnswers,
} from '../../../src/advise/verdict/list-answers.ts'
import type { Answer } from '../../../src/model/answers.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'
import { requirementsFor } from '../../helpers/oracle/said.ts'

// s is asked where p1 may be.
const engine = compileEngine(
  buildCatalogue({
    questions: [question('p', 3), { ...question('s', 3, given('p1')), holds: 'several' }],
  }),
)
const [P, S] = [0, 1]
const ALL = ['s1', 's2', 's3']

test.each<[string, SaidAnswers, number, string]>([
  ['one option', { p: { options: ['p1'] } }, P, 'plain'],
  ['some options', { p: { options: ['p1', 'p2'] } }, P, 'partial'],
  ['all options', { p: { options: ['p1', 'p2', 'p3'] } }, P, 'unknown'],
  ['nothing', {}, P, 'unknown'],
  ['what holds and what does not', { s: { options: ['s1'] } }, S, 'plain'],
  [
    'what holds, not sure of the rest',
    { s: { options: ['s1'], unsure: ['s2', 's3'] } },
    S,
    'partial',
  ],
  ['not sure of one, the rest does not hold', { s: { options: [], unsure: ['s2'] } }, S, 'partial'],
  ['not sure of any', { s: { options: [], unsure: ALL } }, S, 'unknown'],
  ['at least one of all', { s: { options: [], oneOf: ALL } }, S, 'partial'],
  [
    'at least one of all, beside another partial answer',
    { p: { options: ['p1', 'p2'] }, s: { options: [], oneOf: ALL } },
    S,
    'partial',
  ],
  [
    'nothing, beside another partial answer',
    { p: { options: ['p1', 'p2'] }, s: { options: [], unsure: ALL } },
    S,
    'unknown',
  ],
  ['an answer out of scope', { p: { options: ['p2'] }, s: { options: ['s1'] } }, S, 'unknown'],
])('%s', (_, answers, asked, kind) => {
  expect(kindOfAnswer(engine, asked, answerState(engine, answers))).toBe(kind)
})

const answer = (options: readonly string[], more: Partial<Answer> = {}): Answer => ({
  options,
  written: options.join(', '),
  note: null,
  by: null,
  assumed: false,
  origin: { kind: 'file' },
  overrides: null,
  place: { file: 'a.yaml', line: 1, column: 1, length: 1 },
  ...more,
})

function listed(p: Answer, s: Answer) {
  const requirements = {
    ...requirementsFor({ name: 'f', answers: {}, fixed: {} }),
    answers: { s, p },
  }
  const state = answerState(engine, requirements.answers)
  return {
    ...listGivenAnswers(engine, requirements, state),
    counts: countAnswers(engine, requirements, state),
  }
}

test('given answers are told in the order of the questions, with their remarks and where they come from', () => {
  const overrides = {
    options: ['p2'],
    unsure: [],
    oneOf: [],
    written: 'p2',
    origin: { kind: 'file' } as const,
  }
  const origin = { kind: 'flow' } as const
  const p = answer(['p1'], { note: 'n', by: 'Ann', overrides })
  const s = answer(['s1'], { unsure: ['s2'], oneOf: ['s3'], origin, written: 'as written' })
  const told = { note: null, by: null, assumed: false, unsure: [], oneOf: [] }
  expect(listed(p, s).answers).toEqual([
    {
      ...told,
      question: 'p',
      options: ['p1'],
      written: 'p1',
      note: 'n',
      by: 'Ann',
      origin: { kind: 'file' },
      overrides,
    },
    {
      ...told,
      question: 's',
      options: ['s1'],
      unsure: ['s2'],
      oneOf: ['s3'],
      written: 'as written',
      origin,
      overrides: null,
    },
  ])
})

test.each([
  ['in scope', 'p1', ['p', 's'], [], { inScope: 2, plain: 2, partial: 0, unknown: 0, notAsked: 0 }],
  [
    'out of scope',
    'p2',
    ['p'],
    ['s'],
    { inScope: 1, plain: 1, partial: 0, unknown: 0, notAsked: 0 },
  ],
])('an assumption counts %s', (_, option, assumed, outOfScope, counts) => {
  const assume = { assumed: true }
  const all = listed(answer([option], assume), answer(['s1'], assume))
  expect(all.assumed.map(({ question }) => question)).toEqual(assumed)
  expect(all.outOfScope.map(({ question }) => question)).toEqual(outOfScope)
  expect(all.counts).toEqual(counts)
  expect(listed(answer([option]), answer(['s1'])).assumed).toEqual([])
})

import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import { answersTo, supportingAnswers } from '../../../src/advise/engine/supporting-answers.ts'
import { isTrue, truthOf } from '../../../src/advise/engine/truth.ts'
import { FALSE, TRUE, type Truth, UNKNOWN } from '../../../src/condition/evaluate.ts'
import type { Condition } from '../../../src/model/condition.ts'
import { buildCatalogue, given, question } from '../../helpers/build-catalogue.ts'

const engine = compileEngine(
  buildCatalogue({
    questions: [
      question('p', 3),
      { ...question('s', 4), holds: 'several' },
      question('r', 3),
      { ...question('t', 2, given('p1')), holds: 'several' },
      { ...question('s', 4), id: 'u', holds: 'several' },
      question('v', 2),
    ],
  }),
)

const not = (of: Condition): Condition => ({ kind: 'not', of })
const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })

test.each<[string, Condition, SaidAnswers, Truth]>([
  ['a plain answer within', given('p1', 'p2'), { p: { options: ['p1'] } }, TRUE],
  ['a plain answer outside', given('p1'), { p: { options: ['p2'] } }, FALSE],
  ['no answer', given('p1'), {}, UNKNOWN],
  ['a partial answer within', given('p1', 'p2'), { p: { options: ['p1', 'p2'] } }, TRUE],
  ['a partial answer outside', given('p3'), { p: { options: ['p1', 'p2'] } }, FALSE],
  ['a partial answer within or not', given('p1'), { p: { options: ['p1', 'p2'] } }, UNKNOWN],
  [
    'another part for each of the partial answers',
    any(given('p1'), given('p2')),
    { p: { options: ['p1', 'p2'] } },
    TRUE,
  ],
  [
    'true for one of them and unknown for the other',
    any(given('p1'), all(given('p2'), given('r1'))),
    { p: { options: ['p1', 'p2'] } },
    UNKNOWN,
  ],
  [
    'unknown for both',
    all(given('p1', 'p2'), given('r1')),
    { p: { options: ['p1', 'p2'] } },
    UNKNOWN,
  ],
  [
    'a partial answer elsewhere',
    given('p1'),
    { p: { options: ['p1'] }, r: { options: ['r1', 'r2'] } },
    TRUE,
  ],
  [
    'two partial answers',
    any(given('p1'), given('r1'), all(given('p2'), given('r2'))),
    { p: { options: ['p1', 'p2'] }, r: { options: ['r1', 'r2'] } },
    TRUE,
  ],
  [
    'one of two that are named',
    given('s1', 's2'),
    { s: { options: [], oneOf: ['s1', 's2'] } },
    TRUE,
  ],
  [
    'one of two, of which one is named',
    given('s1'),
    { s: { options: [], oneOf: ['s1', 's2'] } },
    UNKNOWN,
  ],
  ['one of two, neither named', given('s3'), { s: { options: [], oneOf: ['s1', 's2'] } }, FALSE],
  [
    'a partial answer that decides the scope',
    given('t1'),
    { p: { options: ['p1', 'p2'] }, t: { options: ['t1'] } },
    UNKNOWN,
  ],
])('the truth of %s', (_, condition, answers, truth) => {
  const state = answerState(engine, answers)
  expect(truthOf(engine, condition, state)).toBe(truth)
  expect(isTrue(engine, condition, state)).toBe(truth === TRUE)
})

const ANSWERS: SaidAnswers = {
  p: { options: ['p1'] },
  s: { options: ['s1'], unsure: ['s2'] },
  r: { options: ['r1', 'r2'] },
  u: { options: ['s3'] },
}

test.each<[string, Condition, unknown]>([
  ['one that is true', given('p1'), { p: 'p1' }],
  ['a partial answer', given('r1', 'r2'), { r: ['r1', 'r2'] }],
  ['what does not hold', not(given('p2')), { p: 'p1' }],
  ['all parts', all(given('p1'), given('r1', 'r2')), { p: 'p1', r: ['r1', 'r2'] }],
  ['of any the parts that are true', any(given('p2'), given('r1', 'r2')), { r: ['r1', 'r2'] }],
  ['each of any that is true', any(given('p1'), given('r1', 'r2')), { p: 'p1', r: ['r1', 'r2'] }],
  [
    'all that is known where it is not true',
    all(given('p1'), given('r1')),
    { p: 'p1', r: ['r1', 'r2'] },
  ],
  ['of any what does not hold', any(not(given('p2')), given('r3')), { p: 'p1' }],
  [
    'of any all parts of one',
    any(all(given('p1'), given('r1', 'r2')), given('r3')),
    { p: 'p1', r: ['r1', 'r2'] },
  ],
  [
    'all that is known where no part of any is true',
    any(given('p2'), given('r1')),
    { p: 'p1', r: ['r1', 'r2'] },
  ],
  ['nothing of a question that is open', all(given('p1'), given('v1')), { p: 'p1' }],
  ['nothing where nothing is known', given('t1'), {}],
  [
    'an option of several that holds',
    given('s1'),
    { s: { holds: ['s1'], holdsNot: [], oneOf: [] } },
  ],
  [
    'of several the options that are named',
    given('s1', 's3'),
    { s: { holds: ['s1'], holdsNot: ['s3'], oneOf: [] } },
  ],
  [
    'options of several that do not hold',
    not(given('s3', 's4')),
    { s: { holds: [], holdsNot: ['s3', 's4'], oneOf: [] } },
  ],
  ['nothing of an option that is unsure', given('s2'), {}],
  [
    'options named by several parts together',
    all(given('s1'), not(given('s3'))),
    { s: { holds: ['s1'], holdsNot: ['s3'], oneOf: [] } },
  ],
  [
    'no options of the same name that another question names',
    all(given('s1'), { kind: 'in', question: 'u', options: ['s3'] }),
    {
      s: { holds: ['s1'], holdsNot: [], oneOf: [] },
      u: { holds: ['s3'], holdsNot: [], oneOf: [] },
    },
  ],
  [
    'no options that another question names',
    all(given('s1'), given('p1')),
    { s: { holds: ['s1'], holdsNot: [], oneOf: [] }, p: 'p1' },
  ],
])('the answers that support a condition: %s', (_, condition, support) => {
  expect(supportingAnswers(engine, condition, answerState(engine, ANSWERS))).toEqual(support)
})

test.each<[string, SaidAnswers[string], readonly string[], unknown]>([
  [
    'both are named',
    { options: [], oneOf: ['s1', 's2'] },
    ['s1', 's2'],
    { holds: [], holdsNot: [], oneOf: ['s1', 's2'] },
  ],
  [
    'one is named',
    { options: [], oneOf: ['s1', 's2'] },
    ['s2', 's3'],
    { holds: [], holdsNot: ['s3'], oneOf: ['s1', 's2'] },
  ],
  [
    'all are named',
    { options: ['s4'], oneOf: ['s1', 's2'] },
    ['s1', 's3', 's4'],
    { holds: ['s4'], holdsNot: ['s3'], oneOf: ['s1', 's2'] },
  ],
  [
    'none is named',
    { options: ['s4'], oneOf: ['s1', 's2'] },
    ['s3', 's4'],
    { holds: ['s4'], holdsNot: ['s3'], oneOf: [] },
  ],
  [
    'only what is unsure is named',
    { options: ['s4'], unsure: ['s3'], oneOf: ['s1', 's2'] },
    ['s3'],
    null,
  ],
])('of one of several that holds, where %s', (_, said, options, told) => {
  const state = answerState(engine, { s: said, p: { options: ['p2'] }, t: { options: ['t1'] } })
  const known = answersTo(engine, [{ kind: 'in', question: 's', options }], state)
  expect(known).toEqual(told === null ? {} : { s: told })
})

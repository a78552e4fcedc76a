import { expect, test } from 'vitest'
import { answerState } from '../../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair } from '../../../../src/advise/engine/engine.ts'
import { openAnswers } from '../../../../src/advise/engine/residuals/open-answers.ts'
import { openPair } from '../../../../src/advise/engine/residuals/open-pair.ts'
import { listUnknowns } from '../../../../src/advise/engine/residuals/unknowns.ts'
import type { Rule } from '../../../../src/model/pair.ts'
import {
  buildCatalogue,
  given,
  question,
  rulesOut,
  toward,
} from '../../../helpers/build-catalogue.ts'

const questions = [
  question('p', 3),
  question('q', 2),
  { ...question('s', 3), holds: 'several' as const },
]
const VARIABLES = ['p', 'q', 's1', 's2', 's3']

/** What is decided of some rules, and what each group that is left of them asks. */
function leftOf(rules: readonly Rule[], said: SaidAnswers, closed: readonly number[] = []) {
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const answers = answerState(engine, said, new Set(closed))
  const open = openAnswers(engine, answers, listUnknowns(engine, answers))
  const { state, groups, residuals } = openPair(engine, engine.pairs[0] as CompiledPair, { open })
  const asked = groups.map(group =>
    residuals
      .variablesOf(group)
      .map(variable => VARIABLES[variable])
      .join(' '),
  )
  return [state.scores.join(), state.flags, ...asked]
}

const P12 = { options: ['p1', 'p2'] }
const either = (...ids: readonly string[]) =>
  ids.map((id, at) => toward('a', 1 + at, { when: given(id), group: 'g' }))

test.each<[string, readonly Rule[], SaidAnswers, readonly unknown[]]>([
  ['one that is open', [toward('a', 2, { when: given('p1') })], {}, ['0,0', 0, 'p']],
  [
    'one that fires',
    [toward('a', 2, { when: given('p1') })],
    { p: { options: ['p1'] } },
    ['2,0', 0],
  ],
  [
    'one that never fires',
    [toward('a', 2, { when: given('p1') })],
    { p: { options: ['p2'] } },
    ['0,0', 0],
  ],
  [
    'one that is lifted',
    [toward('a', 2, { when: given('p1'), unless: given('q1') })],
    { p: { options: ['p1'] }, q: { options: ['q1'] } },
    ['0,0', 0],
  ],
  [
    'one that may be lifted',
    [toward('a', 2, { when: given('p1'), unless: given('q1') })],
    { p: { options: ['p1'] } },
    ['0,0', 0, 'q'],
  ],
  [
    'one for each option that a partial answer may be',
    [
      toward('a', 1, { when: given('p1'), group: 'g' }),
      toward('a', 1, { when: given('p2'), group: 'g' }),
    ],
    { p: P12 },
    ['1,0', 0],
  ],
  [
    'two that a partial answer tells apart by weight',
    either('p1', 'p2'),
    { p: P12 },
    ['0,0', 0, 'p'],
  ],
  [
    'two that a partial answer tells apart by flags',
    [...['a', 'b'].map(side => toward(side, 3, { when: given('p1') }))],
    { p: P12 },
    ['0,0', 0, 'p', 'p'],
  ],
  [
    'one that another question decides, whichever the partial answer is',
    [toward('a', 1, { when: { kind: 'all', of: [given('p1', 'p2'), given('q1')] } })],
    { p: P12 },
    ['0,0', 0, 'q'],
  ],
  [
    'one of two of several that holds',
    [toward('a', 1, { when: given('s1', 's2') })],
    { s: { options: [], oneOf: ['s1', 's2'] } },
    ['1,0', 0],
  ],
])('of rules is left: %s', (_, rules, said, left) => {
  expect(leftOf(rules, said)).toEqual(left)
})

const VETO = 4 | 16
const S12 = { options: [], oneOf: ['s1', 's2'] }

test.each<[string, Rule, SaidAnswers, readonly number[], readonly unknown[]]>([
  [
    'true whichever it is',
    rulesOut('a', given('q1'), given('p1', 'p2')),
    { p: P12, q: { options: ['q1'] } },
    [0],
    ['0,0', 0],
  ],
  [
    'true for one of them only',
    rulesOut('a', given('q1'), given('p1')),
    { p: P12, q: { options: ['q1'] } },
    [0],
    ['0,0', VETO],
  ],
  [
    'true for none',
    rulesOut('a', given('q1'), given('p3')),
    { p: P12, q: { options: ['q1'] } },
    [0],
    ['0,0', VETO],
  ],
  [
    'true for one of them only, where the rest is open',
    rulesOut('a', given('q1'), given('p1')),
    { p: P12 },
    [0],
    ['0,0', 0, 'q'],
  ],
  [
    'true whichever of several it is',
    rulesOut('a', given('q1'), given('s1', 's2')),
    { s: S12, q: { options: ['q1'] } },
    [2],
    ['0,0', 0],
  ],
  [
    'true for some of several only',
    rulesOut('a', given('q1'), given('s2')),
    { s: S12, q: { options: ['q1'] } },
    [2],
    ['0,0', VETO],
  ],
  [
    'asked of what does not stay so',
    rulesOut('a', given('q1'), given('p1')),
    { p: P12, q: { options: ['q1'] } },
    [],
    ['0,0', 0, 'p'],
  ],
])('where a partial answer is to stay so, of a veto is left what its "unless" says: %s', (_, veto, said, closed, left) => {
  expect(leftOf([veto], said, closed)).toEqual(left)
})

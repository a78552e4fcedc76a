import { expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import {
  type ChangingQuestion,
  foreseeVerdicts,
} from '../../../src/advise/questions/foresee-verdicts.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

// The first pair turns with p1 or p2, and leans to a with q1; the second turns with q1 alone.
const questions = [
  { ...question('p', 3), oftenUnknown: 0 },
  { ...question('q', 4), oftenUnknown: 0 },
]
const catalogue = buildCatalogue({
  questions,
  rules: [
    toward('a', 3, { when: given('p1') }),
    toward('b', 3, { when: given('p2') }),
    toward('a', 1, { when: given('q1') }),
  ],
})
const [pair] = catalogue.pairs as [Pair]
const other = { ...pair, id: 'other', rules: [toward('b', 1, { when: given('q1') })] }
const engine = compileEngine({ ...catalogue, pairs: [pair, other] })

function foresee(said: SaidAnswers, changing: readonly ChangingQuestion[], least = 0) {
  const answers = answerState(engine, said)
  const before = [...answers.masks]
  const foresight = foreseeVerdicts(engine, answers, { asked: new Set(), changing, least })
  expect(answers.masks).toEqual(before)
  return foresight
}

const P = { question: 0, pairs: [0] }
const Q = { question: 1, pairs: [0, 1] }

test.each<[string, SaidAnswers, readonly ChangingQuestion[], readonly number[]]>([
  ['nothing is left', {}, [], [0, 0]],
  ['one of four options turns both', {}, [Q], [1 / 4, 1 / 4]],
  ['two of three turn the first', {}, [P], [2 / 3, 0]],
  [
    'what is answered in part is the same before and after',
    { p: { options: ['p1', 'p2'] } },
    [{ question: 1, pairs: [0] }],
    [0, 0],
  ],
])('a verdict is likely to change as often as it does: %s', (_, said, changing, shares) => {
  const { likelihoods } = foresee(said, changing)
  // Of what cannot change nothing is drawn otherwise, of the rest 200 draws tell.
  for (const [at, share] of shares.entries())
    expect(Math.abs((likelihoods[at] as number) - share)).toBeLessThanOrEqual(share === 0 ? 0 : 0.1)
})

test('a question is worth what it tells of the verdicts that are likelier to change than is asked about', () => {
  const both = foresee({}, [P, Q])
  const [first = 0, second = 0] = both.likelihoods
  expect(first).toBeGreaterThan(second)
  const [ofP = 0, ofQ = 0] = both.worth
  expect(ofP).toBeGreaterThan(0)
  // At the likelihood of the second pair only the first is asked about.
  const fewer = foresee({}, [P, Q], second)
  expect(fewer.worth[0]).toBe(ofP)
  expect(fewer.worth[1]).toBeLessThan(ofQ)
  // Where none is likely enough, each counts that may change.
  expect(foresee({}, [P, Q], first).worth).toEqual([ofP, ofQ])
})

test('what is answered in part is drawn by itself, whatever is drawn beside it', () => {
  const both: Condition = { kind: 'all', of: [given('p1'), given('q1')] }
  const questions = [question('p', 2), question('q', 3)]
  const rules = [toward('a', 3, { when: both })]
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const answers = answerState(engine, { q: { options: ['q1', 'q2'] } })
  const terms = { asked: new Set<number>(), changing: [P], least: 0 }
  const [likelihood = 0] = foreseeVerdicts(engine, answers, terms).likelihoods
  // A person who answered nothing yet knows two of three; q1 holds in every second draw, and p1 in every second that knows.
  expect(Math.abs(likelihood - (2 / 3) * (1 / 2) * (1 / 2))).toBeLessThan(0.06)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { CompiledPair } from '../../../src/advise/engine/engine.ts'
import { canChange } from '../../../src/advise/search/can-change.ts'
import { findWitnesses } from '../../../src/advise/search/find-witnesses.ts'
import { openCompletions } from '../../../src/advise/search/settle-pair.ts'
import type { Said } from '../../../src/model/answers.ts'
import type { Rule } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, rulesOut, toward } from '../../helpers/build-catalogue.ts'
import { arbitrarySituation } from '../../helpers/oracle/arbitrary-answers.ts'
import { saidOf } from '../../helpers/oracle/said.ts'

const RUNS = { numRuns: 200 }

describe('questions that completions were drawn for', () => {
  test('the search finds each of them, and no other where they are all', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const engine = compileEngine(catalogue)
        const compiled = engine.pairs[0] as CompiledPair
        const state = answerState(engine, saidOf(answers))
        const { questions, isAll } = findWitnesses(engine, compiled, { answers: state })
        const pair = openCompletions(engine, compiled, state)
        const searched = new Set(
          pair.unknowns.flatMap(({ question }, index) =>
            canChange(pair, index) ? [question] : [],
          ),
        )
        for (const question of questions) expect(searched).toContain(question)
        if (isAll) expect(questions).toEqual(searched)
      }),
      RUNS,
    )
  })

  test('where a partial answer is to stay so there are none', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ catalogue, answers }) => {
        const engine = compileEngine(catalogue)
        const closed = new Set(engine.catalogue.questions.keys())
        const state = answerState(engine, saidOf(answers), closed)
        const { questions } = findWitnesses(engine, engine.pairs[0] as CompiledPair, {
          answers: state,
        })
        expect([...questions]).toEqual([])
      }),
      RUNS,
    )
  })
})

/** What is said of some questions, and the numbers of those of which a partial answer is to stay so. */
interface Answers {
  readonly said?: Readonly<Record<string, Said>>
  readonly closed?: readonly number[]
}

/** A question for each letter, in this order: of a small one one option holds, of a capital one several may. */
function witnesses(letters: string, rules: readonly Rule[], { said = {}, closed = [] }: Answers) {
  const questions = [...letters].map(id => ({
    ...question(id, 3),
    holds: id === id.toLowerCase() ? ('one' as const) : ('several' as const),
  }))
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const answers = answerState(engine, said, new Set(closed))
  const before = structuredClone(answers)
  const found = findWitnesses(engine, engine.pairs[0] as CompiledPair, { answers })
  expect(answers).toEqual(before)
  return { letters: [...found.questions].map(each => letters[each]), isAll: found.isAll }
}

const all = (...ids: readonly string[]) => ({ kind: 'all' as const, of: ids.map(id => given(id)) })
const any = (letters = '') => ({
  kind: 'any' as const,
  of: [...letters].map(id => given(`${id}1`, `${id}2`)),
})
const each = (letters: string, side: string) =>
  [...letters].map(id => toward(side, 1, { when: given(`${id}1`) }))
const ahead = (lead: number) => toward('a', lead, { when: given('z1') })
const answered = { z: { options: ['z1'] } }

test.each<[string, string, readonly Rule[], Answers, string]>([
  ['that decide at once, without those that no rule asks', 'pqrsx', each('pqrs', 'a'), {}, 'pqrs'],
  [
    'that decide once the others made the sides even',
    'zpqrstu',
    [ahead(6), ...each('pqrstu', 'b')],
    { said: answered },
    'pqrstu',
  ],
  [
    'that are found later, as long as each completion finds more',
    'zqrsp',
    [ahead(3), ...each('qrs', 'b'), toward('b', 4, { when: given('p1') })],
    { said: answered },
    'qrsp',
  ],
  [
    'that decide only together with others that are drawn',
    'pqrstuvwxy',
    ['pq', 'rs', 'tu', 'vw', 'xy'].map(([one, other]) =>
      toward('a', 1, { when: { kind: 'all', of: [any(one), any(other)] } }),
    ),
    {},
    'pqrstuvwxy',
  ],
  [
    'that decide once the first of two answers that bring the sides equally near is taken',
    'zpqrstu',
    [
      ahead(6),
      toward('b', 1, { when: any('p') }),
      ...[...'qrstu'].map(id => toward('b', 1, { when: all('p1', `${id}1`) })),
    ],
    { said: answered },
    'pqrstu',
  ],
  [
    'that rule out a side',
    'zpqrs',
    [ahead(1), ...['p', 'q', 'r', 's'].map(id => ({ ...rulesOut('a', given(`${id}1`)), id }))],
    { said: answered },
    'pqrs',
  ],
  [
    'of which a partial answer is known',
    'Zpqr',
    [toward('a', 1, { when: given('Z1') }), ...each('pqr', 'b')],
    { said: { Z: { options: [], oneOf: ['Z1', 'Z2'] }, p: { options: ['p1', 'p2'] } } },
    'Zpqr',
  ],
])('all questions are found %s', (_, letters, rules, answers, expected) => {
  const found = witnesses(letters, rules, answers)
  expect({ ...found, letters: found.letters.sort().join('') }).toEqual({
    letters: [...expected].sort().join(''),
    isAll: true,
  })
})

test('with nothing more known a question is found that any other answer would hide', () => {
  const others = 'cdefghijklm'
  const rule = toward('b', 3, { when: given('p1'), unless: any(others) })
  expect(witnesses(`${others}p`, [rule], {}).letters).toContain('p')
})

test('a question is found that some of the others decide on, and most would hide', () => {
  const [opening, hiding, asked] = ['bcdefg', 'hijkl', 'mnopqrst']
  const rules = [...asked].map(id =>
    toward('a', 1, {
      when: { kind: 'all', of: [given(`${id}1`), any(opening)] },
      unless: any(hiding),
    }),
  )
  const { letters } = witnesses(`${asked}${opening}${hiding}`, rules, {})
  expect(letters).toEqual(expect.arrayContaining([...asked]))
})

test('before answers make the sides even a question is found that those would hide', () => {
  const rules = [
    ahead(2),
    toward('b', 1, { when: given('q1') }),
    toward('b', 5, { when: given('p1'), unless: given('q1') }),
    toward('a', 1, { when: all('r1', 's1') }),
  ]
  expect(witnesses('zqprs', rules, { said: answered }).letters).toContain('p')
})

test('where few are open none is drawn, and whether these are all is not known', () => {
  expect(witnesses('pqr', each('pqr', 'a'), {})).toEqual({ letters: [], isAll: false })
})

test('what can change nothing is not found, and then these are not all', () => {
  const rules = [...each('pqrs', 'a'), toward('b', 1, { when: all('x1', 'x2') })]
  const { letters, isAll } = witnesses('pqrsx', rules, {})
  expect([letters.sort().join(''), isAll]).toEqual(['pqrs', false])
})

test('where one of two partial answers is to stay so there are none', () => {
  const said = { p: { options: ['p1', 'p2'] }, q: { options: ['q1', 'q2'] } }
  expect(witnesses('pqrst', each('pqrst', 'a'), { said, closed: [1] }).letters).toEqual([])
})

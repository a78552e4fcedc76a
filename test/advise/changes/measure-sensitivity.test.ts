import { expect, test } from 'vitest'
import { measureSensitivity } from '../../../src/advise/changes/measure-sensitivity.ts'
import { answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import type { Said } from '../../../src/model/answers.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'

// p1 speaks for a, p2 for b, p3 for nothing; s2 for b, and s is asked where p1 may be.
const engine = compileEngine(
  buildCatalogue({
    questions: [question('p', 3), { ...question('s', 2, given('p1')), holds: 'several' }],
    rules: [
      toward('a', 2, { when: given('p1') }),
      toward('b', 2, { when: given('p2') }),
      toward('b', 3, { when: given('s2') }),
    ],
  }),
)

type Told = Said & { readonly assumed?: boolean }

function sensitivityOf(said: Readonly<Record<string, Told>>, open: readonly string[] = []) {
  const answers = Object.fromEntries(
    Object.entries(said).map(([id, { assumed = false, ...rest }]) => [id, { ...rest, assumed }]),
  )
  const evaluation = evaluate(engine, answerState(engine, answers), [null])
  return measureSensitivity(
    evaluation,
    answers,
    open.map(question => ({ question })),
  )
}

const pair = (choice: string | null) => ({
  pair: 'pair',
  outcome: choice === null ? 'open' : 'recommended',
  choice,
  hybrid: null,
})
const turn = (option: string, choice: string | null, holds = true) => ({
  turns: [{ option, holds, ...pair(choice) }],
  blueprintTurns: [{ option, holds, choices: { pair: choice } }],
})

/** Both kinds of turn of some options, one after the other. */
const turns = (...all: ReturnType<typeof turn>[]) => ({
  turns: all.flatMap(each => each.turns),
  blueprintTurns: all.flatMap(each => each.blueprintTurns),
})

const ALL = ['p1', 'p2', 'p3']
const NOT_S = { s: { options: [] } }

test.each<[string, Readonly<Record<string, Told>>, readonly unknown[]]>([
  ['nothing of what is certain', { p: { options: ['p1'] }, ...NOT_S }, []],
  ['nothing of what is not answered', {}, []],
  [
    'what is assumed: any option might be true',
    { p: { options: ['p1'], assumed: true }, ...NOT_S },
    [{ question: 'p', kind: 'assumed', range: ALL, ...turns(turn('p2', 'b'), turn('p3', null)) }],
  ],
  [
    'what is answered in part: any option of it',
    { p: { options: ['p2', 'p3'] } },
    [{ question: 'p', kind: 'partial', range: ['p2', 'p3'], ...turn('p2', 'b') }],
  ],
  [
    'what is answered in part, and that assumed: any option at all',
    { p: { options: ['p2', 'p3'], assumed: true } },
    [{ question: 'p', kind: 'assumed', range: ALL, ...turns(turn('p1', 'a'), turn('p2', 'b')) }],
  ],
  [
    'what is unknown, assumed or not: any option',
    { p: { options: ALL, assumed: true } },
    [{ question: 'p', kind: 'unknown', range: ALL, ...turns(turn('p1', 'a'), turn('p2', 'b')) }],
  ],
  [
    'of several that may hold: each of which nobody is sure',
    { p: { options: ['p1'] }, s: { options: ['s1'], unsure: ['s2'] } },
    [{ question: 's', kind: 'partial', range: ['s2'], ...turn('s2', 'b') }],
  ],
  [
    'of several that are assumed: that each holds, and that it does not',
    { p: { options: ['p1'] }, s: { options: ['s2'], assumed: true } },
    [{ question: 's', kind: 'assumed', range: ['s1', 's2'], ...turn('s2', 'a', false) }],
  ],
  [
    'nothing that is out of scope',
    { p: { options: ['p2'] }, s: { options: ['s2'], assumed: true } },
    [],
  ],
])('sensitive to %s', (_, said, expected) => {
  expect(sensitivityOf(said)).toEqual(expected)
})

test('of the open questions that are named and in scope: any option that is not answered', () => {
  const told = turns(turn('p1', 'a'), turn('p2', 'b'))
  expect(sensitivityOf({}, ['p'])).toEqual([{ question: 'p', kind: 'open', range: ALL, ...told }])
  expect(sensitivityOf({ p: { options: ['p2'] } }, ['p', 's'])).toEqual([])
})

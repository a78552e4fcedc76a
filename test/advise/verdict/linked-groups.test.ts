import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerChanges, givenVariables } from '../../../src/advise/changes/answer-changes.ts'
import { type AnswerState, answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import type { SaidAnswers } from '../../../src/advise/engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../../../src/advise/engine/engine.ts'
import { completesSlot } from '../../../src/advise/evaluation/evaluate-after.ts'
import { evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import {
  type LinkedGroups,
  linkGroups,
  scoreLinked,
  scoreLinkedAfter,
} from '../../../src/advise/verdict/linked-groups.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Pair } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { arbitrarySituation } from '../../helpers/oracle/arbitrary-answers.ts'
import { saidOf } from '../../helpers/oracle/said.ts'

const linkedIn = (engine: Engine, answers: AnswerState) =>
  linkGroups(engine, engine.pairs[0] as CompiledPair, { answers })

test('a search says of linked groups what all completions say, now, after a change and after two', () => {
  fc.assert(
    fc.property(arbitrarySituation, ({ catalogue, answers }) => {
      const engine = compileEngine(catalogue)
      const state = answerState(engine, saidOf(answers))
      const evaluation = evaluate(engine, state, [null])
      const changes = givenVariables(evaluation).flatMap(variable =>
        answerChanges(evaluation, variable),
      )
      const several = changes
        .flatMap(one =>
          changes.map(other => (one.variable < other.variable ? [one, other] : [one])),
        )
        .filter(each => !completesSlot(state, each))
      for (const linked of linkedIn(engine, state)) {
        const searched: LinkedGroups = { ...linked, completions: null }
        expect(scoreLinked(engine, searched)).toEqual(scoreLinked(engine, linked))
        for (const each of several)
          expect(scoreLinkedAfter(engine, searched, each)).toEqual(
            scoreLinkedAfter(engine, linked, each),
          )
      }
    }),
    { numRuns: 150 },
  )
})

const QUESTIONS = ['p', 'q', 'r', 's', 't', 'u', 'v', 'w']

/** One scoring group for each text, which names the questions that it depends on; two options of each are left. */
function linkedBy(groups: readonly string[]) {
  const rules = groups.map((names, index) =>
    toward('a', 1, {
      when: { kind: 'all', of: [...names].map(name => given(`${name}1`)) },
      unless: given(`z${index + 1}`),
    }),
  )
  const questions = [...QUESTIONS.map(id => question(id, 3)), question('z', 9)]
  const catalogue: Catalogue = buildCatalogue({ questions, rules })
  const engine = compileEngine(catalogue)
  return (partial: string) => {
    const said = [...partial].map(id => [id, { options: [`${id}1`, `${id}2`] }] as const)
    return linkedIn(engine, answerState(engine, Object.fromEntries(said)))
  }
}

test.each<[string, string[], string, number[][]]>([
  ['nothing is linked where nothing is partial', ['p', 'pq'], '', []],
  ['a group by itself', ['p', 'q'], 'p', [[0]]],
  ['two groups by the answer that both depend on', ['p', 'q', 'p'], 'p', [[0, 2]]],
  ['not by one that is plain', ['pz', 'qz'], 'pq', [[0], [1]]],
  ['three groups in a row', ['pq', 'rs', 'qr'], 'qr', [[0, 1, 2]]],
  ['two groups that a third joins, and one apart', ['p', 'q', 'r', 'pq'], 'pqr', [[2], [0, 1, 3]]],
  ['by one of two partial answers', ['pq', 'qr'], 'pqr', [[0, 1]]],
  ['nothing by an answer that no group depends on', ['p', 'p'], 'q', []],
])('%s', (_, groups, partial, expected) => {
  expect(linkedBy(groups)(partial).map(({ indexes }) => indexes)).toEqual(expected)
})

test('up to 128 completions are listed, of the answers that link; more are searched', () => {
  const linked = linkedBy(['pqrstuvw'])
  expect(linked('pqrstuv')[0]?.completions?.length).toBe(128)
  expect(linked('pqrstuvw')[0]?.completions).toBe(null)
  expect(linkedBy(['p', 'q'])('pq').map(({ completions }) => completions?.length)).toEqual([2, 2])
})

test('of some of the groups those are linked that partial answers bear on', () => {
  const rules = ['p', 'q', 'p', 'r', 'q'].map((id, index) =>
    toward('a', index + 1, { when: given(`${id}1`) }),
  )
  const questions = ['p', 'q', 'r'].map(id => question(id, 3))
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const partial = { options: ['p1', 'p2'] }
  const linkedOf = (indexes: readonly number[], said: SaidAnswers) =>
    linkGroups(engine, engine.pairs[0] as CompiledPair, {
      answers: answerState(engine, said),
      indexes,
    }).map(linked => linked.indexes)
  expect(linkedOf([1, 2, 3], { p: partial })).toEqual([[2]])
  expect(linkedOf([1, 3, 4], { p: partial })).toEqual([])
  const both = { p: partial, q: { options: ['q1', 'q2'] } }
  expect(linkedOf([0, 1, 3, 4], both)).toEqual([[0], [1, 4]])
})

test('groups are linked by several options of which one holds, though each depends on one of them', () => {
  const rules = ['s1', 'p1', 's2', 's3'].map(option => toward('a', 1, { when: given(option) }))
  const several = { ...question('s', 4), holds: 'several' as const }
  const engine = compileEngine(buildCatalogue({ questions: [several, question('p', 3)], rules }))
  const s = { options: [], oneOf: ['s1', 's2', 's4'] }
  const linkedFor = (said: SaidAnswers) =>
    linkedIn(engine, answerState(engine, said)).map(({ indexes }) => indexes)
  expect(linkedFor({ s })).toEqual([[0, 2]])
  expect(linkedFor({ s, p: { options: ['p1', 'p2'] } }).toSorted()).toEqual([[0, 2], [1]])
})

test('the groups of another pair link none of this one', () => {
  const questions = [question('p', 3), question('q', 3)]
  const rulesOn = (id: string) => [toward('a', 1, { when: given(`${id}1`) })]
  const catalogue = buildCatalogue({ questions, rules: rulesOn('p') })
  const [pair] = catalogue.pairs as [Pair]
  const pairs = [pair, { ...pair, id: 'other', rules: rulesOn('q') }]
  const engine = compileEngine({ ...catalogue, pairs })
  const answers = answerState(engine, { q: { options: ['q1', 'q2'] } })
  const indexesIn = (compiled: CompiledPair) =>
    linkGroups(engine, compiled, { answers }).map(({ indexes }) => indexes)
  expect(engine.pairs.map(indexesIn)).toEqual([[], [[0]]])
})

import { expect, test } from 'vitest'
import { type AnswerChange, answerState } from '../../../src/advise/engine/answer-state.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { valuesIn } from '../../../src/advise/engine/encode-answers.ts'
import { HOLDS } from '../../../src/advise/engine/variables.ts'
import { evaluateAfter } from '../../../src/advise/evaluation/evaluate-after.ts'
import {
  type Evaluation,
  evaluate,
  type Status,
} from '../../../src/advise/evaluation/evaluation.ts'
import { impactOf } from '../../../src/advise/evaluation/impact.ts'
import type { Catalogue } from '../../../src/model/catalogue.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { Pair, Rule } from '../../../src/model/pair.ts'
import { buildCatalogue, given, question, toward } from '../../helpers/build-catalogue.ts'
import { allPairs, anew, holdsOfEvaluations, singles } from '../../helpers/oracle/evaluations.ts'

const after = (evaluation: Evaluation, changes: readonly AnswerChange[]) =>
  evaluateAfter(
    evaluation,
    impactOf(
      evaluation,
      changes.map(({ variable }) => variable),
    ),
    changes,
  )

function statusOf({ pairEvaluations, tensions, design }: Status) {
  return {
    pairs: pairEvaluations.map(({ state, decision, utilities, standaloneChoices }) => ({
      state,
      decision,
      utilities,
      standaloneChoices,
    })),
    tensions: tensions.map(({ tension: { id } }) => id).sort(),
    design: design.map(choices => choices.toSorted()),
  }
}

/** Each value of what partial answers leave open. */
const openChanges = ({ engine, answers }: Evaluation) =>
  answers.slots
    .flatMap(({ variables }) => variables)
    .flatMap(variable =>
      valuesIn(engine.fullMasks[variable] as number).map(mask => [{ variable, mask }]),
    )

/** Each change of a given answer with one of what partial answers leave open. */
const mixed = (evaluation: Evaluation) =>
  openChanges(evaluation)
    .slice(0, 1)
    .flatMap(opened => singles(evaluation).map(single => [...single, ...opened]))

const PAIRS_TRIED = 40

test('the status after some changes is that of the changed answers', () => {
  holdsOfEvaluations(evaluation => {
    const before = statusOf(evaluation)
    const pairs = allPairs(evaluation).slice(0, PAIRS_TRIED)
    const all = [...singles(evaluation), ...openChanges(evaluation), ...pairs, ...mixed(evaluation)]
    for (const changes of all) {
      const status = after(evaluation, changes)
      const expected = statusOf(anew(evaluation, changes))
      expect(statusOf(status)).toEqual(expected)
      // What nothing changes is not made anew: a search tells by that what it need not look at.
      const { pairs, tensions } = expected
      const isSame = JSON.stringify({ ...before, design: [] })
      if (isSame === JSON.stringify({ pairs, tensions, design: [] }))
        expect(status).toBe(evaluation)
      expect(evaluation.scratchMasks).toEqual(evaluation.answers.effectiveMasks)
    }
  })
})

const catalogueWith = (when: Condition | null, rules: readonly Rule[], weight = 1) => {
  const catalogue = buildCatalogue({ questions: [question('p', 3), question('q', 2)], rules })
  const [pair] = catalogue.pairs as [Pair]
  const other = { ...pair, id: 'other', rules: [toward('a', 3, { when: given('q1', 'q2') })] }
  const ends = ['pair', 'other'].map(each => ({ pair: each, choice: 'a' }))
  const tension = { id: 't', between: ends, weight, when } as never
  return { ...catalogue, pairs: [pair, other], tensions: [tension] }
}

function evaluationOf(catalogue: Catalogue, p: readonly string[], q: string): Evaluation {
  const engine = compileEngine(catalogue)
  const answers = answerState(engine, { p: { options: p }, q: { options: [q] } })
  return evaluate(engine, answers, [null, null])
}

test('a tension that holds whichever of the partial answers is true begins with a change', () => {
  const either: Condition = { kind: 'any', of: [given('p1'), given('p2')] }
  const catalogue = catalogueWith({ kind: 'all', of: [either, given('q2')] }, [])
  const evaluation = evaluationOf(catalogue, ['p1', 'p2'], 'q1')
  expect(evaluation.tensions).toEqual([])
  expect(after(evaluation, [{ variable: 1, mask: 2 }]).tensions.length).toBe(1)
})

test('a change that leaves each verdict may still turn the design where a tension is borne', () => {
  const rules = [
    toward('a', 3, { when: given('p1', 'p2', 'p3') }),
    toward('b', 1, { when: given('q1') }),
    toward('b', 2, { when: given('q2') }),
  ]
  const evaluation = evaluationOf(catalogueWith(null, rules, 2), ['p1'], 'q1')
  expect(evaluation.design).toEqual([[0], [0]])
  const changed = after(evaluation, [{ variable: 1, mask: 2 }])
  expect(changed.pairEvaluations.map(({ decision: { side } }) => side)).toEqual([0, 0])
  expect(changed.design).toEqual([[1], [0]])
})

test('a change of one of several that may hold leaves the others of its partial answer unknown', () => {
  const catalogue = catalogueWith(
    { kind: 'any', of: [given('s2'), { kind: 'not', of: given('s2') }] },
    [toward('b', 1, { when: given('s2') })],
  )
  const several = { ...question('s', 3), holds: 'several' as const }
  const engine = compileEngine({ ...catalogue, questions: [...catalogue.questions, several] })
  const answers = answerState(engine, { s: { options: [], oneOf: ['s1', 's2'] } })
  const evaluation = evaluate(engine, answers, [null, null])
  expect(evaluation.tensions.length).toBe(1)
  const variable = answers.slots[0]?.variables[0] as number
  expect(after(evaluation, [{ variable, mask: HOLDS }]).tensions).toEqual([])
})

test('a change that bears on groups which two partial answers link scores each of them once', () => {
  const rules = [
    toward('a', 2, { when: given('p1', 'p2'), unless: given('r2') }),
    toward('a', 1, { when: given('q1', 'q2'), unless: given('r2') }),
    toward('b', 3, { when: given('p1', 'p2') }),
  ]
  const ids: readonly (readonly [string, number])[] = [
    ['p', 3],
    ['q', 3],
    ['r', 2],
  ]
  const questions = ids.map(([id, options]) => question(id, options))
  const engine = compileEngine(buildCatalogue({ questions, rules }))
  const partial = { p: { options: ['p1', 'p2'] }, q: { options: ['q1', 'q2'] } }
  const evaluation = evaluate(engine, answerState(engine, { ...partial, r: { options: ['r2'] } }), [
    null,
  ])
  const scoresOf = ({ pairEvaluations }: Status) => pairEvaluations[0]?.state.scores
  expect(scoresOf(evaluation)).toEqual([0, 3])
  expect(scoresOf(after(evaluation, [{ variable: 2, mask: 1 }]))).toEqual([3, 3])
})

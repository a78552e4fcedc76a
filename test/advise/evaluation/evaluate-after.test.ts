import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerChanges, givenVariables } from '../../../src/advise/changes/answer-changes.ts'
import { isChanged } from '../../../src/advise/changes/find-tipping-points.ts'
import { jointTippingPoints } from '../../../src/advise/changes/joint-tipping-points.ts'
import { type AnswerChange, answerState } from '../../../src/advise/engine/answer-state.ts'
import { valuesIn } from '../../../src/advise/engine/encode-answers.ts'
import { encodeFixed } from '../../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { answersAfter, evaluateAfter } from '../../../src/advise/evaluation/evaluate-after.ts'
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
import { arbitraryLandscape } from '../../helpers/second-edition/arbitrary-answers.ts'
import { saidOf } from '../../helpers/second-edition/said.ts'

const RUNS = { numRuns: 60 }

/** Evaluations of random answers, some of them partial, with choices that were taken elsewhere. */
function holds(law: (evaluation: Evaluation) => void): void {
  fc.assert(
    fc.property(arbitraryLandscape, ({ catalogue, flows: [flow] }) => {
      const engine = compileEngine(catalogue)
      const fixed = Object.entries(flow?.fixed ?? {}).map(([pair, choice]) => ({ pair, choice }))
      const answers = answerState(engine, saidOf(flow?.answers ?? {}))
      law(evaluate(engine, answers, encodeFixed(engine, fixed)))
    }),
    RUNS,
  )
}

const fixedOf = ({ pairEvaluations }: Evaluation) => pairEvaluations.map(({ fixed }) => fixed)

/** Everything evaluated anew. */
const anew = (evaluation: Evaluation, changes: readonly AnswerChange[]) =>
  evaluate(evaluation.engine, answersAfter(evaluation, changes), fixedOf(evaluation))

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

const singles = (evaluation: Evaluation) =>
  allChanges(evaluation).flatMap(changes => changes.map(change => [change]))

const allChanges = (evaluation: Evaluation) =>
  givenVariables(evaluation).map(variable => answerChanges(evaluation, variable))

/** Every two changes of different answers. */
const allPairs = (evaluation: Evaluation) =>
  allChanges(evaluation).flatMap((firsts, at, all) =>
    firsts.flatMap(first =>
      all.slice(at + 1).flatMap(seconds => seconds.map(second => [first, second] as const)),
    ),
  )

const PAIRS_TRIED = 40

test('the status after some changes is that of the changed answers', () => {
  holds(evaluation => {
    const before = statusOf(evaluation)
    const pairs = allPairs(evaluation).slice(0, PAIRS_TRIED)
    for (const changes of [...singles(evaluation), ...openChanges(evaluation), ...pairs]) {
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

test('where no change does alone, joint tipping points are all pairs of changes that change the verdict', () => {
  holds(evaluation => {
    const tryAll = (all: readonly (readonly AnswerChange[])[]) =>
      all.map(changes => ({ changes, status: anew(evaluation, changes) }))
    const alone = tryAll(singles(evaluation))
    const together = tryAll(allPairs(evaluation))
    for (const pair of evaluation.pairEvaluations.keys()) {
      if (alone.some(({ status }) => isChanged(evaluation, status, pair))) continue
      const expected = together
        .filter(({ status }) => isChanged(evaluation, status, pair))
        .map(({ changes, status }) => ({
          changes,
          decision: status.pairEvaluations[pair]?.decision,
        }))
      expect(jointTippingPoints(evaluation, pair).map(textOf).sort()).toEqual(
        expected.map(textOf).sort(),
      )
    }
  })
})

const textOf = (found: object) => JSON.stringify(found)

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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerChanges, givenVariables } from '../../../src/advise/changes/answer-changes.ts'
import { isChanged } from '../../../src/advise/changes/find-tipping-points.ts'
import { jointTippingPoints } from '../../../src/advise/changes/joint-tipping-points.ts'
import { type AnswerChange, answerState } from '../../../src/advise/engine/answer-state.ts'
import { encodeFixed } from '../../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { answersAfter, evaluateAfter } from '../../../src/advise/evaluation/evaluate-after.ts'
import {
  type Evaluation,
  evaluate,
  type Status,
} from '../../../src/advise/evaluation/evaluation.ts'
import { impactOf } from '../../../src/advise/evaluation/impact.ts'
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
    for (const changes of [...singles(evaluation), ...allPairs(evaluation).slice(0, PAIRS_TRIED)]) {
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

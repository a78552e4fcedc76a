import fc from 'fast-check'
import { answerChanges, givenVariables } from '../../../src/advise/changes/answer-changes.ts'
import { type AnswerChange, answerState } from '../../../src/advise/engine/answer-state.ts'
import { encodeFixed } from '../../../src/advise/engine/choice-code.ts'
import { compileEngine } from '../../../src/advise/engine/compile-engine.ts'
import { answersAfter } from '../../../src/advise/evaluation/evaluate-after.ts'
import { type Evaluation, evaluate } from '../../../src/advise/evaluation/evaluation.ts'
import { arbitraryLandscape } from './arbitrary-answers.ts'
import { saidOf } from './said.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 60) }

/** Holds of evaluations of random answers, some of them partial, with choices that were taken elsewhere. */
export function holdsOfEvaluations(law: (evaluation: Evaluation) => void): void {
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

/** The changed answers, with everything evaluated anew. */
export const anew = (evaluation: Evaluation, changes: readonly AnswerChange[]) =>
  evaluate(evaluation.engine, answersAfter(evaluation, changes), fixedOf(evaluation))

/** Every change of one given answer. */
export const singles = (evaluation: Evaluation) =>
  allChanges(evaluation).flatMap(changes => changes.map(change => [change]))

const allChanges = (evaluation: Evaluation) =>
  givenVariables(evaluation).map(variable => answerChanges(evaluation, variable))

/** Every two changes of different answers. */
export const allPairs = (evaluation: Evaluation) =>
  allChanges(evaluation).flatMap((firsts, at, all) =>
    firsts.flatMap(first =>
      all.slice(at + 1).flatMap(seconds => seconds.map(second => [first, second] as const)),
    ),
  )

import { type AnswerState, withValues } from '../engine/answer-state.ts'
import { isInScope, isPlain, valuesIn } from '../engine/encode-answers.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import { evaluateAfter } from '../evaluation/evaluate-after.ts'
import { evaluate } from '../evaluation/evaluation.ts'
import { impactOf } from '../evaluation/impact.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { isSameDecision } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'

/**
 * By index of the pair: questions of which two completions that differ in nothing else are known to decide differently.
 * Most questions that can change a verdict change it in one of a few completions: where nothing more is known, and where
 * the two sides of a pair are as near to each other as answers bring them. What is not found here is searched for.
 */
export function findWitnesses(
  engine: Engine,
  answers: AnswerState,
): readonly ReadonlySet<number>[] {
  const found = engine.pairs.map(() => new Set<number>())
  if (answers.slots.length > 0) return found
  const open = openVariables(engine, answers)
  const completions = [
    answers,
    ...engine.pairs.map(each => evenOut(engine, each, { answers, open })),
  ]
  for (const completion of completions) noteChanges(engine, { completion, open }, found)
  return found
}

function openVariables({ variables }: Engine, { masks, closed }: AnswerState): readonly number[] {
  return [...variables.keys()].filter(
    variable =>
      !isPlain(masks[variable] as number) && !closed.has(variables[variable]?.question ?? -1),
  )
}

/** A completion that brings the scores of a pair as near to each other as taking one answer after the other can. */
function evenOut(
  engine: Engine,
  compiled: CompiledPair,
  { answers, open }: { readonly answers: AnswerState; readonly open: readonly number[] },
): AnswerState {
  const distance = (state: AnswerState) => {
    const { scores } = scorePair(engine, compiled, state)
    return Math.abs(scores[0] - scores[1])
  }
  let best = answers
  let least = distance(answers)
  const own = new Set(compiled.groups.flatMap(({ variables }) => variables))
  for (const variable of open) {
    if (least === 0) return best
    if (!own.has(variable)) continue
    for (const value of valuesIn(engine.fullMasks[variable] as number)) {
      const next = withValues(engine, best, { variables: [variable], row: [value] })
      const now = distance(next)
      if (now >= least) continue
      best = next
      least = now
    }
  }
  return best
}

function noteChanges(
  engine: Engine,
  { completion, open }: { readonly completion: AnswerState; readonly open: readonly number[] },
  found: readonly Set<number>[],
): void {
  const nowhereFixed = engine.pairs.map(() => null)
  const evaluation = evaluate({ ...engine, tensions: [] }, completion, nowhereFixed)
  for (const variable of open) {
    if (!isInScope(engine, variable, completion.effectiveMasks)) continue
    const impact = { ...impactOf(evaluation, [variable]), tensions: [] }
    const values = [
      engine.fullMasks[variable] as number,
      ...valuesIn(engine.fullMasks[variable] as number),
    ]
    for (const mask of values) {
      const after = evaluateAfter(evaluation, impact, [{ variable, mask }])
      if (after === evaluation) continue
      after.pairEvaluations.forEach(({ decision }, pair) => {
        const before = evaluation.pairEvaluations[pair] as PairEvaluation
        if (!isSameDecision(decision, before.decision))
          found[pair]?.add(engine.variables[variable]?.question ?? -1)
      })
    }
  }
}

import type { RowChoice } from '../../model/result/landscape.ts'
import type { Flow, IndexedPair } from '../design/held-flows.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { rateFirmness } from '../verdict/rate-firmness.ts'
import type { Rule } from './find-rule.ts'

/** A flow as it is with some choices of its connection held: the best design that has them. */
export function holdFlow(
  engine: Engine,
  { evaluation }: Flow,
  { held, pairs }: { readonly held: Rule; readonly pairs: readonly IndexedPair[] },
): Evaluation {
  const isSame = pairs.every(({ index }, at) => {
    const choice = held[at] ?? null
    const own = evaluation.design[index] ?? []
    return choice === null || (own.length === 1 && own[0] === choice)
  })
  if (isSame) return evaluation
  const fixed = evaluation.pairEvaluations.map(each => each.fixed)
  for (const [at, { index }] of pairs.entries()) fixed[index] = held[at] ?? fixed[index] ?? null
  return evaluate(engine, evaluation.answers, fixed)
}

/** By pair, what an interface is advised to choose; `designs` are those of its flows as advised. */
export function rowChoices(
  { catalogue }: Engine,
  flows: readonly Flow[],
  designs: readonly Evaluation[],
): Readonly<Record<string, RowChoice>> {
  return Object.fromEntries(
    catalogue.pairs.map((pair, index) => {
      const taken = designs.map(({ design }) =>
        (design[index] ?? []).map(choice => choiceId(pair, choice)),
      )
      const isHeld = taken.some((choices, at) => {
        const own = flows[at]?.own[index] ?? null
        return own !== null && choices.length === 1 && choices[0] !== own
      })
      const weak = flows.some(({ evaluation }) => isWeak(evaluation, index))
      return [pair.id, rowChoice(taken, { isHeld, weak: weak && !isHeld })]
    }),
  )
}

function rowChoice(
  taken: readonly (readonly string[])[],
  { isHeld, weak }: { readonly isHeld: boolean; readonly weak: boolean },
): RowChoice {
  const [first = []] = taken
  const [choice = null, another] = first
  if (taken.some(choices => choices.join() !== first.join()))
    return { choice: null, kind: 'by-exchange', weak }
  if (choice === null) return { choice, kind: 'none', weak: false }
  if (another !== undefined) return { choice: null, kind: 'either', weak }
  return { choice, kind: isHeld ? 'held' : 'chosen', weak }
}

/** Whether the verdict on a pair is open, a close call or leaning. */
function isWeak({ engine, pairEvaluations }: Evaluation, pair: number): boolean {
  const { compiled, state, decision } = pairEvaluations[pair] as PairEvaluation
  return decision.outcome === 'open' || rateFirmness(engine, compiled, { state, decision }).close
}

import type { HybridChoice, Reconsideration, Verdict } from '../model/result/verdict.ts'
import type { CountedVerdict } from './count-advices.ts'
import type { CompiledPair, Engine } from './engine/engine.ts'
import type { Evaluation } from './evaluation/evaluation.ts'
import { oncePerPair, type PairParts } from './evaluation/pair-parts.ts'
import { type OpenRequirements, type Settlement, settlePair } from './search/settle-pair.ts'
import { type Decision, decidedChoice } from './verdict/decide-pair.ts'
import { measureProvenance } from './verdict/measure-provenance.ts'
import { challengesOf, rankChallenges } from './verdict/rank-challenges.ts'
import { rateFirmness } from './verdict/rate-firmness.ts'
import { scoresByPattern, type Trace, traceEvidence } from './verdict/trace-evidence.ts'

/** The verdict on each pair, with its reasons and without tipping points; settlements by index of the pair. */
export function adviseOnPairs(
  evaluation: Evaluation,
  settlements: readonly Settlement[],
): readonly Verdict[] {
  return evaluation.parts.map((parts, index) =>
    adviseOnPair(evaluation, { parts, settlement: settlements[index] as Settlement }),
  )
}

function adviseOnPair(evaluation: Evaluation, { parts, settlement }: PairFindings): Verdict {
  const { engine } = evaluation
  const { compiled, state, decision } = parts.evaluation
  const { evidence, vetoes } = tracePair(evaluation, parts)
  const chosen = choiceOf(compiled, decision)
  const firmness = rateFirmness(engine, compiled, { state, decision })
  return {
    pair: compiled.pair.id,
    ...chosen,
    startingChoice: startingChoiceOf(compiled, decision),
    ...firmness,
    settled: settlement.settled,
    range: rangeOf(settlement, decision),
    scores: scoresByPattern(compiled, state),
    evidence,
    vetoes,
    challenges: rankChallenges(evaluation, challengesOf(compiled.pair, decidedChoice(decision))),
    tippingPoints: [],
    reconsider: decision.outcome === 'infeasible' ? reconsiderationsOf(vetoes) : [],
    grounds: measureProvenance({ ...chosen, ...firmness, evidence, vetoes }),
  }
}

/** The verdict on each pair as far as it is counted. */
export function decideOnPairs(evaluation: Evaluation): readonly CountedVerdict[] {
  return evaluation.parts.map(parts => {
    const { compiled, state, decision } = parts.evaluation
    return {
      pair: compiled.pair.id,
      ...choiceOf(compiled, decision),
      close: rateFirmness(evaluation.engine, compiled, { state, decision }).close,
      vetoes: tracePair(evaluation, parts).vetoes,
    }
  })
}

const tracedOnce = oncePerPair<Trace>()

/** The evidence and vetoes of a pair, traced once for the same answers to its questions. */
function tracePair({ engine, answers }: Evaluation, parts: PairParts): Trace {
  const { evaluation, linked } = parts
  const { compiled, state } = evaluation
  return tracedOnce(parts, () => traceEvidence(engine, { compiled, state, linked }, answers))
}

const settledOnce = oncePerPair<Settlement>()

/** What answers still to come would change of a pair, found once for the same answers to its questions. */
export function settleOnce(engine: Engine, parts: PairParts, opened: OpenRequirements): Settlement {
  return settledOnce(parts, () => settlePair(engine, parts.evaluation, opened))
}

interface PairFindings {
  readonly parts: PairParts
  readonly settlement: Settlement
}

function startingChoiceOf({ pair, start }: CompiledPair, { outcome }: Decision): string | null {
  return outcome === 'open' && start !== null ? pair.patterns[start].id : null
}

function choiceOf({ pair }: CompiledPair, { outcome, side, eligible }: Decision) {
  if (outcome !== 'hybrid' || eligible === null)
    return { outcome, choice: side === null ? null : pair.patterns[side].id, hybrid: null }
  return { outcome, choice: 'hybrid', hybrid: hybridChoice(pair, eligible) }
}

function hybridChoice({ hybrids }: CompiledPair['pair'], index: number): HybridChoice | null {
  const hybrid = hybrids[index]
  return hybrid ? { id: hybrid.id, name: hybrid.name, legs: hybrid.legs } : null
}

function rangeOf({ lead: [least, greatest] }: Settlement, { side }: Decision) {
  return side === 1 ? ([0 - greatest, 0 - least] as const) : ([least, greatest] as const)
}

function reconsiderationsOf(vetoes: Trace['vetoes']): readonly Reconsideration[] {
  return vetoes.map(({ rule, answers, rulesOut, because }) => ({
    rule,
    answers,
    wouldAllow: rulesOut,
    because,
  }))
}

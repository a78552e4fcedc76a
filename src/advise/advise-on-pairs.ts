import type { Hybrid } from '../model/pair.ts'
import type { HybridChoice, Reconsideration, Verdict } from '../model/verdict.ts'
import type { VerdictTippingPoint } from './changes/answer-changes.ts'
import { decodeVerdictTippingPoints } from './changes/decode-tipping-points.ts'
import type { CompiledPair, Engine } from './engine/engine.ts'
import type { PairState } from './engine/pair-state.ts'
import type { Evaluation } from './evaluation/evaluation.ts'
import type { PairEvaluation } from './evaluation/pair-evaluation.ts'
import type { Settlement } from './search/settle-pair.ts'
import type { Decision } from './verdict/decide-pair.ts'
import { decidedChoice } from './verdict/decide-pair.ts'
import { hasOneChoice, measureMargin, rateStrength, roundDown } from './verdict/measure-margin.ts'
import { measureProvenance } from './verdict/measure-provenance.ts'
import { challengesOf, rankChallenges } from './verdict/rank-challenges.ts'
import { scoresByPattern, type Trace, traceEvidence } from './verdict/trace-evidence.ts'

/** The verdict on each pair, with its reasons; settlements and tipping points by index of the pair. */
export function adviseOnPairs(
  { engine, answers, pairEvaluations }: Evaluation,
  settlements: readonly Settlement[],
  tippingPoints: readonly (readonly VerdictTippingPoint[])[],
): readonly Verdict[] {
  return pairEvaluations.map((pairEvaluation, index) =>
    adviseOnPair(
      engine,
      {
        pairEvaluation,
        settlement: settlements[index] as Settlement,
        tippingPoints: tippingPoints[index] as readonly VerdictTippingPoint[],
      },
      answers.effectiveMasks,
    ),
  )
}

function adviseOnPair(
  engine: Engine,
  { pairEvaluation: { compiled, state, decision }, settlement, tippingPoints }: PairFindings,
  effectiveMasks: Int32Array,
): Verdict {
  const { evidence, vetoes } = traceEvidence(engine, { compiled, state }, effectiveMasks)
  const chosen = choiceOf(compiled, decision)
  const firmness = firmnessOf(engine, compiled, { state, decision })
  return {
    pair: compiled.pair.id,
    ...chosen,
    ...firmness,
    settled: settlement.settled,
    range: rangeOf(settlement, decision),
    scores: scoresByPattern(compiled, state),
    evidence,
    vetoes,
    challenges: rankChallenges(
      engine,
      challengesOf(compiled.pair, decidedChoice(decision)),
      effectiveMasks,
    ),
    tippingPoints: decodeVerdictTippingPoints(engine, compiled.pair, tippingPoints),
    reconsider: decision.outcome === 'infeasible' ? reconsiderationsOf(vetoes) : [],
    grounds: measureProvenance({ ...chosen, ...firmness, evidence, vetoes }),
  }
}

interface PairFindings {
  readonly pairEvaluation: PairEvaluation
  readonly settlement: Settlement
  readonly tippingPoints: readonly VerdictTippingPoint[]
}

function choiceOf({ pair }: CompiledPair, { outcome, side, eligible }: Decision) {
  if (outcome !== 'hybrid' || eligible === null)
    return { outcome, choice: side === null ? null : pair.patterns[side].id, hybrid: null }
  return { outcome, choice: 'hybrid', hybrid: hybridChoice(pair, eligible) }
}

function hybridChoice({ hybrids }: CompiledPair['pair'], index: number): HybridChoice {
  const { id, name, legs } = hybrids[index] as Hybrid
  return { id, name, legs }
}

function firmnessOf(
  { catalogue }: Engine,
  compiled: CompiledPair,
  { state, decision }: { state: PairState; decision: Decision },
): Pick<Verdict, 'strength' | 'margin' | 'decidedBy'> {
  const margin = measureMargin(compiled, state, decision)
  const oneChoice = hasOneChoice(compiled, state, decision)
  return {
    strength: rateStrength(catalogue.constants, state, { side: decision.side, margin, oneChoice }),
    margin: margin && roundDown(margin),
    decidedBy: oneChoice || decision.outcome === 'infeasible' ? 'veto' : 'evidence',
  }
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

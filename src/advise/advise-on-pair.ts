import type { HybridChoice, Reconsideration, Verdict } from '../model/verdict.ts'
import type { VerdictTip } from './changes/answer-changes.ts'
import { nameVerdictTips } from './changes/decode-tipping-points.ts'
import type { Engine, PairTable } from './engine/engine.ts'
import type { PairState } from './engine/pair-state.ts'
import type { Stand } from './evaluation/pair-evaluation.ts'
import type { Settlement } from './search/settle-pair.ts'
import type { Decision } from './verdict/decide-pair.ts'
import { decidedChoice } from './verdict/decide-pair.ts'
import { hasOneChoice, measureMargin, rateStrength, roundDown } from './verdict/measure-margin.ts'
import { measureGrounds } from './verdict/measure-provenance.ts'
import { challengesOf, rankChallenges } from './verdict/rank-challenges.ts'
import { scoresOf, type Trace, traceEvidence } from './verdict/trace-evidence.ts'

/** The whole verdict on one pair: what is decided, how firmly, and why. */
export function adviseOnPair(
  engine: Engine,
  { stand: { table, state, decision }, settlement, tips }: Findings,
  counted: Int32Array,
): Verdict {
  const { evidence, vetoes } = traceEvidence(engine, { table, state }, counted)
  const chosen = choiceOf(table, decision)
  const firmness = firmnessOf(engine, table, { state, decision })
  return {
    pair: table.pair.id,
    ...chosen,
    ...firmness,
    settled: settlement.settled,
    range: rangeOf(settlement, decision),
    scores: scoresOf(table, state),
    evidence,
    vetoes,
    challenges: rankChallenges(engine, challengesOf(table.pair, decidedChoice(decision)), counted),
    tippingPoints: nameVerdictTips(engine, table.pair, tips),
    reconsider: decision.outcome === 'infeasible' ? reconsiderationsOf(vetoes) : [],
    grounds: measureGrounds({ ...chosen, ...firmness, evidence, vetoes }),
  }
}

interface Findings {
  readonly stand: Stand
  readonly settlement: Settlement
  readonly tips: readonly VerdictTip[]
}

function choiceOf({ pair }: PairTable, { outcome, side, eligible }: Decision) {
  if (outcome !== 'hybrid' || eligible === null)
    return { outcome, choice: side === null ? null : pair.patterns[side].id, hybrid: null }
  return { outcome, choice: 'hybrid', hybrid: hybridChoice(pair, eligible) }
}

function hybridChoice({ hybrids }: PairTable['pair'], index: number): HybridChoice | null {
  const hybrid = hybrids[index]
  return hybrid ? { id: hybrid.id, name: hybrid.name, legs: hybrid.legs } : null
}

function firmnessOf(
  { catalogue }: Engine,
  table: PairTable,
  { state, decision }: { state: PairState; decision: Decision },
): Pick<Verdict, 'strength' | 'margin' | 'decidedBy'> {
  const margin = measureMargin(table, state, decision)
  const oneChoice = hasOneChoice(table, state, decision)
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

import type { Verdict } from '../../model/result/verdict.ts'
import type { CompiledPair, Engine } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import type { Decision } from './decide-pair.ts'
import { hasOneChoice, isClose, measureMargin, rateStrength, roundDown } from './measure-margin.ts'

/** How firm a verdict is, and what decided it. */
export function rateFirmness(
  { catalogue }: Engine,
  compiled: CompiledPair,
  { state, decision }: { state: PairState; decision: Decision },
): Pick<Verdict, 'strength' | 'margin' | 'decidedBy' | 'close'> {
  const margin = measureMargin(compiled, state, decision)
  const oneChoice = hasOneChoice(state, decision)
  const strength = rateStrength(
    catalogue.constants,
    { reach: compiled.reach, state },
    { side: decision.side, margin, oneChoice },
  )
  return {
    strength,
    close: isClose(decision.outcome, { strength, oneChoice }),
    margin: margin && roundDown(margin),
    decidedBy: oneChoice || decision.outcome === 'infeasible' ? 'veto' : 'evidence',
  }
}

import type { Advice } from '../model/advice.ts'
import { neutralise } from '../report/neutralise.ts'
import type { Gate } from './request.ts'

/** One line for each gate that failed, with the verdicts that failed it. */
export function checkGates(advices: readonly Advice[], gates: readonly Gate[]): readonly string[] {
  return [...new Set(gates)].flatMap(gate => {
    const failing = advices.flatMap(advice =>
      advice.verdicts
        .filter(({ outcome }) => outcome === gate)
        .map(({ pair }) => `${pair} of "${nameOf(advice)}"`),
    )
    return failing.length > 0 ? [`Gate "${gate}" failed: ${failing.join(', ')}`] : []
  })
}

const nameOf = ({ name, flow }: Advice) => neutralise(flow === null ? name : `${name}, ${flow}`)

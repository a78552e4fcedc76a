import type { Advice } from '../model/advice.ts'
import { neutralise } from '../report/neutralise.ts'
import type { Gate } from './request.ts'

/** A verdict that fails a gate. */
export interface GateFailure {
  readonly gate: Gate
  /** The pair and the report, as a person is told of them. */
  readonly verdict: string
}

/** The verdicts of one advice that fail one of the gates. */
export function checkGates(advice: Advice, gates: readonly Gate[]): readonly GateFailure[] {
  const name = neutralise(advice.flow === null ? advice.name : `${advice.name}, ${advice.flow}`)
  return advice.verdicts.flatMap(({ pair, outcome }) =>
    gates
      .filter(gate => gate === outcome)
      .slice(0, 1)
      .map(gate => ({ gate, verdict: `${pair} of "${name}"` })),
  )
}

/** One line for each gate that failed. */
export function sayGates(failures: readonly GateFailure[]): readonly string[] {
  return [...new Set(failures.map(({ gate }) => gate))].map(gate => {
    const verdicts = failures.filter(failure => failure.gate === gate)
    const named = verdicts.slice(0, MOST_NAMED).map(({ verdict }) => verdict)
    const rest = verdicts.length > MOST_NAMED ? ` and ${verdicts.length - MOST_NAMED} more` : ''
    return `Gate "${gate}" failed: ${named.join(', ')}${rest}`
  })
}

const MOST_NAMED = 20

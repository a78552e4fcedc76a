import type { CommandResult } from './request.ts'

/** Usage, unreadable or invalid input or catalogue, or a result that could not be written. */
export const CANNOT_RUN = 2

/** A gate that was asked for failed. */
export const GATE_FAILED = 1

/** What no command foresaw, and the system did not refuse. */
export const OUR_FAULT = 70

/** Nothing is printed; stderr is told why. */
export const cannotRun = (
  notes: string,
): CommandResult & { readonly output: string; readonly notes: string } => ({
  output: '',
  notes,
  exitCode: CANNOT_RUN,
})

/** What could not be read weighs more than a gate that failed. */
export function exitCodeOf({ faulty, failed }: Outcome): number {
  if (faulty) return CANNOT_RUN
  return failed ? GATE_FAILED : 0
}

/** Whether something could not be read or written, and whether a gate failed. */
interface Outcome {
  readonly faulty: boolean
  readonly failed: boolean
}

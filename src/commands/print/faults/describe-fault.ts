import { neutralise } from '../../../report/outline/neutralise.ts'
import { CANNOT_RUN, OUR_FAULT } from '../../exit-codes.ts'

/** What stderr is told of a fault that no command foresaw, and the exit code: 70 where it is ours, 2 where the system refused something. */
export function describeFault(
  fault: unknown,
  verbose: boolean,
): { readonly notes: string; readonly exitCode: number } {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const said = neutralise(error.message)
  if ('syscall' in error)
    return { notes: `The system refused what was asked: ${said}\n`, exitCode: CANNOT_RUN }
  const stack = (error.stack ?? '').split('\n').map(neutralise).join('\n')
  const detail = verbose ? `${stack}\n` : 'A report run again with "-v" shows where\n'
  const notes = `This is a bug in integration-advisor: ${said}\nPlease report it with the command and its input\n${detail}`
  return { notes, exitCode: OUR_FAULT }
}

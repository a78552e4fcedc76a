import { neutralise } from '../report/neutralise.ts'
import type { CommandResult, Request } from './request.ts'
import type { World } from './world.ts'

/** Writes a result where it was asked to go, then what stderr is told; returns the exit code. */
export function deliverResult(
  result: CommandResult,
  request: Pick<Request, 'output'>,
  world: World,
): number {
  const written = writeOutput(result.output, request.output, world)
  world.stderr.write(result.notes)
  if (written.ok) return result.exitCode
  const target = request.output === null ? 'stdout' : `"${neutralise(request.output)}"`
  world.stderr.write(`Cannot write ${target}: ${written.because}\n`)
  return CANNOT_RUN
}

/** Usage, unreadable or invalid input or catalogue, or a result that could not be written. */
export const CANNOT_RUN = 2

function writeOutput(output: string, path: string | null, world: World) {
  if (output === '') return { ok: true } as const
  return path === null ? world.stdout.write(output) : world.files.replace(path, output)
}

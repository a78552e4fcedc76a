import { neutralise } from '../../report/outline/neutralise.ts'
import type { CommandResult, Request } from '../request.ts'
import type { World, WriteResult } from '../world.ts'

/** Writes a result where it was asked to go, then what stderr is told; returns the exit code. */
export function deliverResult(
  result: CommandResult,
  { output }: Pick<Request, 'output'>,
  world: World,
): number {
  const written = writePieces('pieces' in result ? result.pieces : [result.output], output, world)
  const { notes, exitCode } = 'conclude' in result ? result.conclude() : result
  world.stderr.write(notes)
  if (written.ok || written.because === null) return exitCode
  const target = output === null ? 'stdout' : `"${neutralise(output)}"`
  world.stderr.write(`Cannot write ${target}: ${written.because}\n`)
  return CANNOT_RUN
}

/** Usage, unreadable or invalid input or catalogue, or a result that could not be written. */
export const CANNOT_RUN = 2

/** Nothing at all leaves a file as it was. */
function writePieces(pieces: Iterable<string>, path: string | null, world: World): WriteResult {
  const iterator = pieces[Symbol.iterator]()
  const first = iterator.next()
  if (first.done || first.value === '') return { ok: true }
  if (path !== null) return world.files.replace(path, gather(first.value, iterator))
  for (const piece of chain([first.value], iterator)) {
    const written = world.stdout.write(piece)
    if (!written.ok) return written
  }
  return { ok: true }
}

/** All pieces before a file is begun, where they are not too many: a signal that ends the command finds none half-written. */
function gather(first: string, rest: Iterator<string>): Iterable<string> {
  const made = [first]
  let length = first.length
  while (length < MOST_GATHERED) {
    const next = rest.next()
    if (next.done) return made
    made.push(next.value)
    length += next.value.length
  }
  return chain(made, rest)
}

/** Characters; thirty large reports. */
const MOST_GATHERED = 30_000_000

function* chain(made: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* made
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

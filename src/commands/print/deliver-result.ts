import { neutralise } from '../../report/outline/neutralise.ts'
import { CANNOT_RUN } from '../exit-codes.ts'
import type { CommandResult, Request } from '../request.ts'
import type { World, WriteResult } from '../world.ts'

/** Where a result goes. */
interface Delivery extends Pick<Request, 'output'> {
  /** Nothing to say is a result too, where the command ran, and replaces what the file said before. */
  readonly mayBeEmpty?: boolean
  /** Straight to the terminal, however tall it is. */
  readonly noPager?: boolean
}

/** Writes a result where it was asked to go, then what stderr is told; returns the exit code. */
export function deliverResult(
  result: CommandResult,
  { output, mayBeEmpty = false, noPager = false }: Delivery,
  world: World,
): number {
  const pieces = 'pieces' in result ? result.pieces : [result.output]
  const isPaged = output === null && !noPager && world.stdout.isTerminal()
  const printed = writePieces(isPaged ? pageTall(pieces, world) : pieces, output, world)
  const { notes, exitCode } = 'conclude' in result ? result.conclude() : result
  const isEmptied = mayBeEmpty && printed === null && output !== null && exitCode < CANNOT_RUN
  const written = printed ?? (isEmptied ? world.files.replace(output, ['']) : { ok: true })
  world.stderr.write(notes)
  if (written.ok || written.because === null) return exitCode
  world.stderr.write(describeUnwritten(output, written.because))
  return CANNOT_RUN
}

/** What is said of a file that could not be written (null: stdout): neither its name nor the reason, which may name another, acts on a terminal. */
export function describeUnwritten(path: string | null, because: string | null): string {
  const target = path === null ? 'stdout' : `"${neutralise(path)}"`
  return `Cannot write ${target}: ${neutralise(because ?? 'nobody reads it')}\n`
}

/** null: there was nothing to write. */
function writePieces(
  pieces: Iterable<string>,
  path: string | null,
  world: World,
): WriteResult | null {
  const iterator = pieces[Symbol.iterator]()
  const first = iterator.next()
  if (first.done || first.value === '') return null
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

/** What is taller than the terminal goes through the pager, and nothing is left to be written; what is endless goes as it is. */
function* pageTall(pieces: Iterable<string>, { stdout, showPaged }: World): Generator<string> {
  const rows = stdout.rows() ?? Infinity
  const iterator = pieces[Symbol.iterator]()
  let text = ''
  let next = iterator.next()
  for (; !next.done && text.length < MOST_PAGED; next = iterator.next()) text += next.value
  const isTall = text.split('\n').length > rows
  if (next.done && isTall && showPaged(text)) return
  yield text
  if (!next.done) yield* chain([next.value], iterator)
}

// Characters: about five hundred pages.
const MOST_PAGED = 2_000_000

function* chain(made: readonly string[], rest: Iterator<string>): Generator<string> {
  yield* made
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}

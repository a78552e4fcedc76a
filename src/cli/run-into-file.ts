import { cannotRun } from '../commands/exit-codes.ts'
import { leadsOut } from '../commands/load/confine-world.ts'
import { watchFiles } from '../commands/load/watch-files.ts'
import {
  describeSource,
  describeWayOut,
  isAmong,
  type OutputTarget,
  refuseReplacing,
} from '../commands/print/check-output.ts'
import { deliverResult } from '../commands/print/deliver-result.ts'
import type { CommandResult } from '../commands/request.ts'
import type { World } from '../commands/world.ts'
import { formatOfFile, refuseExtension } from './format-of-file.ts'
import type { CommandLine } from './options.ts'
import { outputOf } from './requests.ts'
import type { CommandRow } from './table/command-row.ts'

/**
 * Runs a command whose result goes to a file, and returns the exit code. What a person wrote is not replaced: neither what
 * the command names, reads or keeps, nor, unless forced, anything else that people write for this program.
 * `confined` is the world as far as the command may read it.
 */
export async function runIntoFile(
  row: CommandRow,
  line: CommandLine,
  { world, confined }: { readonly world: World; readonly confined: World },
): Promise<number> {
  const target = outputOf(line.options)
  const { file } = target
  if (file === null) return deliverResult(await row.run(line, confined), { output: null }, world)
  const { profile } = line.options
  const named = profile === undefined ? line.operands : [...line.operands, profile]
  const refused = refuseTarget(target, { line, named }, world) ?? refuseName(file, row, line)
  if (refused !== null) return deliverResult(cannotRun(refused), { output: null }, world)
  const watched = watchFiles(confined)
  const result = await row.run(inFormatOf(file, row, line), watched.world)
  const isPiped = () => isSame(world.files.identity(file), world.stdin.identity())
  const isSource = () =>
    (watched.readStdin() && isPiped()) || isAmong(file, watched.touched(), world)
  // No message is what a code review is told of what has no fault.
  const mayBeEmpty = line.options.format === 'github'
  return deliverUnless(isSource, { result, file, mayBeEmpty }, world)
}

interface ResultOfFile {
  readonly result: CommandResult
  readonly file: string
  readonly mayBeEmpty: boolean
}

/** Asks once all of a result is made, before it takes the place of a file: what a long one is made of is read while it is written. */
function deliverUnless(
  isSource: () => boolean,
  { result, file, mayBeEmpty }: ResultOfFile,
  world: World,
): number {
  const withheld = () =>
    deliverResult(withhold(result, describeSource(file)), { output: null }, world)
  if (isSource()) return withheld()
  if ('output' in result) return deliverResult(result, { output: file, mayBeEmpty }, world)
  const stop = new Error(describeSource(file))
  const pieces = stopAfter(result.pieces, () => (isSource() ? stop : null))
  try {
    return deliverResult({ ...result, pieces }, { output: file, mayBeEmpty }, world)
  } catch (fault) {
    if (fault !== stop) throw fault
    return withheld()
  }
}

/** The same pieces, behind which a fault is thrown where there is one. */
function* stopAfter(pieces: Iterable<string>, faultOf: () => Error | null): Generator<string> {
  yield* pieces
  const fault = faultOf()
  if (fault !== null) throw fault
}

/** The line in the format of the file's extension, unless it asks for one. */
function inFormatOf(file: string, row: CommandRow, line: CommandLine): CommandLine {
  const { options } = line
  const format = options.format ?? formatOfFile(file, row, undefined)
  return format === undefined ? line : { ...line, options: { ...options, format } }
}

/** A folder, or a device, has no format by its name. */
const refuseName = (file: string, row: CommandRow, { options }: CommandLine): string | null =>
  options.format === undefined ? refuseExtension(file, row) : null

/** Why nothing may be written there; null: it may. */
function refuseTarget(
  target: OutputTarget,
  { line, named }: { readonly line: CommandLine; readonly named: readonly string[] },
  world: World,
): string | null {
  const { file } = target
  const { confine } = line.options
  if (file === null) return null
  if (isAmong(file, named, world)) return describeSource(file)
  // What a folder holds may be a stranger's: a link of theirs decides where nothing goes.
  if (confine !== undefined && leadsOut(file, confine, world)) return describeWayOut(file, confine)
  return refuseReplacing(target, world)
}

const isSame = (one: string | null, other: string | null) => one !== null && one === other

/** What a command has to tell, without its result. */
function withhold(result: CommandResult, reason: string): CommandResult {
  const { notes } = 'conclude' in result ? result.conclude() : result
  return cannotRun(`${notes}${reason}`)
}

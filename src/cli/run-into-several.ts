import { CANNOT_RUN } from '../commands/exit-codes.ts'
import { keepPiped } from '../commands/load/catalogue/stand-in.ts'
import { usageText } from '../commands/print/usage-text.ts'
import type { World } from '../commands/world.ts'
import { formatOfFile, refuseExtension } from './format-of-file.ts'
import type { CommandLine } from './options.ts'
import type { CommandRow } from './table/command-row.ts'

/** Runs a row into the one place that its line names; returns the exit code. */
type RunInto = (row: CommandRow, line: CommandLine, world: World) => Promise<number>

/**
 * Runs a command once for each place that its result is to go to, each in the format that its extension says; returns the
 * worst of the exit codes. What is piped in is read once, and what each run says alike is said once.
 */
export async function runIntoSeveral(
  row: CommandRow,
  line: CommandLine,
  { world, runInto }: { readonly world: World; readonly runInto: RunInto },
): Promise<number> {
  const { options } = line
  if (row.once?.(options)) {
    world.stderr.write(usageText(ONCE))
    return CANNOT_RUN
  }
  const refused = options.format === undefined ? refusalOf(row, options.output ?? []) : null
  if (refused !== null) {
    world.stderr.write(refused)
    return CANNOT_RUN
  }
  const shared = shareWorld(world)
  let worst = 0
  for (const path of options.output ?? []) {
    const format = formatOfFile(path, row, options.format)
    const own = { ...options, output: [path], ...(format && { format }) }
    worst = Math.max(worst, await runInto(row, { ...line, options: own }, shared))
  }
  return worst
}

/** Nothing is written where one of the names cannot be. */
function refusalOf(row: CommandRow, paths: readonly string[]): string | null {
  const refused = paths.flatMap(path => refuseExtension(path, row) ?? [])
  return refused[0] ?? null
}

const ONCE = '"-o" stands once where the command asks, or changes a file'

/** The same world, in which what is piped in can be read again, and no text is written to stderr a second time. */
function shareWorld(world: World): World {
  const { stdin, stderr } = world
  const told = new Set<string>()
  return {
    ...world,
    stdin: keepPiped(stdin),
    stderr: {
      ...stderr,
      write: text => {
        if (told.has(text)) return { ok: true }
        told.add(text)
        return stderr.write(text)
      },
    },
  }
}

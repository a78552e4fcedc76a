import { CANNOT_RUN } from '../commands/exit-codes.ts'
import { confineWorld } from '../commands/load/confine-world.ts'
import { deliverResult } from '../commands/print/deliver-result.ts'

import type { World } from '../commands/world.ts'
import type { CommandLine } from './options.ts'
import { createProgram } from './program.ts'
import { refuseUsage } from './refuse-usage.ts'
import type { CommandRow } from './table/command-row.ts'

/** Parses and runs any command line; returns the exit code. */
export async function runProgram(args: readonly string[], world: World): Promise<number> {
  let exitCode = 0
  const program = createProgram(world, async (row, line) => {
    exitCode = await runRow(row, line, world)
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (fault) {
    if (!isUsage(fault)) throw fault
    if (fault.exitCode === 0) return 0
    return fault.code === 'commander.help' ? CANNOT_RUN : refuseUsage(reword(fault.message), world)
  }
}

/** Runs a command and writes its result where the line says; returns the exit code. */
async function runRow(row: CommandRow, line: CommandLine, world: World): Promise<number> {
  const { output, confine = null, noPager = false } = line.options
  if (output !== undefined && output.length > 1) {
    const { runIntoSeveral } = await import('./run-into-several.ts')
    return runIntoSeveral(row, line, { world, runInto: runRow })
  }
  const confined = confine === null ? world : confineWorld(world, confine)
  if (confined === null)
    return refuseUsage(`There is no folder "${confine}" to confine reading to`, world)
  if (output === undefined)
    return deliverResult(await row.run(line, confined), { output: null, noPager }, world)
  // What guards a person's files is loaded only where a file may be written.
  const { runIntoFile } = await import('./run-into-file.ts')
  return runIntoFile(row, line, { world, confined })
}

const isUsage = (fault: unknown): fault is Error & { code: string; exitCode: number } =>
  fault instanceof Error && 'code' in fault && String(fault.code).startsWith('commander.')

/** The parser's message in the wording of the house. */
const reword = (message: string) =>
  message
    .replace(/^error: /, '')
    .replace(/\n?\(Did you mean (?:one of )?(.*)\?\)$/, '; did you mean "$1"?')
    .replaceAll("'", '"')
    .replace(/\. (Allowed|Expected)/, (_, word: string) => `; ${word.toLowerCase()}`)
    .replace(/\.$/, '')
    .replace(/^./, first => first.toUpperCase())

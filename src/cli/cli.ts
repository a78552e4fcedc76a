import { CANNOT_RUN } from '../commands/exit-codes.ts'
import { confineWorld } from '../commands/load/confine-world.ts'
import { deliverResult } from '../commands/print/deliver-result.ts'
import { describeFault } from '../commands/print/describe-fault.ts'
import { usageText } from '../commands/print/usage-text.ts'
import type { World } from '../commands/world.ts'
import { chooseCommand } from './choose-command.ts'
import type { CommandLine, CommandRow } from './command-row.ts'
import { COMMANDS, REPORT } from './command-table.ts'
import { HELP_COMMAND } from './program-syntax.ts'

export { describeFault }

/** A command line that was run to its end. */
export interface Run {
  readonly exitCode: number
  /** The command that it meant; null: none that there is. */
  readonly command: string | null
}

/** Runs one command line to its end. A usage error is told on stderr and gives 2. */
export async function runCli(args: readonly string[], world: World): Promise<Run> {
  const chosen = chooseCommand(args, [...Object.keys(COMMANDS), HELP_COMMAND.name], {
    isFile: world.files.isFile,
    isTerminal: world.stdin.isTerminal,
  })
  if (!chosen.ok) return { exitCode: refuse(unknownWord(chosen), world), command: null }
  // Without options there is nothing to parse: the parser, which takes long to load, stays out of the usual way.
  if (chosen.name === 'report' && chosen.args.every(isOperand)) {
    const exitCode = await runRow(REPORT, { operands: chosen.args, options: {} }, world)
    return { exitCode, command: chosen.name }
  }
  return {
    exitCode: await runProgram([chosen.name, ...argumentsOf(chosen)], world),
    command: chosen.name,
  }
}

/** Who asks for help without a command asks the program itself, of which `help` has no options. */
const argumentsOf = ({ name, args }: { name: string; args: readonly string[] }) =>
  name === HELP_COMMAND.name ? args.filter(isOperand) : args

const isOperand = (arg: string) => arg === '-' || !arg.startsWith('-')

const unknownWord = ({ word, nearest }: { word: string; nearest: string }) =>
  `"${word}" is neither a command nor a file. Did you mean "${nearest}"?`

function refuse(message: string, { stderr }: World): number {
  stderr.write(usageText(message))
  return CANNOT_RUN
}

async function runProgram(args: readonly string[], world: World): Promise<number> {
  const { createProgram } = await import('./program.ts')
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
    return fault.code === 'commander.help' ? CANNOT_RUN : refuse(reword(fault.message), world)
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
    return refuse(`There is no folder "${confine}" to confine reading to`, world)
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

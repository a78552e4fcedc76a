import { deliverResult } from '../commands/print/deliver-result.ts'
import { describeFault } from '../commands/print/faults/describe-fault.ts'
import type { World } from '../commands/world.ts'
import { bareReport } from './bare-report.ts'
import { chooseCommand } from './choose-command.ts'
import { COMMAND_NAMES, HELP } from './command-names.ts'
import { type CommandLine, isOperand } from './options.ts'
import { refuseUsage } from './refuse-usage.ts'
import { toReportRequest } from './requests.ts'

// For src/main.ts, which may reach no command.
export { describeFault }

/** A command line that was run to its end. */
export interface Run {
  readonly exitCode: number
  /** The command that it meant; null: none that there is. */
  readonly command: string | null
}

/** Runs one command line to its end. A usage error is told on stderr and gives 2. */
export async function runCli(args: readonly string[], world: World): Promise<Run> {
  const chosen = chooseCommand(args, [...COMMAND_NAMES, HELP], {
    isFile: world.files.isFile,
    isTerminal: world.stdin.isTerminal,
  })
  if (!chosen.ok) return { exitCode: refuseUsage(unknownWord(chosen), world), command: null }
  const bare = chosen.name === 'report' ? bareReport(chosen.args) : null
  return {
    exitCode: bare
      ? await runBareReport(bare, world)
      : await runLine([chosen.name, ...argumentsOf(chosen)], world),
    command: chosen.name,
  }
}

async function runBareReport({ operands, options }: CommandLine, world: World): Promise<number> {
  const { runReport } = await import('../commands/report.ts')
  const result = await runReport(toReportRequest(operands, options), world)
  return deliverResult(result, { output: null, noPager: false }, world)
}

async function runLine(args: readonly string[], world: World): Promise<number> {
  const { runProgram } = await import('./run-program.ts')
  return runProgram(args, world)
}

/** Who asks for help without a command asks the program itself, of which `help` has no options. */
const argumentsOf = ({ name, args }: { name: string; args: readonly string[] }) =>
  name === HELP ? args.filter(isOperand) : args

const unknownWord = ({ word, nearest }: { word: string; nearest: string }) =>
  `"${word}" is neither a command nor a file. Did you mean "${nearest}"?`

import { runCli } from './cli/cli.ts'
import { realWorld } from './host/real-world.ts'

/** Runs the command in this process and sets its exit code; a fault of ours ends here, with 70. Returns whether it reported. */
export async function main(process: NodeJS.Process): Promise<boolean> {
  const args = process.argv.slice(2)
  const world = realWorld(process)
  try {
    const { exitCode, command } = await runCli(args, world)
    process.exitCode = exitCode
    return command === 'report'
  } catch (fault) {
    process.exitCode = OUR_FAULT
    world.stderr.write(describeFault(fault, args.includes('-v') || args.includes('--verbose')))
    return false
  }
}

const OUR_FAULT = 70

function describeFault(fault: unknown, verbose: boolean): string {
  const error = fault instanceof Error ? fault : new Error(String(fault))
  const detail = verbose ? `${error.stack}\n` : 'Run it again with "-v" to see where\n'
  return `This is a bug in integration-advisor: ${error.message}\nPlease report it with the command and its input\n${detail}`
}

import { describeFault, runCli } from './cli/cli.ts'
import { realWorld } from './host/real-world.ts'

/**
 * Runs the command in this process and sets its exit code; a fault that nothing foresaw ends here. Returns the
 * command that was run to its end, or null. `kept` is where it may keep what takes long to compile.
 */
export async function main(
  process: NodeJS.Process,
  kept: Parameters<typeof realWorld>[1],
): Promise<string | null> {
  const args = process.argv.slice(2)
  const world = realWorld(process, kept)
  try {
    const { exitCode, command } = await runCli(args, world)
    process.exitCode = exitCode
    return command
  } catch (fault) {
    const verbose = args.includes('-v') || args.includes('--verbose')
    const { notes, exitCode } = describeFault(fault, verbose)
    process.exitCode = exitCode
    world.stderr.write(notes)
    return null
  }
}

import { CANNOT_RUN } from '../commands/exit-codes.ts'
import { usageText } from '../commands/print/usage-text.ts'
import type { World } from '../commands/world.ts'

/** Says why a command line is not run, and gives the exit code for it. */
export function refuseUsage(message: string, { stderr }: Pick<World, 'stderr'>): number {
  stderr.write(usageText(message))
  return CANNOT_RUN
}

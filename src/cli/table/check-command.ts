import { commonOptions, OPTIONS } from '../options.ts'
import { CHECKABLE, toCheckRequest } from '../requests.ts'
import { type CommandRow, operand } from './command-row.ts'

/** `check`. */
export const CHECK: CommandRow = {
  summary: 'Show whether the advice has drifted from what was decided, and why',
  operands: [
    operand('FILE', 'Requirements files and landscapes. None: those that the lock records', {
      several: true,
    }),
  ],
  options: [
    ...commonOptions(CHECKABLE),
    OPTIONS.lock,
    OPTIONS.update,
    OPTIONS.strict,
    OPTIONS.profile,
    OPTIONS.input,
    OPTIONS.today,
  ],
  examples: [
    ['integration-advisor check integrations/*.yaml --update', 'record'],
    ['integration-advisor check integrations/*.yaml', 'a gate'],
    ['integration-advisor check -f github integrations/*.yaml', 'in a review'],
    ['integration-advisor check landscape.yaml', 'a whole landscape'],
  ],
  once: ({ update = false }) => update,
  run: async ({ operands, options }, world) => {
    const { runCheck } = await import('../../commands/check.ts')
    return runCheck(toCheckRequest(operands, options), world)
  },
}

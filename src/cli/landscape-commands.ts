import { READABLE } from '../report/formats.ts'
import { type CommandRow, operand } from './command-row.ts'
import { commonOptions, OPTIONS } from './options.ts'
import { toRequest } from './requests.ts'

const LANDSCAPE_FORMATS = [...READABLE, 'json' as const]

/** `landscape FILE`, and `landscape import`. */
export const LANDSCAPE: CommandRow = {
  summary: 'Report on many interfaces together: what they share, and what stays direct',
  operands: [operand('FILE', 'A landscape, or "-"', { required: true })],
  options: [
    ...commonOptions(LANDSCAPE_FORMATS),
    OPTIONS.profile,
    OPTIONS.only,
    OPTIONS.where,
    OPTIONS.full,
  ],
  examples: [
    ['integration-advisor landscape landscape.yaml', 'what they share'],
    ['integration-advisor landscape landscape.yaml --only ERP', 'one system'],
    ['integration-advisor landscape landscape.yaml --where pull-push=pull', ''],
  ],
  run: async ({ operands: [file = ''], options }, world) => {
    const { runLandscape } = await import('../commands/landscape/report-landscape.ts')
    const { full = false, only = [], where = [] } = options
    return runLandscape(
      { ...toRequest(options, LANDSCAPE_FORMATS), file, full, only, where },
      world,
    )
  },
}

import { FORMATS, READABLE } from '../../report/formats.ts'
import { commonOptions, OPTIONS } from '../options.ts'
import { toRequest } from '../requests.ts'
import { type CommandRow, operand } from './command-row.ts'

const LANDSCAPE_FORMATS = [
  ...READABLE,
  ...(['html', 'mermaid', 'svg', 'json', 'ndjson', 'github'] as const),
]

const IMPORT: CommandRow = {
  summary: 'Write a landscape from a list of interfaces (CSV) or a Backstage catalogue',
  operands: [
    operand('FILE', 'A list, or files of a catalogue; "-" is what is piped in', {
      several: true,
      required: true,
    }),
  ],
  options: [...commonOptions([]), OPTIONS.columns],
  examples: [
    ['integration-advisor landscape import interfaces.csv -o new.yaml', ''],
    ['integration-advisor landscape import catalog-info.yaml', ''],
  ],
  run: async ({ operands, options }, world) => {
    const { runImport } = await import('../../commands/landscape/import-landscape.ts')
    const { columns = null } = options
    return runImport({ ...toRequest(options, FORMATS), files: operands, columns }, world)
  },
}

/** `landscape FILE`, and `landscape import`. */
export const LANDSCAPE: CommandRow = {
  summary: 'Report on many interfaces together: what they share, and what stays direct',
  operands: [operand('FILE', 'A landscape, or "-"', { required: true })],
  options: [
    ...commonOptions(LANDSCAPE_FORMATS),
    OPTIONS.profile,
    OPTIONS.only,
    OPTIONS.where,
    OPTIONS.sort,
    { ...OPTIONS.full, summary: 'All interfaces, and a page for each' },
  ],
  examples: [
    ['integration-advisor landscape landscape.yaml', 'what they share'],
    ['integration-advisor landscape landscape.yaml --only ERP', 'one system'],
    ['integration-advisor landscape landscape.yaml --where pull-push=pull', ''],
    ['integration-advisor landscape landscape.yaml --sort pull-push', ''],
  ],
  commands: { import: IMPORT },
  run: async ({ operands: [file = ''], options }, world) => {
    const { runLandscape } = await import('../../commands/landscape/report-landscape.ts')
    const { full = false, only = [], where = [], sort = null } = options
    return runLandscape(
      { ...toRequest(options, LANDSCAPE_FORMATS), file, full, only, where, sort },
      world,
    )
  },
}

import { READABLE } from '../../report/formats.ts'
import { commonOptions, verbose } from '../options.ts'
import { toCatalogueRequest, toRequest } from '../requests.ts'
import { type CommandGroup, type CommandRow, operand } from './command-row.ts'

/** The names of the commands about a catalogue as a whole. */
export type CatalogueCommandName = 'show' | 'lint' | 'test'

const FOLDER = operand('DIR', 'Its folder. None: the one of "--catalogue", else the built-in one')

/** What is shown as data is the catalogue itself. */
const SHOWABLE = [...READABLE, 'json' as const]
/** Faults stand at lines, which a code review shows. */
const LINTABLE = [...READABLE, 'github' as const]

const COMMANDS: Readonly<Record<CatalogueCommandName, CommandRow>> = {
  show: {
    summary: 'Show a catalogue with all its layers, or one entry, and where each part comes from',
    operands: [
      FOLDER,
      operand('ID', 'A pair, pattern, hybrid, question, rule, challenge or mitigation'),
    ],
    options: commonOptions(SHOWABLE),
    examples: [
      ['integration-advisor catalogue show my-patterns', 'where each part comes from'],
      ['integration-advisor catalogue show pull-push -f json', ''],
    ],
    run: async ({ operands, options }, world) => {
      const { runShowCatalogue } = await import('../../commands/show-catalogue.ts')
      return runShowCatalogue({ ...toRequest(options, SHOWABLE), operands }, world)
    },
  },
  lint: {
    summary: 'Show every fault of a catalogue, and how its sides balance',
    operands: [FOLDER],
    options: commonOptions(LINTABLE),
    examples: [
      ['integration-advisor catalogue lint my-patterns', 'faults and balance'],
      ['integration-advisor catalogue lint -f markdown my-patterns', 'for a pull request'],
      ['integration-advisor catalogue lint -f github my-patterns', 'at its lines'],
    ],
    run: async ({ operands: [folder], options }, world) => {
      const { runLintCatalogue } = await import('../../commands/lint-catalogue.ts')
      return runLintCatalogue(toCatalogueRequest(folder, options, LINTABLE), world)
    },
  },
  test: {
    summary: 'Try the examples of a catalogue, and show what of it they do not reach',
    operands: [FOLDER],
    options: [
      ...commonOptions(READABLE),
      verbose('Show every reason, and everything that is not reached'),
    ],
    examples: [
      ['integration-advisor catalogue test my-patterns', 'its examples'],
      ['integration-advisor catalogue test -v', 'the built-in one'],
    ],
    run: async ({ operands: [folder], options }, world) => {
      const { runTestCatalogue } = await import('../../commands/test-catalogue.ts')
      return runTestCatalogue(toCatalogueRequest(folder, options, READABLE), world)
    },
  },
}

/** `catalogue show`, `catalogue lint` and `catalogue test`. */
export const CATALOGUE_COMMANDS: CommandGroup = {
  summary: 'Show, check or test a catalogue',
  examples: [
    ['integration-advisor catalogue show', 'the built-in one'],
    ['integration-advisor catalogue lint my-patterns', 'your own'],
  ],
  commands: COMMANDS,
}

import { SCHEMA_KINDS, SHELLS } from '../../commands/request.ts'
import { ADVISING, FORMATS, READABLE } from '../../report/formats.ts'
import type { CommandName } from '../command-names.ts'
import { commonOptions, OPTIONS, verbose } from '../options.ts'
import { choiceAmong, toAskRequest, toReportRequest, toRequest } from '../requests.ts'
import { CATALOGUE_COMMANDS } from './catalogue-commands.ts'
import { CHECK } from './check-command.ts'
import { type CommandGroup, type CommandRow, operand } from './command-row.ts'
import { LANDSCAPE } from './landscape-commands.ts'

/** `report`, which is also meant where no command is named. */
const REPORT: CommandRow = {
  summary: 'Report on requirements',
  operands: [operand('FILE', 'Requirements files; "-" is what is piped in', { several: true })],
  options: [
    ...commonOptions(FORMATS),
    OPTIONS.profile,
    OPTIONS.brief,
    OPTIONS.full,
    OPTIONS.summary,
    OPTIONS.input,
    OPTIONS.noInput,
    OPTIONS.failOn,
    OPTIONS.today,
    OPTIONS.supersedes,
    OPTIONS.failFast,
    OPTIONS.verbose,
  ],
  examples: [
    ['integration-advisor report requirements.yaml', 'one page'],
    ['integration-advisor report --full requirements.yaml', 'everything'],
    ['integration-advisor report -f markdown -o DECISIONS.md requirements.yaml', ''],
    ['integration-advisor report -f adr -o docs/decisions/ requirements.yaml', ''],
    ['integration-advisor report --brief --fail-on open *.yaml', 'a gate'],
  ],
  once: ({ supersedes }) => supersedes !== undefined,
  run: async ({ operands, options }, world) => {
    const { runReport } = await import('../../commands/report.ts')
    return runReport(toReportRequest(operands, options), world)
  },
}

/** Every command, in the order in which the help lists them. */
export const COMMANDS: Readonly<Record<CommandName, CommandRow | CommandGroup>> = {
  report: REPORT,
  ask: {
    summary: 'Ask the questions that matter, then report',
    operands: [
      operand(
        'FILE',
        'Is gone on with, and keeps the answers. "-" is what is piped in. None: a draft',
      ),
    ],
    options: [
      ...commonOptions(ADVISING),
      OPTIONS.profile,
      OPTIONS.all,
      OPTIONS.brief,
      OPTIONS.full,
      OPTIONS.noInput,
      OPTIONS.failOn,
      OPTIONS.today,
      OPTIONS.verbose,
    ],
    examples: [
      ['integration-advisor ask requirements.yaml', 'begins, or goes on'],
      ['integration-advisor ask -f markdown -o REPORT.md requirements.yaml', ''],
    ],
    once: () => true,
    run: async ({ operands: [file = null], options }, world) => {
      const { runAsk } = await import('../../commands/ask.ts')
      return runAsk(toAskRequest(file, options), world)
    },
  },
  explain: {
    summary: 'Show what stands behind a decision, and with a file why and why not there',
    operands: [
      operand(
        'ID',
        'A pair, pattern, hybrid, question, rule, challenge, mitigation or word of a report. None: list them',
      ),
      operand('FILE', 'A requirements file, or "-"'),
    ],
    options: [
      ...commonOptions(READABLE),
      verbose('Add the addresses of the precedents that a rule is held against'),
      OPTIONS.profile,
      OPTIONS.today,
    ],
    examples: [
      ['integration-advisor explain', 'what can be explained'],
      ['integration-advisor explain data-freshness', 'what is asked, why'],
      ['integration-advisor explain pull-push requirements.yaml', 'for and against'],
    ],
    run: async ({ operands: [id = null, file = null], options }, world) => {
      const { runExplain } = await import('../../commands/explain.ts')
      return runExplain({ ...toRequest(options, READABLE), id, file }, world)
    },
  },
  whatif: {
    summary: 'Show what other answers would change',
    operands: [operand('FILE', 'A requirements file, or "-"', { required: true })],
    options: [...commonOptions(READABLE), OPTIONS.profile, OPTIONS.today, OPTIONS.set],
    examples: [
      ['integration-advisor whatif requirements.yaml --set data-freshness=1d', ''],
      ['integration-advisor whatif requirements.yaml --set purpose=copy,announce', ''],
    ],
    run: async ({ operands: [file = ''], options }, world) => {
      const { runWhatIf } = await import('../../commands/whatif.ts')
      return runWhatIf({ ...toRequest(options, READABLE), file, sets: options.set ?? [] }, world)
    },
  },
  compare: {
    summary: 'Show two alternatives side by side, and what makes the difference',
    operands: [
      operand('FILE', 'A requirements file', { required: true }),
      operand('OTHER', 'Another one', { required: true }),
    ],
    options: [...commonOptions(READABLE), OPTIONS.profile, OPTIONS.today],
    examples: [
      ['integration-advisor compare as-it-is.yaml with-a-hub.yaml', ''],
      ['integration-advisor compare -f markdown as-it-is.yaml with-a-hub.yaml', ''],
    ],
    run: async ({ operands: [one = '', other = ''], options }, world) => {
      const { runCompare } = await import('../../commands/compare.ts')
      return runCompare({ ...toRequest(options, READABLE), files: [one, other] }, world)
    },
  },
  landscape: LANDSCAPE,
  check: CHECK,
  template: {
    summary: 'Write a commented requirements file, to fill in',
    operands: [],
    options: [...commonOptions([]), OPTIONS.profile],
    examples: [
      ['integration-advisor template > requirements.yaml', 'all questions'],
      ['integration-advisor template -c my-patterns', 'those of your own'],
    ],
    run: async ({ options }, world) => {
      const { runTemplate } = await import('../../commands/template.ts')
      return runTemplate(toRequest(options, []), world)
    },
  },
  schema: {
    summary: 'Write the JSON Schema of a kind of file, for editors',
    operands: [operand('KIND', 'The kind of file', { required: true, choices: SCHEMA_KINDS })],
    options: commonOptions([]),
    examples: [
      ['integration-advisor schema requirements > requirements.json', ''],
      ['integration-advisor schema report -o report.json', 'of "--format json"'],
    ],
    run: async ({ operands: [kind], options }, world) => {
      const { runSchema } = await import('../../commands/schema.ts')
      const request = { ...toRequest(options, []), kind: choiceAmong(SCHEMA_KINDS, kind) }
      return runSchema(request, world)
    },
  },
  catalogue: CATALOGUE_COMMANDS,
  completion: {
    summary: 'Write the script that completes command lines in a shell',
    operands: [
      operand('SHELL', 'The shell that is to run it', { required: true, choices: SHELLS }),
    ],
    options: [],
    examples: [
      ['source <(integration-advisor completion bash)', 'in ~/.bashrc'],
      ['source <(integration-advisor completion zsh)', 'in ~/.zshrc'],
      ['integration-advisor completion fish | source', 'in config.fish'],
    ],
    run: async ({ operands: [shell] }, world) => {
      const { runCompletion } = await import('../../commands/completion/completion.ts')
      const { programSyntax } = await import('./program-syntax.ts')
      const request = { shell: choiceAmong(SHELLS, shell), program: programSyntax(COMMANDS) }
      return runCompletion(request, world)
    },
  },
}

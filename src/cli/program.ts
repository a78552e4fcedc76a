import { Argument, Command, Option } from 'commander'
import {
  FORMATS,
  PLAIN_REQUEST,
  SCHEMA_KINDS,
  type SchemaKind,
  SHELLS,
  type Shell,
} from '../commands/request.ts'
import type { World } from '../commands/world.ts'
import { addCatalogue } from './describe-catalogue.ts'
import { addExamples } from './describe-examples.ts'
import {
  type Deliver,
  failOn,
  inheritFrom,
  neverAsk,
  READABLE,
  toAskRequest,
  toReportRequest,
  toRequest,
  type Written,
  withOptions,
} from './describe-options.ts'
import { tableOfCommands } from './table-of-commands.ts'

/** Every command with its arguments, options and help; `deliver` receives what a command hands back. */
export function describeProgram(world: World, deliver: Deliver): Command {
  const { stdout, stderr } = world
  // exitOverride and the streams are inherited by the commands that are added after them.
  const program = new Command('integration-advisor')
    .exitOverride()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns() ?? 80,
    })
    .helpOption('-h, --help', 'Show this help')
    .helpCommand('help [COMMAND]', 'Show the help of a command')
    .usage('[FILE|-]...\n       integration-advisor COMMAND [options]')
    .description(SUMMARY)
    .option('-V, --version', 'Print the version')
    .addHelpText('after', EXAMPLES)
  addReport(program, world, deliver)
  addAsk(program, world, deliver)
  addExplain(program, world, deliver)
  addComparisons(program, world, deliver)
  addTexts(program, world, deliver)
  addCatalogue(program, world, deliver)
  addCompletion(program, world, deliver)
  addExamples(program)
  return program
}

const SUMMARY =
  'Advises on the architecture of an integration: for each of six pattern pairs, what your requirements speak for, how firmly, why, what it makes hard, and what would change it. Requirements are answers in a YAML file: name one, or pipe one in; at a terminal, without either, you are asked.'

const EXAMPLES = `
"integration-advisor COMMAND --help" shows the options of a command; those of
"report" may stand without it.

Examples:
  integration-advisor                                asks you, then reports
  integration-advisor ask requirements.yaml          goes on with a file
  integration-advisor requirements.yaml              the report on the answers
  integration-advisor -f markdown requirements.yaml  for a pull request
  integration-advisor --fail-on open *.yaml          fail while one is open
  integration-advisor explain pull-push              what a decision rests on
  integration-advisor whatif requirements.yaml --set data-freshness=1d

Exit codes: 0 done, 1 a gate failed, 2 could not run, or not all, 70 our bug,
130 interrupted
`

function addReport(program: Command, world: World, deliver: Deliver): void {
  withOptions(program.command('report'), FORMATS)
    .description('Report on requirements')
    .argument('[FILE...]', 'Requirements files; "-" is what is piped in')
    .addOption(inheritFrom())
    .option('--brief', 'The verdicts only')
    .addOption(
      new Option('--input <syntax>', 'Read this syntax, whatever the file is called').choices([
        'yaml',
        'ndjson',
      ]),
    )
    .addOption(neverAsk())
    .addOption(failOn())
    .option('--fail-fast', 'Stop at the first faulty document')
    .option('-v, --verbose', 'Trace every rule that fired, on stderr')
    .action(async (files: readonly string[], written: Written) => {
      const { runReport } = await import('../commands/report.ts')
      const request = toReportRequest(files, written)
      await deliver(runReport(request, world), request)
    })
}

function addAsk(program: Command, world: World, deliver: Deliver): void {
  withOptions(program.command('ask'), FORMATS)
    .description('Ask the questions that matter, then report')
    .argument(
      '[FILE]',
      'Is gone on with, and keeps the answers; "-" is what is piped in; none: a draft',
    )
    .addOption(inheritFrom())
    .option('--all', 'Ask every question, also what is answered or can change nothing')
    .option('--brief', 'The verdicts only')
    .addOption(neverAsk())
    .addOption(failOn())
    .option('-v, --verbose', 'Trace every rule that fired, on stderr')
    .action(async (file: string | undefined, written: Written) => {
      const { runAsk } = await import('../commands/ask.ts')
      const request = toAskRequest(file ?? null, written)
      await deliver(runAsk(request, world), request)
    })
}

function addExplain(program: Command, world: World, deliver: Deliver): void {
  withOptions(program.command('explain'), READABLE)
    .description('Show what stands behind a decision; with a file, why and why not there')
    .argument(
      '[ID]',
      'A pair, pattern, hybrid, question, rule, challenge or mitigation; none: list them',
    )
    .argument('[FILE]', 'A requirements file, or "-"')
    .option('-v, --verbose', 'Add the addresses of the precedents that a rule is held against')
    .addOption(inheritFrom())
    .action(async (id: string | undefined, file: string | undefined, written: Written) => {
      const { runExplain } = await import('../commands/explain.ts')
      const request = { ...toRequest(written), id: id ?? null, file: file ?? null }
      await deliver(runExplain(request, world), request)
    })
}

function addComparisons(program: Command, world: World, deliver: Deliver): void {
  withOptions(program.command('whatif'), READABLE)
    .description('Show what other answers would change')
    .argument('<FILE>', 'A requirements file, or "-"')
    .addOption(inheritFrom())
    .requiredOption(
      '--set <question=option>',
      'An answer that would be another; repeat it for several',
      (set: string, before: readonly string[] = []) => [...before, set],
    )
    .action(async (file: string, written: Written) => {
      const { runWhatIf } = await import('../commands/whatif.ts')
      const request = { ...toRequest(written), file, sets: written.set ?? [] }
      await deliver(runWhatIf(request, world), request)
    })
  withOptions(program.command('compare'), READABLE)
    .description('Show two alternatives side by side, and what makes the difference')
    .argument('<FILE>', 'A requirements file')
    .argument('<OTHER>', 'Another one')
    .addOption(inheritFrom())
    .action(async (one: string, other: string, written: Written) => {
      const { runCompare } = await import('../commands/compare.ts')
      const request = { ...toRequest(written), files: [one, other] as const }
      await deliver(runCompare(request, world), request)
    })
}

function addTexts(program: Command, world: World, deliver: Deliver): void {
  withOptions(program.command('template'), [])
    .description('Write a commented requirements file, to fill in')
    .addOption(inheritFrom())
    .action(async (written: Written) => {
      const { runTemplate } = await import('../commands/template.ts')
      await deliver(runTemplate(toRequest(written), world), toRequest(written))
    })
  withOptions(program.command('schema'), [])
    .description('Write the JSON Schema of a kind of file, for editors')
    .addArgument(new Argument('<KIND>', 'The kind of file').choices(SCHEMA_KINDS))
    .action(async (kind: SchemaKind, written: Written) => {
      const { runSchema } = await import('../commands/schema.ts')
      await deliver(runSchema({ ...toRequest(written), kind }, world), toRequest(written))
    })
}

function addCompletion(program: Command, world: World, deliver: Deliver): void {
  program
    .command('completion')
    .description('Write the script that completes command lines in a shell')
    .addArgument(new Argument('<SHELL>', 'The shell that is to run it').choices(SHELLS))
    .action(async (shell: Shell) => {
      const { runCompletion } = await import('../commands/completion/completion.ts')
      const request = { shell, program: tableOfCommands(program) }
      await deliver(runCompletion(request, world), PLAIN_REQUEST)
    })
}

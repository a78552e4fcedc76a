import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import type { OperandSyntax, OptionSyntax, ValueSyntax } from '../commands/command-syntax.ts'
import type { World } from '../commands/world.ts'
import { type CommandLine, HELP_OPTION, VERSION_OPTION, type WrittenOptions } from './options.ts'
import { type CommandGroup, type CommandRow, type Example, isGroup } from './table/command-row.ts'
import { COMMANDS } from './table/command-table.ts'
import { HELP_COMMAND } from './table/program-syntax.ts'

/** Runs the command of a row with what was parsed for it. */
export type RunRow = (row: CommandRow, line: CommandLine) => Promise<void>

/** The parser of command lines with the help of every command, made from the table of commands. */
export function createProgram({ stdout, stderr }: World, run: RunRow): Command {
  // exitOverride and the streams are inherited by the commands that are added after them.
  const program = new Command('integration-advisor')
    .exitOverride()
    // What follows the name of a command is its own, also where the command around it has the same options.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: text => stdout.write(text),
      writeErr: text => stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns() ?? 80,
    })
    .helpOption(HELP_OPTION.flags.join(', '), HELP_OPTION.summary)
    .helpCommand(`${HELP_COMMAND.name} [COMMAND]`, HELP_COMMAND.summary)
    .usage('[FILE|-]...\n       integration-advisor COMMAND [options]')
    .description(SUMMARY)
    .addOption(toOption(VERSION_OPTION))
    .addHelpText('after', EXAMPLES)
  addCommands(program, COMMANDS, run)
  return program
}

const SUMMARY =
  'Advises on the architecture of an integration in six decisions. It says what your requirements speak for, how firmly and why. It says what that makes hard, and what would change it. Requirements are answers in a YAML file: name one, or pipe one in. At a terminal, without either, you are asked.'

const EXAMPLES = `
"integration-advisor COMMAND --help" shows the options of a command. Those of
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

function addCommands(
  parent: Command,
  rows: Readonly<Record<string, CommandRow | CommandGroup>>,
  run: RunRow,
): void {
  for (const [name, row] of Object.entries(rows)) {
    const command = parent.command(name).description(row.summary)
    if (!isGroup(row)) addSyntax(command, row, run)
    addCommands(command, row.commands ?? {}, run)
    command.addHelpText('after', examplesText(row.examples))
  }
}

function addSyntax(command: Command, row: CommandRow, run: RunRow): void {
  for (const operand of row.operands) command.addArgument(toArgument(operand))
  for (const option of row.options) command.addOption(toOption(option))
  command.action(() => {
    // One operand that may be several comes as a list, one that is missing as undefined.
    const operands: readonly (string | undefined)[] = command.processedArgs.flat()
    return run(row, {
      operands: operands.filter(operand => operand !== undefined),
      options: command.optsWithGlobals<WrittenOptions>(),
    })
  })
}

function toArgument({ name, summary, choices, several, required }: OperandSyntax): Argument {
  const word = `${name}${several ? '...' : ''}`
  const argument = new Argument(required ? `<${word}>` : `[${word}]`, summary)
  return choices.length > 0 ? argument.choices(choices) : argument
}

function toOption({ flags, summary, value, required, excludes }: OptionSyntax): Option {
  const names = flags.join(', ')
  const option = new Option(value === null ? names : `${names} <${value.name}>`, summary)
  // "--no-input" and "--no-pager" are flags of their own: they are not the opposite of another.
  if (names === '--no-input' || names === '--no-pager') option.negate = false
  option.makeOptionMandatory(required)
  if (excludes) option.conflicts(excludes)
  if (value?.name === 'date') return option.argParser(parseDate)
  if (value?.several) return option.argParser(collector(value))
  return value !== null && value.choices.length > 0 ? option.choices(value.choices) : option
}

/** A day of the calendar, as files write it. */
function parseDate(word: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? new Date(`${word}T00:00Z`) : null
  const isDay = day && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(word)
  if (!isDay) throw new InvalidArgumentError('Expected a date such as 2027-06-01.')
  return word
}

/** Each of an option that may be given several times adds to those before it. */
function collector({ choices }: ValueSyntax) {
  return (word: string, before: readonly string[] = []): readonly string[] => {
    if (choices.length > 0 && !choices.includes(word))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
    return [...before, word]
  }
}

/** The purposes stand below each other, behind the longest line that has one. */
function examplesText(examples: readonly Example[]): string {
  const width = Math.max(...examples.map(([line, purpose]) => (purpose === '' ? 0 : line.length)))
  const lines = examples.map(([line, purpose]) => `  ${line.padEnd(width)}  ${purpose}`.trimEnd())
  return `\nExamples:\n${lines.join('\n')}`
}

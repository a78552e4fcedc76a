import type { Argument, Command, Option } from 'commander'
import type { CommandTable, OptionRow, ValueRow } from '../commands/completion/command-table.ts'

/** The commands as plain data, read off the parser that runs them: what completes them cannot drift from it. */
export function tableOfCommands(command: Command): CommandTable {
  const help = command.createHelp()
  return {
    name: command.name(),
    summary: command.description(),
    commands: help.visibleCommands(command).map(tableOfCommands),
    options: help.visibleOptions(command).map(rowOfOption),
    operands: command.registeredArguments.map(rowOfArgument),
  }
}

function rowOfOption(option: Option): OptionRow {
  const [, name] = /[<[](.*?)(?:\.\.\.)?[>\]]/.exec(option.flags) ?? []
  const choices = option.argChoices ?? []
  return {
    flags: [option.short, option.long].flatMap(flag => flag ?? []),
    summary: option.description,
    value: name === undefined ? null : { name, choices, several: false },
  }
}

const rowOfArgument = (argument: Argument): ValueRow => ({
  name: argument.name(),
  choices: argument.argChoices ?? [],
  several: argument.variadic,
})

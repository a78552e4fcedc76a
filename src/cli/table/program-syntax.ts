import type { CommandSyntax } from '../../commands/command-syntax.ts'
import { HELP } from '../command-names.ts'
import { HELP_OPTION, VERSION_OPTION } from '../options.ts'
import { type CommandGroup, type CommandRow, isGroup, operand } from './command-row.ts'

/** The command that shows the help of another; every command with commands of its own has it. */
export const HELP_COMMAND: CommandSyntax = {
  name: HELP,
  summary: 'Show the help of a command',
  commands: [],
  options: [],
  operands: [operand('COMMAND', '')],
}

/** What a person may type, from the table of commands. */
export function programSyntax(
  commands: Readonly<Record<string, CommandRow | CommandGroup>>,
): CommandSyntax {
  const name = 'integration-advisor'
  const options = [VERSION_OPTION, HELP_OPTION]
  return { name, summary: '', commands: syntaxOfAll(commands), options, operands: [] }
}

function syntaxOfAll(
  commands: Readonly<Record<string, CommandRow | CommandGroup>>,
): readonly CommandSyntax[] {
  const named = Object.entries(commands).map(([name, row]) => syntaxOf(name, row))
  return [...named, HELP_COMMAND]
}

function syntaxOf(name: string, row: CommandRow | CommandGroup): CommandSyntax {
  const { summary } = row
  const commands = row.commands === undefined ? [] : syntaxOfAll(row.commands)
  if (isGroup(row)) return { name, summary, commands, options: [HELP_OPTION], operands: [] }
  const options = [...row.options, HELP_OPTION]
  return { name, summary, commands, options, operands: row.operands }
}

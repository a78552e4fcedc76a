import type { CommandSyntax, OperandSyntax } from '../../commands/command-syntax.ts'
import type { CommandResult } from '../../commands/request.ts'
import type { World } from '../../commands/world.ts'
import type { CommandLine, WrittenOptions } from '../options.ts'

/** All that there is to know about a command, but for its name. */
export interface CommandRow extends Pick<CommandSyntax, 'summary' | 'options' | 'operands'> {
  readonly examples: readonly Example[]
  /** Commands that may follow its name in place of its operands; left out: none. */
  readonly commands?: Readonly<Record<string, CommandRow>>
  /** Whether a run asks or changes a file, so that it is no use a second time for another output; left out: never. */
  readonly once?: (options: WrittenOptions) => boolean
  /** Loads the command and runs it; the parser has checked choices and what is required. */
  readonly run: (line: CommandLine, world: World) => Promise<CommandResult>
}

/** Commands under one name. */
export interface CommandGroup {
  readonly summary: string
  readonly examples: readonly Example[]
  readonly commands: Readonly<Record<string, CommandRow>>
}

/** A command line, and what it is good for. */
export type Example = readonly [line: string, purpose: string]

/** A word that a command takes; optional and no closed list where nothing else is said. */
export const operand = (
  name: string,
  summary: string,
  more: Partial<OperandSyntax> = {},
): OperandSyntax => ({ name, summary, choices: [], several: false, required: false, ...more })

/** Whether a row only stands for the commands under its name. */
export const isGroup = (row: CommandRow | CommandGroup): row is CommandGroup => !('run' in row)

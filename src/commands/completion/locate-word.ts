import type { CommandSyntax, OptionSyntax, ValueSyntax } from '../command-syntax.ts'

/** What is allowed in place of a word on the command line. */
export interface WordPlace {
  readonly commands: readonly CommandSyntax[]
  readonly options: readonly OptionSyntax[]
  /** The value of an option or an operand; null: neither is allowed here. */
  readonly value: ValueSyntax | null
  /** What of the word is not part of the value: `--format=`. */
  readonly prefix: string
}

/** Finds what a word stands for from those before it, as the command line would read them. */
export function locateWord(
  word: string,
  before: readonly string[],
  program: CommandSyntax,
): WordPlace {
  const { command, operands, pending } = walk(before, bare(program))
  if (pending !== null) return { ...NOTHING, value: pending }
  const [prefix, flag = ''] = /^(--[^=]+)=/.exec(word) ?? ['']
  if (prefix !== '') return { ...NOTHING, value: valueAfter(flag, command), prefix }
  if (word.startsWith('-')) return { ...NOTHING, options: command.options }
  const last = command.operands.at(-1)
  return {
    ...NOTHING,
    commands: operands === 0 ? command.commands : [],
    value: command.operands[operands] ?? (last?.several ? last : null),
  }
}

const NOTHING: WordPlace = { commands: [], options: [], value: null, prefix: '' }

/** Where no command is named the words are those of a report. */
function bare(program: CommandSyntax): CommandSyntax {
  const report = program.commands.find(({ name }) => name === 'report')
  if (!report) return program
  const options = [...report.options, ...program.options]
  const known = options.filter(
    ({ summary }, at) => options.findIndex(other => other.summary === summary) === at,
  )
  return { ...program, options: known, operands: report.operands }
}

interface Walked {
  readonly command: CommandSyntax
  readonly operands: number
  /** The value that the option before still waits for. */
  readonly pending: ValueSyntax | null
}

function walk(words: readonly string[], program: CommandSyntax): Walked {
  const start: Walked = { command: program, operands: 0, pending: null }
  return words.filter(word => word !== '').reduce(step, start)
}

function step({ command, operands, pending }: Walked, word: string): Walked {
  if (pending !== null) return { command, operands, pending: null }
  if (word.startsWith('-') && word !== '-')
    return { command, operands, pending: valueAfter(word, command) }
  const named = operands === 0 && command.commands.find(({ name }) => name === word)
  return named
    ? { command: named, operands: 0, pending: null }
    : { command, operands: operands + 1, pending: null }
}

const valueAfter = (flag: string, { options }: CommandSyntax) =>
  options.find(({ flags }) => flags.includes(flag))?.value ?? null

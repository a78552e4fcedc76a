import type { WrittenOptions } from './options.ts'

/** What follows a command's name. */
export interface CommandLine {
  readonly operands: readonly string[]
  readonly options: WrittenOptions
}

/** Whether an argument is no option; `-` is what is piped in. */
export const isOperand = (arg: string): boolean => arg === '-' || !arg.startsWith('-')

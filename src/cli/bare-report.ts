import { type CommandLine, isOperand, OPTIONS } from './options.ts'

/**
 * What follows `report` where it is no more than files and a catalogue; null where there is more, which is the parser's.
 * It takes long to load, and to set up every command.
 */
export function bareReport(args: readonly string[]): CommandLine | null {
  const operands: string[] = []
  let catalogue: string | null = null
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    const next = args[at + 1] ?? '-'
    if (isOperand(arg)) operands.push(arg)
    else if (OPTIONS.catalogue.flags.includes(arg) && catalogue === null && !next.startsWith('-')) {
      catalogue = next
      at += 1
    } else return null
  }
  return { operands, options: catalogue === null ? {} : { catalogue } }
}

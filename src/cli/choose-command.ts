import { nearestWord } from '../diagnostics/suggest.ts'
import { VALUE_FLAGS } from './options.ts'

/** The command that is meant and its arguments, or the word that is neither a command nor a file. */
export type ChosenCommand =
  | { readonly ok: true; readonly name: string; readonly args: readonly string[] }
  | { readonly ok: false; readonly word: string; readonly nearest: string }

/** What decides beside the arguments. */
export interface ChoiceContext {
  readonly isFile: (path: string) => boolean
  /** Somebody sits at a terminal who can be asked. */
  readonly isTerminal: () => boolean
}

/** Names the command that the arguments mean. Where none is named it is `report`; without a file, at a terminal, `ask`. */
export function chooseCommand(
  args: readonly string[],
  commands: readonly string[],
  { isFile, isTerminal }: ChoiceContext,
): ChosenCommand {
  const at = firstOperand(args)
  const word = args[at]
  if (word === undefined) return { ok: true, name: withoutOperand(args, isTerminal), args }
  if (commands.includes(word)) return { ok: true, name: word, args: args.toSpliced(at, 1) }
  const nearest = isFile(word) ? null : nearestWord(word, commands)
  return nearest === null ? { ok: true, name: 'report', args } : { ok: false, word, nearest }
}

function withoutOperand(args: readonly string[], isTerminal: () => boolean): string {
  if (asksForHelp(args)) return 'help'
  return !args.includes('--no-input') && isTerminal() ? 'ask' : 'report'
}

const asksForHelp = (args: readonly string[]) => args.some(arg => arg === '-h' || arg === '--help')

/** Where the first argument stands that is neither an option nor an option's value. */
function firstOperand(args: readonly string[]): number {
  return args.findIndex(
    (arg, at) => (arg === '-' || !arg.startsWith('-')) && !VALUE_FLAGS.includes(args[at - 1] ?? ''),
  )
}

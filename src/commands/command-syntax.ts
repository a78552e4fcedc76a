/** A command as a person may type it: what may follow its name. The program itself is the outermost one. */
export interface CommandSyntax {
  readonly name: string
  readonly summary: string
  readonly commands: readonly CommandSyntax[]
  readonly options: readonly OptionSyntax[]
  readonly operands: readonly OperandSyntax[]
}

/** An option of a command. */
export interface OptionSyntax {
  /** `-f` and `--format`, the short one first. */
  readonly flags: readonly string[]
  readonly summary: string
  /** null: a flag that stands alone. */
  readonly value: ValueSyntax | null
  /** The command does not run without it. */
  readonly required: boolean
  /** The name of an option beside which it says nothing; left out: it goes with all. */
  readonly excludes?: string
}

/** What a word stands for: its name in the help, such as `FILE`, tells the kind. */
export interface ValueSyntax {
  readonly name: string
  /** All that it may be; empty: no closed list. */
  readonly choices: readonly string[]
  /** Whether further words, or further options, give more of the same. */
  readonly several: boolean
}

/** A word behind a command's name that is no option. */
export interface OperandSyntax extends ValueSyntax {
  readonly summary: string
  readonly required: boolean
}

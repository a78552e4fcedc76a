/** A command as a person may type it: what stands behind its name. The program itself is the outermost one. */
export interface CommandTable {
  readonly name: string
  readonly summary: string
  readonly commands: readonly CommandTable[]
  readonly options: readonly OptionRow[]
  readonly operands: readonly ValueRow[]
}

export interface OptionRow {
  /** `-f` and `--format`. */
  readonly flags: readonly string[]
  readonly summary: string
  /** null: a flag that stands alone. */
  readonly value: ValueRow | null
}

/** What a word stands for: its name in the help, such as `FILE`, tells the kind. */
export interface ValueRow {
  readonly name: string
  /** All that it may be; empty: no closed list. */
  readonly choices: readonly string[]
  /** Whether further words stand for the same. */
  readonly several: boolean
}

import type { Outcome } from './verdict.ts'

/** An answer that is not certain, and what the advice becomes over its range with all else as it stands. */
export interface Sensitivity {
  readonly question: string
  /** partial: any of its options; assumed, unknown: any option of the question. */
  readonly kind: 'partial' | 'assumed' | 'unknown'
  /** The options that may be true: those of a partial answer, else all of the question. */
  readonly range: readonly string[]
  /** The options that change a verdict; none where every verdict is the same over the whole range. */
  readonly turns: readonly Turn[]
  /** The options that change the blueprint, with the choices that become others. */
  readonly blueprintTurns: readonly BlueprintTurn[]
}

/** What one verdict becomes with this option. */
export interface Turn {
  readonly option: string
  readonly pair: string
  readonly outcome: Outcome
  readonly choice: string | null
}

/** What the blueprint becomes with this option. */
export interface BlueprintTurn {
  readonly option: string
  /** By pair; null: either side, or no choice left. */
  readonly choices: Readonly<Record<string, string | null>>
}

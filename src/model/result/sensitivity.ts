import type { Outcome } from './verdict.ts'

/** An answer that is not certain or not given, and what the advice becomes over its range with all else as it stands. */
export interface Sensitivity {
  readonly question: string
  /** partial: any of its options; assumed, unknown (said so), open (not answered): any option of the question. */
  readonly kind: 'partial' | 'assumed' | 'unknown' | 'open'
  /** The options that may be true: those of a partial answer, else all of the question. */
  readonly range: readonly string[]
  /** The options that change a verdict; none where every verdict is the same over the whole range. */
  readonly turns: readonly Turn[]
  /** The options that change the blueprint, with the choices that change. */
  readonly blueprintTurns: readonly BlueprintTurn[]
}

/** A verdict that this option changes, and its outcome and choice then. */
export interface Turn {
  readonly option: string
  /** False: that it does not hold, of a question of which several options may. */
  readonly holds: boolean
  readonly pair: string
  readonly outcome: Outcome
  readonly choice: string | null
  /** Which hybrid it would be; null: none. */
  readonly hybrid: string | null
}

/** The choices of the blueprint that this option changes. */
export interface BlueprintTurn {
  readonly option: string
  /** As that of a turn. */
  readonly holds: boolean
  /** By pair; null: either side, or no choice left. */
  readonly choices: Readonly<Record<string, string | null>>
}

/** The advice above several flows of one interface: what they share, and where they go separate ways. */
export interface InterfaceAdvice {
  readonly name: string
  readonly from: string
  readonly to: readonly string[]
  /** The flows that take part, by name, in the order of the document. */
  readonly flows: readonly string[]
  /** The flows of which some pair has no choice at all. */
  readonly leftOut: readonly string[]
  /** The pairs that are decided exchange by exchange, in their order. */
  readonly exchange: readonly ExchangeAdvice[]
  /** The choices for the connection that all flows share; null: no choices exist in every flow, so they need connections of their own. */
  readonly connection: ConnectionAdvice | null
}

/** A pair that is decided exchange by exchange: one choice that costs no flow anything, or a split by flow. */
export type ExchangeAdvice =
  | {
      readonly kind: 'common'
      readonly pair: string
      /** null: several choices cost nothing. */
      readonly choice: string | null
    }
  | {
      readonly kind: 'split'
      readonly pair: string
      /** By flow what its own design has; null: either. */
      readonly byFlow: Readonly<Record<string, string | null>>
      /** The cheapest choices as one way for all; none where no choice exists in every flow. */
      readonly oneWay: readonly OneWay[]
    }

/** One choice for all flows, and what it costs them. */
export interface OneWay {
  readonly choice: string
  /** The sum of what the flows give up. */
  readonly price: number
  /** By flow what it gives up, where that is something. */
  readonly payers: Readonly<Record<string, number>>
}

/** The choices for the connection of all flows. */
export interface ConnectionAdvice {
  /** By pair: a pattern's or a hybrid's id; null: either. */
  readonly choices: Readonly<Record<string, string | null>>
  /** What the flows give up together. */
  readonly price: number
  /** By flow what it gives up and the pairs on which it would choose otherwise, where it gives up something. */
  readonly exceptions: readonly ConnectionException[]
}

/** A flow that would choose otherwise. */
export interface ConnectionException {
  readonly flow: string
  readonly concedes: number
  /** By pair what its own design has. */
  readonly wouldChoose: Readonly<Record<string, string>>
}

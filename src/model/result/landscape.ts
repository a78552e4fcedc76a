/** What is advised on a whole landscape: what its interfaces share, and where single ones go their own way. */
export interface LandscapeAdvice {
  readonly name: string
  readonly description: string | null
  readonly file: string
  readonly counts: LandscapeCounts
  /** In the order of the file. */
  readonly systems: readonly SystemRole[]
  /** The choices for the connection that serve all interfaces together best; null where no interface has any. */
  readonly rule: LandscapeRule | null
  /** In the order of the file. */
  readonly interfaces: readonly InterfaceRow[]
  /** What interfaces share one of, the most shared first. */
  readonly layers: readonly SharedLayer[]
  /** The interfaces that move to a shared layer that pays, in the order in which to do them. */
  readonly work: readonly WorkStep[]
  /** What the landscape told by itself, by question, and of how many interfaces. */
  readonly derived: readonly QuestionCount[]
  /** The main questions that are not answered, and of how many interfaces, most first. */
  readonly unanswered: readonly QuestionCount[]
}

/** How much there is of what. */
export interface LandscapeCounts {
  readonly systems: number
  readonly interfaces: number
  /** Pairs of systems that an interface joins, counted for each interface. */
  readonly links: number
  /** Links that run over a shared layer today. */
  readonly carried: number
  /** Links that are advised to run over one. */
  readonly shared: number
  /** Links that run over a shared layer today and are advised to be direct. */
  readonly leaving: number
  /** Of the shared links those that have a layer that costs no more than its links one by one. */
  readonly worthwhile: number
  /** The systems on these links. */
  readonly sharedSystems: number
  /** Of all answers that the interfaces could give: how many they do. */
  readonly answered: number
  readonly inScope: number
}

/** A question, and the number of interfaces. */
export interface QuestionCount {
  readonly question: string
  readonly interfaces: number
}

/** A system among the others. */
export interface SystemRole {
  readonly name: string
  readonly owner: string | null
  readonly kinds: readonly string[]
  /** The systems that send to it, and those that receive from it. */
  readonly senders: number
  readonly receivers: number
  readonly interfaces: number
  readonly today: LinkEnds
  /** What would share only a layer that is not worth its cost is counted as it is today. */
  readonly advised: LinkEnds
}

/** What somebody has to look after at one system: its direct links, and its connections to shared layers. */
export interface LinkEnds {
  readonly direct: number
  readonly connections: number
}

/** One choice of the connection's pairs over all interfaces. */
export interface LandscapeRule {
  /** By pair: a pattern's or a hybrid's id; null: either. */
  readonly choices: Readonly<Record<string, string | null>>
  /** How many interfaces follow it at no cost, at a cost, and not at all. */
  readonly follow: number
  readonly concede: number
  readonly apart: number
}

/**
 * How an interface stands to the rule: it `agrees`, `concedes` something by following it, goes its own way because the rule
 * would cost it as much as a decisive fact is worth (`exception`) or is `ruled-out` there, or has no choice at all.
 */
export type Standing = 'agrees' | 'concedes' | 'exception' | 'ruled-out' | 'infeasible'

/** What is advised on one interface. */
export interface InterfaceRow {
  readonly name: string
  readonly from: string
  readonly to: readonly string[]
  readonly data: readonly string[]
  readonly over: string | null
  readonly standing: Standing
  /** What following the rule costs it; null where it cannot. */
  readonly cost: number | null
  /** Why it cannot follow. */
  readonly hindrances: readonly Hindrance[]
  /** By pair what it would choose by itself, where that is not what the rule says. */
  readonly wouldChoose: Readonly<Record<string, string>>
  /** By pair, as advised. */
  readonly choices: Readonly<Record<string, RowChoice>>
  /** What it runs over, as advised; none: it is direct. */
  readonly layers: readonly LayerKind[]
}

/** What keeps an interface from a choice: a rule or a policy rules it out, it was decided elsewhere, or, for a hybrid, it does not fit. */
export interface Hindrance {
  readonly pair: string
  readonly kind: 'ruled-out' | 'fixed' | 'unfit'
  readonly because: string | null
}

/** The choice of one pair for one interface. */
export interface RowChoice {
  /** A pattern's or a hybrid's id; null: either, none, or one for each exchange. */
  readonly choice: string | null
  /** `held`: by the rule and not by itself; `by-exchange`: its exchanges differ. */
  readonly kind: 'chosen' | 'held' | 'either' | 'none' | 'by-exchange'
  /** The verdict is a close call, leaning or open. */
  readonly weak: boolean
}

/** A kind of layer that many interfaces can share one of. */
export type LayerKind =
  | 'event-backbone'
  | 'integration-platform'
  | 'api-gateway'
  | 'partner-gateway'
  | 'file-transfer'
  | 'device-broker'
  | 'process-engine'
  | 'data-pipeline'
  | 'shared-layer'

/** What several interfaces share one of. */
export interface SharedLayer {
  readonly kind: LayerKind
  /** By name. */
  readonly interfaces: readonly string[]
  readonly systems: readonly string[]
  readonly links: number
  /** null: the catalogue has no figures for it. */
  readonly breakEven: BreakEven | null
}

/** From how many links on a shared layer pays, in the catalogue's person days. */
export interface BreakEven {
  /** The least number of links of these systems with which the layer costs no more; null: it never pays. */
  readonly links: number | null
  /** What the shared links cost one by one, and over the layer. */
  readonly direct: number
  readonly shared: number
  /** A layer runs already, and is not counted again. */
  readonly runs: boolean
}

/** One interface that moves. */
export interface WorkStep {
  readonly interface: string
  /** The systems that are connected for it. */
  readonly connects: readonly string[]
  /** The layers that they are connected to. */
  readonly layers: readonly LayerKind[]
  /** How many further interfaces need nothing but a route then. */
  readonly unblocks: number
}

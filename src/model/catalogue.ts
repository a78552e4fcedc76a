import type { Obligation, Style, Tension } from './blueprint.ts'
import type { Place } from './finding.ts'

/** All knowledge of the advisor, complete and checked: what `patterns/` says, in the shape that the rest reads. */
export interface Catalogue {
  readonly name: string
  readonly version: string
  /** `sha256:…` over the whole content; empty where nobody computed it. */
  readonly digest: string
  readonly constants: Constants
  readonly topics: readonly Topic[]
  readonly questions: readonly Question[]
  readonly pairs: readonly Pair[]
  readonly mitigations: readonly Mitigation[]
  readonly tensions: readonly Tension[]
  readonly styles: readonly Style[]
  readonly obligations: readonly Obligation[]
  readonly policies: readonly Policy[]
  readonly renamed: Renamed
  /** What was laid over what, the lowest first; one where nothing is extended. */
  readonly layers: readonly CatalogueLayer[]
  /** What the lowest layer says by itself; null where there is only one. */
  readonly below: Catalogue | null
}

/** What questions and options were called before, so that old files go on. */
export interface Renamed {
  /** By the old id of a question, the new one. */
  readonly questions: Readonly<Record<string, string>>
  /** By the id of a question as it is now, the new ids of its options by the old ones. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** One folder of a catalogue that is laid over others. */
export interface CatalogueLayer {
  readonly name: string
  readonly version: string
  /** What it does to the layers below it, in the order of its files. */
  readonly changes: readonly LayerChange[]
}

/** What a layer does to an entry, named by kind and id: `rule:ID`, `option:QUESTION/OPTION`, `constant:NAME`. */
export interface LayerChange {
  readonly kind: 'added' | 'changed' | 'switched-off'
  readonly entry: string
  /** The reason that the layer gives; null where it gives none, or where what is added has its own. */
  readonly because: string | null
  readonly place: Place
}

/** A choice that an organisation does not allow, whatever speaks for it. */
export interface Policy {
  readonly id: string
  readonly pair: string
  /** A pattern or a hybrid of the pair. */
  readonly choice: string
  /** null: always. */
  readonly when: Condition | null
  readonly unless: Condition | null
  /** The hybrids of the pair that use the pattern and are allowed all the same. */
  readonly allows: readonly string[]
  readonly because: string
  readonly owner: string
  /** A date, YYYY-MM-DD. */
  readonly review: string
}

/** The judgements inside the verdict (`decision.md`); exact fractions, so that no verdict hangs on rounding. */
export interface Constants {
  /** The share of all evidence that a hybrid serves (3/5). */
  readonly hybridShare: Fraction
  /** A fired rule of this weight makes its side's case decisive (3). */
  readonly decisiveWeight: number
  /** The largest weight a rule may carry (3). */
  readonly largestWeight: number
  readonly strong: Threshold
  readonly clear: Threshold
}

export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The least margin and the least lead of a strength. */
export interface Threshold {
  readonly margin: Fraction
  readonly lead: number
}

export interface Topic {
  readonly id: string
  readonly name: string
}

export interface Question {
  readonly id: string
  /** Names the two systems as `{from}` and `{to}`. */
  readonly text: string
  readonly help: string
  readonly why: string
  readonly topic: string
  readonly core: boolean
  /** The pairs that its answers bear on. */
  readonly pairs: readonly string[]
  /** Where this is false the question is out of scope; null: always in scope. */
  readonly askWhen: Condition | null
  /** Whose fact an answer is: of the system {from}, of a system of {to}, of the whole company, or of this exchange alone. */
  readonly about: 'source' | 'receiver' | 'company' | 'exchange'
  /** Where this is not true the question means something else, and no fact of a system is carried to it; null: it always means the same. */
  readonly aboutWhen: Condition | null
  /** The kind of quantity that may be typed; null where only options can be named. */
  readonly quantity: QuantityKind | null
  readonly options: readonly Option[]
}

/** duration in milliseconds, size in bytes (1 kB = 1000 B), count as a plain number. */
export type QuantityKind = 'duration' | 'size' | 'count'

export interface Option {
  readonly id: string
  /** A short statement that reads as a fact on its own: "Nobody waits for the outcome". */
  readonly label: string
  readonly help: string
  /** The half-open range [from, below) of the question's quantity; null where the question has none. */
  readonly band: Band | null
}

export interface Band {
  readonly from: number
  /** null: no upper end. */
  readonly below: number | null
}

/** True, false or unknown of a set of answers (Kleene's three-valued logic). */
export type Condition =
  | { readonly kind: 'in'; readonly question: string; readonly options: readonly string[] }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }

/** One either/or decision. */
export interface Pair {
  readonly id: string
  readonly name: string
  /** What is decided, as a question to an architect. */
  readonly decision: string
  /** The two sides; their order decides nothing. */
  readonly patterns: readonly [Pattern, Pattern]
  readonly rules: readonly Rule[]
  readonly hybrids: readonly Hybrid[]
}

export interface Pattern {
  readonly id: string
  readonly name: string
  readonly what: string
  readonly whenToUse: readonly Statement[]
  readonly whenNot: readonly Statement[]
  readonly examples: readonly string[]
  readonly buildingBlocks: readonly BuildingBlock[]
  readonly challenges: readonly Challenge[]
}

export interface Statement {
  readonly id: string
  readonly text: string
  readonly source: Source
}

/** A named technology or integration pattern that such a solution is built from. */
export interface BuildingBlock {
  readonly name: string
  readonly note: string
}

/** What a choice makes hard. `raised` and `eased` say for which answers more and for which less. */
export interface Challenge {
  readonly id: string
  readonly title: string
  readonly because: string
  readonly raised: readonly Pressure[]
  readonly eased: readonly Pressure[]
  readonly mitigations: readonly string[]
  readonly source: Source
}

export interface Pressure {
  readonly when: Condition
  /** 1 to 3. */
  readonly by: number
  readonly because: string
}

export interface Mitigation {
  readonly id: string
  /** Its name in the literature. */
  readonly name: string
  readonly how: string
  /** An address where it is described. */
  readonly reference: string
}

/** When these answers, then this effect on a pair, because ... (source). */
export interface Rule {
  readonly id: string
  readonly when: Condition
  /** Lifts the rule where true. */
  readonly unless: Condition | null
  readonly effect: Effect
  readonly because: string
  readonly source: Source
}

export type Effect =
  | {
      readonly kind: 'toward'
      readonly pattern: string
      /** 1 to the largest weight. */
      readonly weight: number
      /** Facts that say the same thing: per side only the heaviest fired rule of a group counts. */
      readonly group: string | null
    }
  | { readonly kind: 'rules-out'; readonly pattern: string }

/** A named way of using both sides of a pair. */
export interface Hybrid {
  readonly id: string
  readonly name: string
  readonly what: string
  /** Its circumstances. */
  readonly when: Condition
  /** The rules that rule a side out and that this is a way out of. */
  readonly answers: readonly string[]
  readonly legs: readonly Leg[]
  readonly challenges: readonly Challenge[]
  readonly source: Source
}

/** One part of a hybrid and the pattern that it uses. */
export interface Leg {
  readonly leg: string
  readonly pattern: string
  readonly because: string
}

/** Where a piece of knowledge comes from: A vendor or standard, B named practitioner, C unknown quality; or our own judgement; or a policy by its id. */
export type Source =
  | { readonly title: string; readonly address: string; readonly grade: 'A' | 'B' | 'C' }
  | { readonly judgement: string }
  | { readonly policy: string; readonly owner: string; readonly review: string }

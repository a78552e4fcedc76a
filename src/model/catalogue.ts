import type { Condition } from './condition.ts'
import type { Due, End, Obligation, OtherHands, Style, Tension } from './design-rules.ts'
import type { Place } from './finding.ts'
import type { Pair } from './pair.ts'
import type { Band, Question } from './question.ts'
import type { Platform } from './technology.ts'

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
  readonly contradictions: readonly Contradiction[]
  readonly hands: Hands
  /** Where this is true an exchange is small, and what is light to run comes before what is heavy; null or left out: nothing is said of it. */
  readonly smallWhen?: Condition | null
  /** What a company may say it runs, beside single technologies. */
  readonly platforms: readonly Platform[]
  /** The technologies by name; what else is known of them stands apart, since only a report reads it. */
  readonly technologies: readonly Platform[]
  readonly renamed: Renamed
  /** Questions of before whose kind or meaning became another, so that no answer can be taken over. */
  readonly replaced: readonly ReplacedQuestion[]
  /** The words that reports use of their own. */
  readonly glossary: readonly Term[]
  /** What was laid over what, the lowest first; one where nothing is extended. */
  readonly layers: readonly CatalogueLayer[]
  /** What the lowest layer says by itself; null where there is only one. */
  readonly base: Catalogue | null
}

/** A heading under which questions are asked. */
export interface Topic {
  readonly id: string
  readonly name: string
}

/** A known remedy for a challenge. */
export interface Mitigation {
  readonly id: string
  /** Its name in the literature. */
  readonly name: string
  readonly how: string
  /** An address where it is described. */
  readonly reference: string
  /** Whose end carries it out; null: nobody's in particular. */
  readonly end: End | null
  /** What to do instead where that end is in other hands, or own code is unwanted; null: the same. */
  readonly otherHands: OtherHands | null
  /** When it has to be there. */
  readonly due: Due
  /** The answers that it is meant for; left out: any. */
  readonly when?: Condition | null
  /** The answers for which it is the first to think of; null: none in particular. */
  readonly fitsWhen: Condition | null
  /** The answers that exclude it; null: none do. */
  readonly unless: Condition | null
  /** By pair: the design uses one of these patterns, as its choice or in a leg; a pair that is left out does not matter. */
  readonly uses: Readonly<Record<string, readonly string[]>>
  /** By pair: the design has exactly one of these choices; left out: whatever it has. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
}

/** Answers that cannot all be true, or hardly. */
export interface Contradiction {
  readonly id: string
  readonly when: Condition
  /** It is one only with so many receivers named; null: with any number. */
  readonly receivers: Band | null
  readonly because: string
}

/** When an end is in other hands: it belongs to another company or is a product that cannot be changed. null: never. */
export interface Hands {
  readonly source: Condition | null
  readonly target: Condition | null
  readonly platform: Condition | null
  /** When no end is in other hands, whatever it is. */
  readonly allOurs: Condition | null
  /** When own code is to be avoided. */
  readonly ownCodeUnwanted: Condition | null
  /** By pair: choices with which nothing is programmed, whatever the answers say. */
  readonly readyMade: Readonly<Record<string, readonly string[]>>
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
  /** The hybrids of the pair that use the pattern and are still allowed. */
  readonly allows: readonly string[]
  readonly because: string
  readonly owner: string
  /** A date, YYYY-MM-DD. */
  readonly review: string
}

/** The judgements inside the verdict; exact fractions, so that no verdict depends on rounding. */
export interface Constants {
  /** The share of all evidence that a hybrid serves (3/5). */
  readonly hybridShare: Fraction
  /** A fired rule of this weight makes its side's case decisive (3). */
  readonly decisiveWeight: number
  /** The largest weight a rule may carry (3). */
  readonly largestWeight: number
  readonly strong: Threshold
  readonly clear: Threshold
  /** A recommendation whose whole evidence is at most this is `leaning` (2). */
  readonly leaningAtMost: number
  /** Left out: nothing is said of what links cost. */
  readonly effort?: Effort
}

/** What links cost over their first three years, in person days: to build, to run and to change. */
export interface Effort {
  /** One link of its own between two systems. */
  readonly directLink: number
  /** A shared layer, without anything on it. */
  readonly sharedLayer: number
  /** Connecting one system to it. */
  readonly connection: number
  /** One link over it, between systems that are connected. */
  readonly route: number
}

/** An exact fraction of whole numbers. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The least margin of a strength, and the least share that the lead has of the side's reach. */
export interface Threshold {
  readonly margin: Fraction
  readonly share: Fraction
}

/** What questions and options were called before, so that old files go on. */
export interface Renamed {
  /** By the old id of a question, the new one. */
  readonly questions: Readonly<Record<string, string>>
  /** By the id of a question as it is now, the new ids of its options by the old ones. */
  readonly options: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A question that is asked no more, and what to write instead of an answer to it. */
export interface ReplacedQuestion {
  readonly id: string
  /** A sentence; `{option}` stands for what was written. */
  readonly instead: string
  /** By an option of the old question: the entry to write instead. */
  readonly options: Readonly<Record<string, string>>
}

/** A word of the reports, and what it means. */
export interface Term {
  readonly id: string
  readonly name: string
  readonly what: string
  /** Other words to look up, by id. */
  readonly see: readonly string[]
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

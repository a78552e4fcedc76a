import type { Condition } from './condition.ts'
import type { Source } from './source.ts'

/** A product, a service or a standard that people consider for a part of a design. */
export interface Technology {
  readonly id: string
  readonly name: string
  readonly kind: TechnologyKind
  /** The platforms that it belongs to, by id; none: it can be used anywhere. */
  readonly platforms: readonly string[]
  /** What of a design it can be. */
  readonly parts: readonly PartKind[]
  /** When it fits, in one line. */
  readonly fits: string
  /** When to avoid it, in one line. */
  readonly avoid: string
  /** It is a candidate only where this is true; null: always. */
  readonly when: Condition | null
  /** It is no candidate where this is true; null: never. */
  readonly unless: Condition | null
  /** Where this is true it comes before others that fit as well; null: never. */
  readonly fitsWhen: Condition | null
  /** What it takes to get and to run: `light` is there already or is a small thing, `heavy` a platform of its own; left out: between them. */
  readonly weight?: 'light' | 'heavy'
  /** It stands for a service of a platform that nobody named: no candidate beside one that the company runs. */
  readonly standIn?: boolean
  /** No question tells where it fits: it is a candidate only where the requirements name it. */
  readonly onlyNamed: boolean
  readonly source: Source
  /** The day on which it was last held against its source, YYYY-MM-DD. */
  readonly reviewed: string
}

/**
 * What a technology is: `technique` is a way to do it with what there is, `product` is software that is bought and run by
 * oneself, `ipaas` an integration platform as a service. In the order in which they are told: who may use it where comes
 * first, as a choice of kind is the reader's.
 */
export const KINDS_OF_TECHNOLOGY = [
  'standard',
  'technique',
  'open-source',
  'cloud-service',
  'ipaas',
  'part-of-suite',
  'product',
] as const

/** One of these kinds. */
export type TechnologyKind = (typeof KINDS_OF_TECHNOLOGY)[number]

/** What a part of a design is, where it is none of the systems that exchange; `format` is what travels between them, `protocol` how. */
export type PartKind =
  | 'api-catalogue'
  | 'api-gateway'
  | 'b2b-gateway'
  | 'broker'
  | 'cache'
  | 'change-capture'
  | 'change-feed'
  | 'connector'
  | 'content-store'
  | 'custom-component'
  | 'data-pipeline'
  | 'data-virtualization'
  | 'database-view'
  | 'device-broker'
  | 'event-log'
  | 'file-transfer'
  | 'format'
  | 'intake'
  | 'integration-platform'
  | 'link-control'
  | 'local-copy'
  | 'module-boundary'
  | 'monitoring'
  | 'outbox'
  | 'process-engine'
  | 'protocol'
  | 'queue'
  | 'relay'
  | 'scheduler'
  | 'schema-registry'
  | 'service-mesh'
  | 'staging'
  | 'stream-processor'
  | 'transformation'

/** Something that a company may say it runs: a cloud, a suite, or a single technology by its id. */
export interface Platform {
  readonly id: string
  readonly name: string
}

import type { PartKind, TechnologyKind } from '../../../model/technology.ts'

/** What a part of a design is called, where the diagram has no name of its own for it. */
export const PART_NAMES: Readonly<Record<PartKind, string>> = {
  'api-catalogue': 'API catalogue',
  'api-gateway': 'API gateway',
  'b2b-gateway': 'B2B gateway',
  broker: 'message broker',
  cache: 'cache',
  'change-capture': 'reading of changes',
  'change-feed': 'feed or query of changes',
  connector: 'ready connector',
  'content-store': 'content store',
  'custom-component': 'custom component',
  'data-pipeline': 'extract and load job',
  'data-virtualization': 'data virtualization',
  'database-view': 'shared view of data',
  'device-broker': 'device broker',
  'event-log': 'durable event log',
  'file-transfer': 'managed file transfer',
  format: 'format',
  intake: 'intake of calls',
  'integration-platform': 'integration platform',
  'link-control': 'identity and control of links',
  'local-copy': 'local copy',
  'module-boundary': 'module boundary',
  monitoring: 'monitoring',
  outbox: 'outbox',
  'process-engine': 'process engine',
  protocol: 'protocol',
  queue: 'durable queue',
  relay: 'relay',
  scheduler: 'scheduler',
  'schema-registry': 'schema registry',
  'service-mesh': 'service mesh',
  staging: 'staging area',
  'stream-processor': 'stream processor',
  transformation: 'transformation after loading',
}

/** What a technology is, in a word or two. */
export const SHORT_KINDS: Readonly<Record<TechnologyKind, string>> = {
  'open-source': 'open source',
  product: 'product',
  'cloud-service': 'cloud',
  ipaas: 'iPaaS',
  'part-of-suite': 'suite',
  standard: 'standard',
  technique: 'technique',
}

/** What a technology is, in words. */
export const TECHNOLOGY_KINDS: Readonly<Record<TechnologyKind, string>> = {
  'open-source': 'open source',
  product: 'product to run oneself',
  'cloud-service': 'cloud service',
  ipaas: 'integration platform as a service',
  'part-of-suite': 'part of a suite',
  standard: 'standard',
  technique: 'technique',
}

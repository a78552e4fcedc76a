import * as z from 'zod/mini'
import { KINDS_OF_TECHNOLOGY, type PartKind } from '../../model/technology.ts'
import { calendarDate, id, listOf, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

// A table, so that the compiler tells of a kind that is missing.
const PARTS: Readonly<Record<PartKind, true>> = {
  'api-catalogue': true,
  'api-gateway': true,
  'b2b-gateway': true,
  broker: true,
  cache: true,
  'change-capture': true,
  'change-feed': true,
  connector: true,
  'content-store': true,
  'custom-component': true,
  'data-pipeline': true,
  'data-virtualization': true,
  'database-view': true,
  'device-broker': true,
  'event-log': true,
  'file-transfer': true,
  format: true,
  intake: true,
  'integration-platform': true,
  'link-control': true,
  'local-copy': true,
  'module-boundary': true,
  monitoring: true,
  outbox: true,
  'process-engine': true,
  protocol: true,
  queue: true,
  relay: true,
  scheduler: true,
  'schema-registry': true,
  'service-mesh': true,
  staging: true,
  'stream-processor': true,
  transformation: true,
}

const wordsOf = <Word extends string>(table: Readonly<Record<Word, true>>) =>
  z.enum(Object.keys(table) as [Word, ...Word[]])

/** What a part of a design is. */
export const partShape = wordsOf(PARTS)

const MOST_WORDS = 20

/** One sentence of a page on which every line counts. */
const oneLine = text.check(
  z.refine(line => line.trim().split(/\s+/).length <= MOST_WORDS, {
    error: `at most ${MOST_WORDS} words`,
  }),
)

const source = z.union([
  strictMapping({ title: text, address: text, grade: z.optional(z.enum(['A', 'B', 'C'])) }),
  strictMapping({ judgement: text }),
])

/** `technologies.yaml` and `technologies/*.yaml`: products, services and standards that parts of a design can be. */
export const technologiesShape = z.array(
  strictMapping({
    id,
    name: text,
    kind: z.enum(KINDS_OF_TECHNOLOGY),
    platforms: z.optional(listOf(id)),
    parts: listOf(partShape),
    fits: oneLine,
    avoid: oneLine,
    when: z.optional(conditionShape),
    unless: z.optional(conditionShape),
    'fits-when': z.optional(conditionShape),
    weight: z.optional(z.enum(['light', 'heavy'])),
    'stand-in': z.optional(z.boolean()),
    'only-named': z.optional(z.boolean()),
    source,
    reviewed: calendarDate,
  }),
)

export type WrittenTechnology = z.infer<typeof technologiesShape>[number]

import * as z from 'zod/mini'
import { id, listOf, source, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'
import { endShape, otherHandsShape } from './wording-shape.ts'

const statements = listOf(strictMapping({ id, text, source }))

const pressures = z.optional(
  z.array(strictMapping({ when: conditionShape, by: z.number(), because: text })),
)

const challenge = strictMapping({
  id,
  title: text,
  'in-short': z.optional(text),
  because: text,
  source,
  raised: pressures,
  eased: pressures,
  mitigations: listOf(id),
  always: z.optional(z.boolean()),
  end: z.optional(endShape),
  'other-hands': otherHandsShape,
})

const pattern = strictMapping({
  id,
  name: text,
  what: text,
  'when-to-use': statements,
  'when-not': statements,
  examples: listOf(text),
  'building-blocks': listOf(strictMapping({ name: text, note: text })),
  challenges: listOf(challenge),
  reversibility: strictMapping({ level: z.number(), because: text, source }),
})

const circumstances = {
  id,
  when: conditionShape,
  unless: z.optional(conditionShape),
  because: text,
  source,
}

const rule = z.union([
  strictMapping({ ...circumstances, toward: id, weight: z.number(), group: z.optional(id) }),
  strictMapping({ ...circumstances, 'rules-out': id }),
])

const hybrid = strictMapping({
  id,
  name: text,
  what: text,
  when: conditionShape,
  answers: z.optional(z.array(id)),
  legs: listOf(strictMapping({ leg: text, pattern: id, because: text })),
  challenges: z.optional(z.array(challenge)),
  source,
})

/** `pairs/*.yaml`: one either/or decision with its rules and hybrids. */
export const pairShape = strictMapping({
  id,
  name: text,
  decision: text,
  patterns: z.tuple([pattern, pattern], { error: 'exactly two patterns' }),
  rules: listOf(rule),
  hybrids: listOf(hybrid),
})

export type WrittenPair = z.infer<typeof pairShape>
export type WrittenPattern = z.infer<typeof pattern>
export type WrittenChallenge = z.infer<typeof challenge>
export type WrittenRule = z.infer<typeof rule>
export type WrittenHybrid = z.infer<typeof hybrid>
export type WrittenStatedSource = z.infer<typeof source>

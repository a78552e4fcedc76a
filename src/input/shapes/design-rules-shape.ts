import * as z from 'zod/mini'
import type { Edge } from '../../model/design-rules.ts'
import {
  calendarDate,
  choicesShape,
  id,
  listOf,
  source,
  strictMapping,
  text,
} from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'
import { partShape } from './technology-shape.ts'
import { dueShape, endShape, otherHandsShape } from './wording-shape.ts'

const isTwo = (choices: object) => Object.keys(choices).length === 2

/** `tensions.yaml`: choices of two pairs that are hard to have together. */
export const tensionsShape = listOf(
  strictMapping({
    id,
    between: z
      .record(z.string(), id)
      .check(z.refine(isTwo, { error: 'choices of exactly two pairs' })),
    when: z.optional(conditionShape),
    weight: z.number(),
    because: text,
    'way-out': text,
    source,
  }),
)

export type WrittenTension = z.infer<typeof tensionsShape>[number]

const isOne = (choices: object) => Object.keys(choices).length === 1

/** `policies.yaml`: choices that an organisation does not allow, for reasons that no fact of an exchange outweighs. */
export const policiesShape = z.array(
  strictMapping({
    id,
    forbids: z
      .record(z.string(), id)
      .check(z.refine(isOne, { error: 'a choice of exactly one pair' })),
    when: z.optional(conditionShape),
    unless: z.optional(conditionShape),
    allows: z.optional(listOf(id)),
    because: text,
    owner: text,
    review: calendarDate,
  }),
)

export type WrittenPolicy = z.infer<typeof policiesShape>[number]

const saysSomething = (entry: object) => 'when' in entry || 'receivers' in entry
const names = z.int().check(z.nonnegative())
const receivers = strictMapping({
  'at-least': z.optional(names),
  'at-most': z.optional(names),
}).check(z.refine(range => Object.keys(range).length > 0))

/** `contradictions.yaml`: statements that cannot all be true, or hardly; `receivers` counts the names in `to`. */
export const contradictionsShape = z.array(
  strictMapping({
    id,
    when: z.optional(conditionShape),
    receivers: z.optional(receivers),
    because: text,
  }).check(z.refine(saysSomething, { error: 'when or receivers' })),
)

export type WrittenContradiction = z.infer<typeof contradictionsShape>[number]

const whoseShape = z.optional(z.enum(['ours', 'others']))

/** In whose hands the ends are. */
const handsOfEnds = z.optional(strictMapping({ source: whoseShape, target: whoseShape }))

/** Where something of a style belongs. */
const circumstances = {
  choices: z.optional(choicesShape),
  hands: handsOfEnds,
  when: z.optional(conditionShape),
  unless: z.optional(conditionShape),
}

const style = strictMapping({
  id,
  name: text,
  advice: z.optional(text),
  because: z.optional(text),
  what: text,
  choices: choicesShape,
  usually: z.optional(choicesShape),
  hands: handsOfEnds,
  when: z.optional(conditionShape),
  unless: z.optional(conditionShape),
  diagram: strictMapping({
    nodes: listOf(
      strictMapping({ id, label: text, part: z.optional(partShape), ...circumstances }),
    ),
    edges: listOf(strictMapping({ from: id, to: id, label: text, ...circumstances })),
  }),
  source,
})

const obligation = strictMapping({
  id,
  what: text,
  choices: z.optional(choicesShape),
  uses: z.optional(choicesShape),
  hands: handsOfEnds,
  when: z.optional(conditionShape),
  unless: z.optional(conditionShape),
  because: text,
  builds: endShape,
  mitigation: z.optional(id),
  due: z.optional(dueShape),
  'other-hands': otherHandsShape,
  source,
})

/** `blueprints.yaml`: the named styles, and what choices that are taken together oblige to. */
export const blueprintsShape = strictMapping({
  styles: z.array(style),
  obligations: z.array(obligation),
})

export type WrittenBlueprints = z.infer<typeof blueprintsShape>
export type WrittenStyle = z.infer<typeof style>
export type WrittenCircumstances = Omit<WrittenStyle['diagram']['edges'][number], keyof Edge>
export type WrittenObligation = z.infer<typeof obligation>

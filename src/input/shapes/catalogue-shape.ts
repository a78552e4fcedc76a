import * as z from 'zod/mini'
import { choicesShape, id, listOf, name, optionId, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'
import { dueShape, endShape, handsShape, otherHandsShape } from './wording-shape.ts'

const whole = strictMapping({ value: z.int().check(z.positive()), because: text })

const counted = z.int().check(z.nonnegative())

const percentage = z.int().check(z.nonnegative(), z.maximum(100))

const fraction = strictMapping({
  value: z.string().check(z.regex(/^\d+\/[1-9]\d*$/, { error: 'a fraction such as 3/5' })),
  because: text,
})

const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/, { error: 'a version such as 1.0.0' }))

/** `catalogue.yaml`: what the catalogue is called, its judgements, its topics. */
export const catalogueShape = strictMapping({
  name: text,
  version,
  constants: strictMapping({
    'hybrid-share': fraction,
    'decisive-weight': whole,
    'largest-weight': whole,
    'strong-margin': fraction,
    'strong-share': z.optional(fraction),
    'clear-margin': fraction,
    'clear-share': z.optional(fraction),
    'leaning-at-most': z.optional(whole),
    'direct-link-effort': z.optional(whole),
    'shared-layer-effort': z.optional(whole),
    'connection-effort': z.optional(whole),
    'route-effort': z.optional(whole),
  }),
  topics: listOf(strictMapping({ id, name: text })),
  platforms: z.optional(listOf(strictMapping({ id, name: text }))),
  hands: handsShape,
  'small-when': z.optional(conditionShape),
})

/**
 * What `catalogue.yaml` says where it is that of a layer. Its other keys are checked when all layers are laid over each
 * other, and stand there without `extends` and `requires`.
 */
export const layerHeadingShape = z.object({
  extends: text,
  name: text,
  version,
  requires: z.optional(text),
})

/** `sources.yaml`: where the knowledge comes from. */
export const sourcesShape = listOf(
  strictMapping({ id, title: text, address: text, grade: z.enum(['A', 'B', 'C']) }),
)

/** `mitigations.yaml`: the known remedies. */
export const mitigationsShape = listOf(
  strictMapping({
    id,
    name: text,
    how: text,
    reference: text,
    end: z.optional(endShape),
    'other-hands': otherHandsShape,
    due: z.optional(dueShape),
    when: z.optional(conditionShape),
    'fits-when': z.optional(conditionShape),
    unless: z.optional(conditionShape),
    uses: z.optional(choicesShape),
    choices: z.optional(choicesShape),
  }),
)

const movesShape = z.union([
  z.enum(['never', 'by-degrees', 'upward']),
  listOf(strictMapping({ from: optionId, to: listOf(optionId) })),
  strictMapping({ come: z.optional(listOf(optionId)), go: z.optional(listOf(optionId)) }),
])

/** `questions.yaml`: what is asked, in the order of asking. */
export const questionsShape = listOf(
  strictMapping({
    id,
    'renamed-from': z.optional(oldNames(id)),
    topic: id,
    core: z.optional(z.boolean()),
    'often-unknown': z.optional(percentage),
    holds: z.optional(z.enum(['one', 'several'])),
    moves: z.optional(movesShape),
    text,
    'find-out': z.optional(text),
    subject: z.optional(text),
    unit: z.optional(text),
    none: z.optional(text),
    'left-out': z.optional(text),
    help: text,
    why: text,
    pairs: listOf(id),
    quantity: z.optional(z.enum(['duration', 'size', 'count'])),
    'ask-when': z.optional(conditionShape),
    about: z.optional(z.enum(['source', 'receiver', 'company'])),
    'about-when': z.optional(conditionShape),
    derived: z.optional(z.enum(['systems', 'senders', 'receivers', 'carried', 'kind'])),
    options: listOf(
      strictMapping({
        id: optionId,
        'renamed-from': z.optional(oldNames(optionId)),
        often: z.optional(percentage),
        label: text,
        help: text,
        band: z.optional(
          strictMapping({ from: z.optional(quantity()), below: z.optional(quantity()) }),
        ),
        derived: z.optional(
          strictMapping({ from: z.optional(counted), below: z.optional(counted) }),
        ),
      }),
    ),
  }),
)

/** `glossary.yaml`: the words that reports use of their own. */
export const glossaryShape = z.array(
  strictMapping({ id, name: text, what: text, see: z.optional(listOf(id)) }),
)

/** `words.yaml`: words that readers stumble over, and what to write in their place. */
export const wordsShape = z.array(strictMapping({ id, avoid: listOf(name), write: text }))

/** `replaced.yaml`: questions that are asked no more, and what to write instead of an answer to them. */
export const replacedShape = z.array(
  strictMapping({ id, instead: text, options: z.optional(z.record(z.string(), text)) }),
)

export type WrittenCatalogue = z.infer<typeof catalogueShape>
export type WrittenSource = z.infer<typeof sourcesShape>[number]
export type WrittenMitigation = z.infer<typeof mitigationsShape>[number]
export type WrittenTerm = z.infer<typeof glossaryShape>[number]
export type WrittenWords = z.infer<typeof wordsShape>[number]
export type WrittenReplaced = z.infer<typeof replacedShape>[number]
export type WrittenQuestion = z.infer<typeof questionsShape>[number]

/** One id that an entry had before, or all of them. */
function oldNames(name: typeof id) {
  return z.union([name, listOf(name)])
}

function quantity() {
  return z.union([text, z.number()])
}

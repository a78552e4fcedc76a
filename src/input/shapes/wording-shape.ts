import * as z from 'zod/mini'
import { choicesShape, strictMapping, text } from './basic-shapes.ts'
import { conditionShape } from './condition-shape.ts'

/** The end that carries something out. */
export const endShape = z.enum(['source', 'target', 'platform'])

/** When something has to be there. */
export const dueShape = z.enum(['settle', 'build', 'go-live', 'operation'])

const maybeText = z.optional(text)
const isFilled = (mapping: object) => Object.keys(mapping).length > 0

/** What is said in place of the usual wording where an end is in other hands, or where own code is unwanted. */
export const otherHandsShape = z.optional(
  strictMapping({ foreign: maybeText, asks: maybeText, 'without-code': maybeText }).check(
    z.refine(isFilled),
  ),
)

const when = z.optional(conditionShape)

/** When an end is in other hands, and when own code is unwanted. */
export const handsShape = z.optional(
  strictMapping({
    source: when,
    target: when,
    platform: when,
    'all-ours': when,
    'own-code-unwanted': when,
    'ready-made': z.optional(choicesShape),
  }),
)

export type WrittenOtherHands = z.output<typeof otherHandsShape>
export type WrittenHands = z.output<typeof handsShape>

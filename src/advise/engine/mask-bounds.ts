import { isFalseAt } from './compiled/compiled-condition.ts'
import { isPlain } from './encode-answers.ts'
import type { Engine } from './engine.ts'
import type { Masks } from './variables.ts'

/** Masks with which no test of a condition is met that some completion does not meet, and with which each is that some does. */
export interface MaskBounds {
  readonly least: Masks
  readonly most: Masks
}

/** The bounds of all completions: what is open has all of its values in one of them, and none in the other, so that it meets every test. */
export function boundMasks({ scopes, code, fullMasks }: Engine, masks: Masks): MaskBounds {
  const least = masks.slice()
  const most = masks.map(mask => (isPlain(mask) ? mask : 0))
  for (const { at, variables } of scopes) {
    if (!isFalseAt(code, at, most)) continue
    const isNeverAsked = isFalseAt(code, at, least)
    for (const variable of variables) {
      least[variable] = fullMasks[variable] as number
      if (isNeverAsked) most[variable] = fullMasks[variable] as number
    }
  }
  return { least, most }
}

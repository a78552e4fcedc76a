import type { Finding } from '../../model/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { checkEffects } from './check-effects.ts'
import { checkReach } from './check-reach.ts'
import { checkSides } from './check-sides.ts'
import { checkSize } from './check-size.ts'
import type { EntryPlaces } from './place-finding.ts'

/**
 * What can only be known by trying all answers: options without effect, rules that never fire, choices
 * that never win, pairs too large to be searched; these are errors. Questions that pull to one side are warned of. Sorted
 * by place.
 *
 * @example
 * const findings = checkCatalogue(compileEngine(catalogue), places)
 */
export function checkCatalogue(engine: Engine, places: EntryPlaces): readonly Finding[] {
  const oversized = checkSize(engine, places)
  const reach = oversized.length > 0 ? [] : checkReach(engine, places)
  const found = [...reach, ...checkEffects(engine, places), ...checkSides(engine, places)]
  return [...oversized, ...found].sort(
    ({ place: one }, { place: other }) =>
      compareText(one.file, other.file) || one.line - other.line || one.column - other.column,
  )
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

import type { LandscapeToRecord } from '../../model/recorded-decision.ts'
import type { LandscapeAdvice } from '../../model/result/landscape.ts'
import type { Engine } from '../engine/engine.ts'
import { isWorthwhile } from '../landscape/group-layers.ts'
import { isApart } from '../landscape/hold-to-rule.ts'

/**
 * What is advised above the interfaces of a landscape as a lock takes it down; `file` is the name that the lock gives it.
 * @example
 * recordLandscape(engine, adviseLandscape(engine, landscape), 'landscape.yaml').rule
 */
export function recordLandscape(
  { catalogue }: Engine,
  { name, rule, interfaces, layers }: LandscapeAdvice,
  file: string,
): LandscapeToRecord {
  const choices = Object.entries(rule?.choices ?? {})
  return {
    ...{ file, name, catalogue: catalogue.layers },
    rule: Object.fromEntries(choices.map(([pair, choice]) => [pair, choice ?? EITHER])),
    apart: interfaces.filter(({ standing }) => isApart(standing)).map(each => each.name),
    shared: layers.filter(isWorthwhile).map(({ kind }) => kind),
  }
}

/** A rule leaves a pair open. */
export const EITHER = 'either'

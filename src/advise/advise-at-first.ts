import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import { advise, adviseInSteps } from './advise.ts'
import type { Engine } from './engine/engine.ts'

/**
 * The same as `advise`, without what takes longest to find and decides nothing: tipping points, sensitivities and precedents
 * are empty.
 *
 * @example
 * const { verdicts, tensions, unanswered } = adviseAtFirst(engine, requirements)
 */
export function adviseAtFirst(engine: Engine, requirements: Requirements): Advice {
  for (const advice of adviseInSteps(engine, requirements)) if (advice !== null) return advice
  return advise(engine, requirements)
}

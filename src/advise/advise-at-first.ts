import type { Requirements } from '../model/requirements.ts'
import type { Advice } from '../model/result/advice.ts'
import { adviseInSteps } from './advise.ts'
import type { Engine } from './engine/engine.ts'

/**
 * The same as `advise`, without what takes longest to find and decides nothing: tipping points, sensitivities, precedents and
 * technologies are empty.
 *
 * @example
 * const { verdicts, tensions, unanswered } = adviseAtFirst(engine, requirements)
 */
export function adviseAtFirst(engine: Engine, requirements: Requirements): Advice {
  for (const advice of adviseInSteps(engine, requirements)) if (advice !== null) return advice
  throw new Error('the first step of an advice is an advice')
}

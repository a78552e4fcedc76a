import { adviseInterface } from '../../../advise/advise-interface.ts'
import type { Engine } from '../../../advise/engine/engine.ts'
import type { Requirements } from '../../../model/requirements.ts'
import type { InterfaceAdvice } from '../../../model/result/interface.ts'
import { joinParts, OPEN, SPLIT } from './compare-cases.ts'

/** The advice above the parts of a case; null where it has one part alone. */
export function adviceAbove(
  engine: Engine,
  requirements: readonly Requirements[],
): InterfaceAdvice | null {
  return requirements.length > 1 ? adviseInterface(engine, requirements) : null
}

/**
 * What an interface has of a pair: one choice for all parts, or a split. A
 * connection of which a part would have another is one, too, and so are connections of their own.
 */
export function interfaceChoice({ exchange, connection }: InterfaceAdvice, pair: string): string {
  const advice = exchange.find(each => each.pair === pair)
  if (advice?.kind === 'common') return advice.choice ?? OPEN
  if (advice?.kind === 'split')
    return joinParts(Object.values(advice.byFlow).map(choice => choice ?? OPEN))
  if (connection === null) return SPLIT
  const others = connection.exceptions.flatMap(({ wouldChoose }) => wouldChoose[pair] ?? [])
  return joinParts([connection.choices[pair] ?? OPEN, ...others])
}

import type { Style } from '../../model/design-rules.ts'
import type { Departure } from '../../model/result/blueprint.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { fitsHere } from './fits-here.ts'

/** The style that a design is an instance of, and where the design leaves what mostly goes with it. */
export interface FoundStyle {
  readonly style: Style
  readonly departures: readonly Departure[]
}

/** The first style of the catalogue that belongs to the design; null where none does. */
export function findStyle(evaluation: Evaluation): FoundStyle | null {
  const style = evaluation.engine.catalogue.styles.find(style => fitsHere(evaluation, style))
  return style === undefined ? null : { style, departures: departuresFrom(evaluation, style) }
}

/** Where either side will do, one that mostly goes with the style is enough; a pair that takes no part departs from nothing. */
function departuresFrom({ engine, design }: Evaluation, { usually }: Style): readonly Departure[] {
  return engine.catalogue.pairs.flatMap((pair, index) => {
    const expects = usually[pair.id]
    const taken = (design[index] as readonly number[]).map(choice => choiceId(pair, choice))
    if (!expects || taken.length === 0 || taken.some(choice => expects.includes(choice))) return []
    return [{ pair: pair.id, expects, has: taken.length === 1 ? (taken[0] as string) : null }]
  })
}

import { FALSE } from '../../condition/evaluate.ts'
import type { Style } from '../../model/design-rules.ts'
import type { Departure } from '../../model/result/blueprint.ts'
import { choiceId } from '../engine/choice-code.ts'
import { truthOf } from '../engine/supporting-answers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'

/** The style that a design is nearest to, and where the design leaves it. */
export interface NearestStyle {
  readonly style: Style
  readonly departures: readonly Departure[]
}

/**
 * The style with the fewest departures, of those that the answers do not exclude and of which the design has at least
 * half of the choices; of equals the one with the fewest undecided pairs, then the one with the most pairs, then the
 * first of the catalogue. Null where there is none.
 */
export function findStyle(evaluation: Evaluation): NearestStyle | null {
  const { engine, answers } = evaluation
  const [nearest] = engine.catalogue.styles
    .filter(({ when }) => when === null || truthOf(engine, when, answers) !== FALSE)
    .map(style => distanceTo(evaluation, style))
    .filter(({ chosen, pairs }) => chosen * 2 >= pairs)
    .sort(
      (one, other) =>
        one.departures.length - other.departures.length ||
        undecidedPairs(one) - undecidedPairs(other) ||
        other.pairs - one.pairs,
    )
  return nearest ?? null
}

interface StyleDistance extends NearestStyle {
  /** On how many pairs the style expects something, and on how many of them the design has chosen just that. */
  readonly pairs: number
  readonly chosen: number
}

function distanceTo(evaluation: Evaluation, style: Style): StyleDistance {
  return {
    style,
    departures: departuresFrom(evaluation, style),
    pairs: Object.keys(style.choices).length,
    chosen: countChosen(evaluation, style),
  }
}

/** The pairs of the style on which the design has chosen nothing yet. */
function undecidedPairs({ pairs, chosen, departures }: StyleDistance): number {
  return pairs - chosen - departures.length
}

/** The pairs of a style on which the design has made one choice, and one that the style expects. */
function countChosen({ engine, design }: Evaluation, { choices }: Style): number {
  return engine.catalogue.pairs.filter((pair, index) => {
    const [first, ...others] = (design[index] as readonly number[]).map(choice =>
      choiceId(pair, choice),
    )
    return first !== undefined && others.length === 0 && choices[pair.id]?.includes(first)
  }).length
}

/** Where either side will do, one that the style expects is enough; a pair that takes no part departs from nothing. */
function departuresFrom({ engine, design }: Evaluation, { choices }: Style): readonly Departure[] {
  return engine.catalogue.pairs.flatMap((pair, index) => {
    const expects = choices[pair.id]
    const taken = (design[index] as readonly number[]).map(choice => choiceId(pair, choice))
    if (!expects || taken.length === 0 || taken.some(choice => expects.includes(choice))) return []
    return [{ pair: pair.id, expects, has: taken.length === 1 ? (taken[0] as string) : null }]
  })
}

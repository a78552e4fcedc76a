import type { Advice } from '../../model/result/advice.ts'
import type { RaisedChallenge } from '../../model/result/verdict.ts'
import { type LabelContext, pairOf } from '../wording/label-context.ts'

/** A pair of which the design has a choice, and what that makes hard, the most pressing first. */
export interface ChoiceChallenges {
  readonly pair: string
  /** A pattern's or a hybrid's id. */
  readonly choice: string
  readonly challenges: readonly RaisedChallenge[]
}

/** The challenges of the design by choice, in the order of the pairs; a pair of which either side will do has none. */
export function challengesOfChoices(
  { blueprint, verdicts }: Advice,
  labels: LabelContext,
): readonly ChoiceChallenges[] {
  return Object.entries(blueprint.choices).flatMap(([pair, choice]) => {
    if (choice === null) return []
    const verdict = verdicts.find(verdict => verdict.pair === pair)
    if (verdict !== undefined && choice === (verdict.hybrid?.id ?? verdict.choice))
      return [{ pair, choice, challenges: verdict.challenges }]
    const own = idsOf(pair, choice, labels)
    return [{ pair, choice, challenges: blueprint.challenges.filter(({ id }) => own.has(id)) }]
  })
}

/** Those of a choice itself: of a hybrid none that only its sides have. */
export function ownChallenges(
  { pair, choice, challenges }: ChoiceChallenges,
  labels: LabelContext,
): readonly RaisedChallenge[] {
  const hybrid = pairOf(pair, labels)?.hybrids.find(({ id }) => id === choice)
  const own = hybrid && new Set(hybrid.challenges.map(({ id }) => id))
  return challenges.filter(({ id }) => own?.has(id) ?? true)
}

/** The ids of the challenges of a pattern, or of a hybrid and of the patterns that its legs use. */
function idsOf(pair: string, choice: string, labels: LabelContext): ReadonlySet<string> {
  const { patterns = [], hybrids = [] } = pairOf(pair, labels) ?? {}
  const hybrid = hybrids.find(({ id }) => id === choice)
  const used = patterns.filter(
    ({ id }) => id === choice || hybrid?.legs.some(({ pattern }) => pattern === id),
  )
  const all = [...(hybrid?.challenges ?? []), ...used.flatMap(({ challenges }) => challenges)]
  return new Set(all.map(({ id }) => id))
}

/** The title of a challenge in two or three words, where the catalogue has such. */
export function shortTitle({ id, title }: RaisedChallenge, { catalogue }: LabelContext): string {
  const all = catalogue.pairs.flatMap(({ patterns, hybrids }) => [
    ...patterns.flatMap(({ challenges }) => challenges),
    ...hybrids.flatMap(({ challenges }) => challenges),
  ])
  return all.find(challenge => challenge.id === id)?.inShort ?? title
}

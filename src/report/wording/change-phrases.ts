import type { Advice } from '../../model/result/advice.ts'
import type { Outcome } from '../../model/result/verdict.ts'
import { choicePhrase, type LabelContext, pairOf, pairPhrase } from './label-context.ts'
import { PAIR_WORDS } from './names/short-names.ts'
import { joinNames, joinWords, lowerFirst } from './phrases.ts'

/** An advice that would become another, with its labels. */
export interface ChangedAdvice {
  readonly advice: Advice
  readonly labels: LabelContext
}

/** What a verdict becomes, inside a sentence; a hybrid by its name where it is known which. */
export function outcomePhrase(
  pair: string,
  { outcome, choice, hybrid = null }: Turn,
  { advice, labels }: ChangedAdvice,
): string {
  switch (outcome) {
    case 'recommended':
      return sidePhrase(pair, choice ?? '', {
        isHybrid: advice.verdicts.some(now => now.pair === pair && now.outcome === 'hybrid'),
        labels,
      })
    case 'hybrid':
      return hybrid === null
        ? `a hybrid of ${bothSides(pair, labels)}`
        : hybridPhrase(pair, hybrid, labels)
    case 'open':
      return `${UNDECIDED} ${bothSides(pair, labels)}`
    case 'infeasible':
      return `neither ${bothSides(pair, labels, 'nor')}`
  }
}

/** A hybrid with the decision that it is about: other than a side, its name does not tell. */
const hybridPhrase = (pair: string, hybrid: string, labels: LabelContext) =>
  `${PAIR_WORDS[pair] ?? pair}: ${choicePhrase(pair, hybrid, labels)}`

/** What the design takes in place of its choice, inside a sentence. */
export function designPhrase(
  pair: string,
  choice: string | null,
  { advice, labels }: ChangedAdvice,
): string {
  if (choice === null) return `${UNDECIDED} ${bothSides(pair, labels)}`
  if (!isSideOf(pair, choice, labels)) return hybridPhrase(pair, choice, labels)
  const now = advice.blueprint.choices[pair] ?? null
  return sidePhrase(pair, choice, {
    isHybrid: now !== null && !isSideOf(pair, now, labels),
    labels,
  })
}

const isSideOf = (pair: string, choice: string, labels: LabelContext): boolean =>
  pairOf(pair, labels)?.patterns.some(({ id }) => id === choice) ?? true

/** A side of a pair; in place of a hybrid it is one of those that are chosen already, without the other. */
const sidePhrase = (
  pair: string,
  choice: string,
  { isHybrid, labels }: { readonly isHybrid: boolean; readonly labels: LabelContext },
) => `${isHybrid ? 'only ' : ''}${choicePhrase(pair, choice, labels)}`

/** Such phrases together: the choices first, then what stays open. */
export function joinOutcomes(phrases: readonly string[]): string {
  const firm = joinNames(phrases.filter(phrase => !isUndecided(phrase)))
  const open = phrases.filter(isUndecided).map(phrase => phrase.slice(UNDECIDED.length + 1))
  if (open.length === 0) return firm
  return `${firm === '' ? '' : `${firm}; `}${UNDECIDED} ${open.join('; ')}`
}

/** How a phrase begins that names no choice. */
export const UNDECIDED = 'undecided between'

/** Whether a phrase of these names no choice. */
export const isUndecided = (phrase: string): boolean => phrase.startsWith(UNDECIDED)

function bothSides(pair: string, labels: LabelContext, joint = 'and'): string {
  const sides = pairOf(pair, labels)?.patterns.map(({ name }) => lowerFirst(name))
  return sides === undefined ? pairPhrase(pair, labels) : joinWords(sides, joint)
}

interface Turn {
  readonly outcome: Outcome
  readonly choice: string | null
  readonly hybrid?: string | null
}

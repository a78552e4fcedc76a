import type { Outcome } from '../../model/result/verdict.ts'
import { choicePhrase, type LabelContext, pairOf, pairPhrase } from './label-context.ts'
import { PAIR_WORDS } from './names/short-names.ts'
import { joinNames, joinWords, lowerFirst } from './phrases.ts'

/** What a verdict becomes, inside a sentence; a hybrid by its name where it is known which. */
export function outcomePhrase(
  pair: string,
  { outcome, choice, hybrid = null }: Turn,
  labels: LabelContext,
): string {
  switch (outcome) {
    case 'recommended':
      return choicePhrase(pair, choice ?? '', labels)
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
export function designPhrase(pair: string, choice: string | null, labels: LabelContext): string {
  if (choice === null) return `${UNDECIDED} ${bothSides(pair, labels)}`
  const isSide = pairOf(pair, labels)?.patterns.some(({ id }) => id === choice) ?? true
  return isSide ? choicePhrase(pair, choice, labels) : hybridPhrase(pair, choice, labels)
}

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

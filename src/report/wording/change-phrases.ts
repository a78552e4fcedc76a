import type { Outcome } from '../../model/result/verdict.ts'
import { choicePhrase, type LabelContext, pairPhrase } from './label-context.ts'

/** What a verdict becomes, inside a sentence; a hybrid by its name where it is known which. */
export function outcomePhrase(
  pair: string,
  { outcome, choice, hybrid = null }: Turn,
  labels: LabelContext,
): string {
  const about = pairPhrase(pair, labels)
  switch (outcome) {
    case 'recommended':
      return choicePhrase(pair, choice ?? '', labels)
    case 'hybrid':
      return hybrid === null
        ? `a hybrid of ${about.replace(' or ', ' and ')}`
        : choicePhrase(pair, hybrid, labels)
    case 'open':
      return `${about} open`
    case 'infeasible':
      return `${about} not feasible`
  }
}

/** What the design takes in place of its choice, inside a sentence. */
export function designPhrase(pair: string, choice: string | null, labels: LabelContext): string {
  return choice === null
    ? `either side of ${pairPhrase(pair, labels)} in the design`
    : `${choicePhrase(pair, choice, labels)} in the design`
}

interface Turn {
  readonly outcome: Outcome
  readonly choice: string | null
  readonly hybrid?: string | null
}

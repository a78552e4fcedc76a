import type { Outcome } from '../../model/verdict.ts'
import { choiceName, type LabelContext, pairName } from './label-context.ts'
import { lowerFirst } from './names.ts'

/** What a verdict becomes, inside a sentence. */
export function sayBecoming(
  pair: string,
  { outcome, choice }: { readonly outcome: Outcome; readonly choice: string | null },
  reading: LabelContext,
): string {
  const about = lowerFirst(pairName(pair, reading))
  switch (outcome) {
    case 'recommended':
      return lowerFirst(choiceName(pair, choice ?? '', reading))
    case 'hybrid':
      return `a hybrid of ${about.replace(' or ', ' and ')}`
    case 'open':
      return `${about} open`
    case 'infeasible':
      return `${about} not feasible`
  }
}

/** What the design takes in place of its choice, inside a sentence. */
export function sayDesigned(pair: string, choice: string | null, reading: LabelContext): string {
  return choice === null
    ? `either side of ${lowerFirst(pairName(pair, reading))} in the design`
    : `${lowerFirst(choiceName(pair, choice, reading))} in the design`
}

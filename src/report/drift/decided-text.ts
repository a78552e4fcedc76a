import type { CheckedDecision, Departed } from '../../model/result/drift.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { choiceWords } from './drift-labels.ts'

/** Whom to ask; null: the lock does not say. */
export function decidedText({ decided: { owner, because } }: CheckedDecision): string | null {
  if (owner === null && because === null) return null
  const by = owner === null ? 'Decided' : `Decided by ${owner}`
  return because === null ? by : `${by}, because ${because}`
}

/** A choice that was fixed against the advice: who did so, why, and until when it stands. */
export function departedText(departed: Departed, labels: LabelContext): string {
  const { pair, choice, advice, because, owner, review } = departed
  const remarks = [
    ...(owner === null ? [] : [`by ${owner}`]),
    ...(review === null ? [] : [`review ${review}`]),
  ]
  const reason = because === null ? 'no reason is given' : `because ${because}`
  const rest = remarks.length === 0 ? '' : ` (${remarks.join(', ')})`
  const words = (each: string) => choiceWords(pair, each, labels)
  const advised =
    advice === 'infeasible' ? ', though no choice is feasible' : ` instead of ${words(advice)}`
  return `${words(choice)}${advised}, ${reason}${rest}`
}

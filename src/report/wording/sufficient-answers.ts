import { TRUE, truthOver } from '../../condition/evaluate.ts'
import type { Said, SupportingAnswers } from '../../model/answers.ts'
import type { Condition } from '../../model/condition.ts'
import { type LabelContext, questionOf } from './label-context.ts'

/**
 * Of the answers that made a rule fire the first that would have done so by itself, so that a fact is not told twice in other
 * words; all of them where it takes them together, or where the catalogue lacks the rule.
 */
export function sufficientAnswers(
  { rule, answers }: { readonly rule: string; readonly answers: SupportingAnswers },
  labels: LabelContext,
): SupportingAnswers {
  const when = conditionOf(rule, labels)
  if (when === null) return answers
  const isEnough = ({ question, said }: Candidate) =>
    truthOver(
      when,
      id => questionOf(id, labels),
      id => (id === question ? said : undefined),
    ) === TRUE
  return candidatesOf(answers).find(isEnough)?.answers ?? answers
}

/** When a rule fires; null where the catalogue lacks it. */
function conditionOf(rule: string, { catalogue }: LabelContext): Condition | null {
  for (const { rules } of catalogue.pairs) {
    const found = rules.find(({ id }) => id === rule)
    if (found !== undefined) return found.when
  }
  return null
}

interface Candidate {
  readonly question: string
  readonly said: Said
  readonly answers: SupportingAnswers
}

/** Each answer alone; of several options that hold each option. */
function candidatesOf(answers: SupportingAnswers): readonly Candidate[] {
  return Object.entries(answers).flatMap(([question, answer]): readonly Candidate[] => {
    if (typeof answer === 'string' || !('holds' in answer)) {
      const options = typeof answer === 'string' ? [answer] : answer
      return [{ question, said: { options }, answers: { [question]: answer } }]
    }
    return answer.holds.map(option => ({
      question,
      said: { options: [option] },
      answers: { [question]: { holds: [option], holdsNot: [], oneOf: [] } },
    }))
  })
}

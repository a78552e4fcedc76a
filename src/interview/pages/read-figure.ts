import { matchOption } from '../../input/terms/match-option.ts'
import type { QuantityKind, Question } from '../../model/question.ts'
import { type LabelContext, optionLabels } from '../../report/wording/label-context.ts'
import type { ReadField } from '../screen/screen.ts'

/** What a typed figure means as an answer to a question; null where only options can be chosen. */
export function readFigure(question: Question, labels: LabelContext): ReadField | null {
  const { quantity, id } = question
  if (quantity === null) return null
  return text => {
    const matched = matchOption(text, question)
    if (matched.ok)
      return {
        ok: true,
        says: `It means: ${optionLabels(id, matched.options, labels)}`,
        means: matched.options,
      }
    const reversed = matched.code === 'quantity-range-reversed'
    return {
      ok: false,
      says: reversed ? 'Put the smaller figure first' : FORMS[quantity],
      means: [],
    }
  }
}

const FORMS: Readonly<Record<QuantityKind, string>> = {
  duration: 'A duration, such as 500ms, 30s, 15m, 4h or 1d; or a range, such as 5m..30m',
  size: 'A size, such as 200kB, 5MB or 1GB; or a range, such as 5MB..50MB',
  count: 'A number, such as 250000; or a range, such as 2000..15000',
}

import { type MatchedOptions, matchOption } from '../../input/terms/match-option.ts'
import { readQuantity } from '../../input/terms/parse-quantity.ts'
import type { QuantityKind, Question } from '../../model/question.ts'
import { type LabelContext, optionLabels } from '../../report/wording/label-context.ts'
import { quantityText } from '../../report/wording/quantity-text.ts'
import type { ReadField } from '../screen/screen.ts'

/** What can be typed as a figure of a kind. */
export const FIGURE_HINTS: Readonly<Record<QuantityKind, string>> = {
  duration: 'A duration, such as 500ms, 30s, 15 min, 4h or 1d, or a range, such as 1-2 h',
  size: 'A size, such as 200kB, 5MB or 1GB; or a range, such as 5-50 MB',
  count: 'A number, such as 250000 or 2k, or a range, such as 4 to 7 or 8+',
}

/** What a typed figure means as an answer to a question; null where only options can be chosen. */
export function readFigure(question: Question, labels: LabelContext): ReadField | null {
  const { quantity, id } = question
  if (quantity === null) return null
  return text => {
    if (text === '') return { ok: false, says: `Type ${formOf(quantity)}` }
    const matched = matchOption(text, question)
    if (!matched.ok) return { ok: false, says: describeFault(text, matched, quantity) }
    const said = optionLabels(id, matched.options, labels)
    const read = readQuantity(text, quantity)
    const echo = read.ok ? `${quantityText(read.range, quantity)}. ` : ''
    return { ok: true, says: `It means: ${echo}${said}` }
  }
}

type Refused = Extract<MatchedOptions, { ok: false }>

function describeFault(text: string, { code, facts }: Refused, quantity: QuantityKind): string {
  switch (code) {
    case 'quantity-ambiguous':
      return `"${text}" may mean ${[facts.allowed].flat().join(' or ')}: type the one that you mean`
    case 'quantity-fraction':
      return 'Only whole things can be counted: type a whole number'
    case 'quantity-range-reversed':
      return 'Put the smaller figure first'
    default:
      return `Not understood: "${text}". Type ${formOf(quantity)}`
  }
}

const formOf = (quantity: QuantityKind) => FIGURE_HINTS[quantity].replace(/^A/, 'a')

import {
  asWritten,
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
} from '../../source/source-node.ts'
import { UNKNOWN_ANSWER } from '../../terms/match-option.ts'
import { type AskedQuestion, matchList, type ParsedSaid, type Ticks } from './match-value.ts'

/** An answer to a question of which one option holds, once its shape is known to be right. */
export type WrittenOne = Ticks | ({ readonly value: Ticks } & ParsedSaid['remarks'])

/** What a value of the right shape says as such an answer. */
export function matchOne(node: SourceNode, written: WrittenOne, asked: AskedQuestion): ParsedSaid {
  const remarks = isTicks(written) ? { value: written } : written
  const value = isMapping(node.data) ? childAt(node, 'value') : node
  const items = Array.isArray(value.data) ? itemsOf(value) : [value]
  const text = items.map(item => String(asWritten(item))).join(', ')
  if (remarks.value === UNKNOWN_ANSWER) {
    const options = asked.question.options.map(({ id }) => id)
    return { said: { options, written: text }, remarks, findings: [] }
  }
  const { options, figure, findings } = matchList(value, remarks.value, asked)
  const said = { options, written: text, ...(figure !== undefined && { figure }) }
  return { said, remarks, findings }
}

const isTicks = (written: WrittenOne): written is Ticks =>
  typeof written !== 'object' || Array.isArray(written)

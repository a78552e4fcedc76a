import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding } from '../../../model/finding.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { answerShape } from '../../shapes/requirements-shape.ts'
import {
  asWritten,
  childAt,
  isMapping,
  itemsOf,
  keyPlace,
  type SourceNode,
} from '../../source/source-node.ts'
import { UNKNOWN_ANSWER } from '../../terms/match-option.ts'
import { type AskedQuestion, matchList, type ParsedSaid } from './match-value.ts'

/** An answer to a question of which one option holds: a list names those that it may be. */
export function parseOne(node: SourceNode, asked: AskedQuestion): ParsedSaid {
  const misplaced = keysOfSeveral(node, asked)
  if (misplaced.length > 0) return { said: null, remarks: {}, findings: misplaced }
  const shape = checkShape(answerShape, node)
  if (!shape.ok) return { said: null, remarks: {}, findings: shape.findings }
  const remarks = isMapping(shape.value) ? shape.value : { value: shape.value }
  const value = isMapping(node.data) ? childAt(node, 'value') : node
  const items = Array.isArray(value.data) ? itemsOf(value) : [value]
  const written = items.map(item => String(asWritten(item))).join(', ')
  if (remarks.value === UNKNOWN_ANSWER) {
    const options = asked.question.options.map(({ id }) => id)
    return { said: { options, written }, remarks, findings: [] }
  }
  const { options, findings } = matchList(value, remarks.value, asked)
  return { said: { options, written }, remarks, findings }
}

/** What belongs to a question of which several options may hold: here a list says the same. */
function keysOfSeveral(node: SourceNode, { question }: AskedQuestion): readonly Finding[] {
  return ['unsure', 'one-of']
    .map(key => childAt(node, key))
    .filter(({ data }) => data !== undefined)
    .map(entry => {
      const value = String(entry.path.at(-1))
      return errorAt(keyPlace(entry), 'answer-of-several', { value, question: question.id })
    })
}

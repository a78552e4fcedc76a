import { errorAt } from '../../../diagnostics/diagnostics.ts'
import type { Finding } from '../../../model/finding.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import { answerShape } from '../../shapes/requirements-shape.ts'
import { childAt, keyPlace, type SourceNode } from '../../source/source-node.ts'
import { matchOne } from './match-one.ts'
import type { AskedQuestion, ParsedSaid } from './match-value.ts'

/** An answer to a question of which one option holds: a list names those that it may be. */
export function parseOne(node: SourceNode, asked: AskedQuestion): ParsedSaid {
  const misplaced = keysOfSeveral(node, asked)
  if (misplaced.length > 0) return { said: null, remarks: {}, findings: misplaced }
  const shape = checkShape(answerShape, node)
  if (!shape.ok) return { said: null, remarks: {}, findings: shape.findings }
  return matchOne(node, shape.value, asked)
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

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Question } from '../../../model/question.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  type SourceNode,
  valuePlace,
} from '../../source/source-node.ts'
import { matchOption } from '../../terms/match-option.ts'
import { isNothing, severalIn } from './cell-texts.ts'

/** What a column can hold beside answers. */
export const COLUMN_WORDS = [
  ...['name', 'description', 'from', 'to', 'data', 'over'],
  ...['from-owner', 'to-owner', 'from-kind', 'to-kind'],
]

/** What is wrong with the meaning of one column, and with what its values are said to mean. */
export function checkColumn(node: SourceNode, questions: readonly Question[]): readonly Finding[] {
  const means = isMapping(node.data) ? childAt(node, 'means') : node
  const word = means.data
  if (typeof word !== 'string') return []
  const known = [...COLUMN_WORDS, ...questions.map(({ id }) => id)]
  if (!known.includes(word))
    return [errorAt(valuePlace(means), 'column-meaning-unknown', suggest(word, known))]
  const question = questions.find(({ id, derived }) =>
    KINDS.includes(word) ? derived === 'kind' : id === word,
  )
  if (question === undefined) return []
  return entriesOf(childAt(node, 'values')).flatMap(([, value]) => wrongAnswers(value, question))
}

const KINDS = ['from-kind', 'to-kind']

function wrongAnswers(node: SourceNode, question: Question): readonly Finding[] {
  if (typeof node.data !== 'string' && typeof node.data !== 'number') return []
  const words = severalIn(String(node.data)).filter(word => !isNothing(word))
  return words.flatMap(word => {
    const matched = matchOption(word, question)
    return matched.ok ? [] : [errorAt(valuePlace(node), matched.code, matched.facts)]
  })
}

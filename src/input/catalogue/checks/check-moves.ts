import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { quote } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { WrittenQuestion } from '../../shapes/catalogue-shape.ts'
import { childAt, keyPlace, type SourceNode, selectNodes } from '../../source/source-node.ts'
import { checkKnown } from '../../terms/check-choice.ts'
import type { WrittenFiles } from '../files/written-files.ts'

/** How an answer moves is said in the way of its kind of question, and names options of that question. */
export function checkMoves({ questions }: WrittenFiles): readonly Finding[] {
  return questions.value.flatMap((question, index) => {
    if (question.moves === undefined || question.moves === 'never') return []
    const node = childAt(questions.node, index, 'moves')
    const options = question.options.map(({ id }) => id)
    const named = NAMING.flatMap(path => selectNodes(node, path))
    return [...checkWay(question, node), ...checkKnown(named, options, 'option-unknown')]
  })
}

const NAMING = ['*.from', '*.to.*', 'come.*', 'go.*']

function checkWay({ moves, holds = 'one' }: WrittenQuestion, node: SourceNode): readonly Finding[] {
  const isOfSeveral = typeof moves === 'object' && !Array.isArray(moves)
  if (isOfSeveral === (holds === 'several')) return []
  const expected = holds === 'several' ? 'never, or what may come and go' : 'no come and go'
  return [errorAt(keyPlace(node), 'value-not-allowed', { value: quote('moves'), expected })]
}

import { errorAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { WrittenPair } from '../../shapes/pair-shape.ts'
import { selectNodes, valuePlace } from '../../source/source-node.ts'
import { checkKnown } from '../../terms/check-choice.ts'
import type { Written, WrittenFiles } from '../files/written-files.ts'

/** The six pairs are all there, with their patterns, and no others. */
export function checkSixPairs({ catalogue, pairs }: WrittenFiles): readonly Finding[] {
  const present = new Set(pairs.map(({ value }) => value.id))
  const missing = [...SIX_PAIRS.keys()]
    .filter(id => !present.has(id))
    .map(value => errorAt(valuePlace(catalogue.node), 'pair-missing', { value }))
  return [...missing, ...pairs.flatMap(checkPair)]
}

/** The six decisions that every catalogue treats, in the order of every report, with their two patterns. */
export const SIX_PAIRS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['synchronous-asynchronous', ['synchronous', 'asynchronous']],
  ['real-time-batch', ['real-time', 'batch']],
  ['point-to-point-centralized', ['point-to-point', 'centralized']],
  ['out-of-the-box-custom', ['out-of-the-box', 'custom']],
  ['tightly-loosely-coupled', ['tightly-coupled', 'loosely-coupled']],
  ['pull-push', ['pull', 'push']],
])

function checkPair({ value, node }: Written<WrittenPair>): readonly Finding[] {
  const patterns = SIX_PAIRS.get(value.id)
  if (patterns === undefined)
    return checkKnown(selectNodes(node, 'id'), [...SIX_PAIRS.keys()], 'pair-unknown')
  return selectNodes(node, 'patterns.*.id').flatMap((id, index) =>
    id.data === patterns[index]
      ? []
      : [errorAt(valuePlace(id), 'pattern-unknown', suggest(id.data, patterns))],
  )
}

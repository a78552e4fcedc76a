import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { Finding } from '../../../model/finding.ts'
import type { WrittenPair } from '../../shapes/pair-shape.ts'
import { selectParts, valuePlace } from '../../source/source-node.ts'
import type { Written, WrittenFiles } from '../files/written-files.ts'
import { SIX_PAIRS } from './six-pairs.ts'

/** The six pairs are all there, with their patterns, and no others. */
export function checkSixPairs({ catalogue, pairs }: WrittenFiles): readonly Finding[] {
  const present = new Set(pairs.map(({ value }) => value.id))
  const missing = [...SIX_PAIRS.keys()]
    .filter(id => !present.has(id))
    .map(value => faultAt(valuePlace(catalogue.part), 'pair-missing', { value }))
  return [...missing, ...pairs.flatMap(checkPair)]
}

function checkPair({ value, part }: Written<WrittenPair>): readonly Finding[] {
  const patterns = SIX_PAIRS.get(value.id)
  if (patterns === undefined) {
    const facts = unknownWord(value.id, [...SIX_PAIRS.keys()])
    return selectParts(part, 'id').map(id => faultAt(valuePlace(id), 'pair-unknown', facts))
  }
  return selectParts(part, 'patterns.*.id').flatMap((id, index) =>
    id.data === patterns[index]
      ? []
      : [faultAt(valuePlace(id), 'pattern-unknown', unknownWord(String(id.data), patterns))],
  )
}

import { faultAt } from '../../../diagnostics/diagnostics.ts'
import { unknownWord } from '../../../diagnostics/unknown-word.ts'
import type { Finding, FindingCode } from '../../../model/finding.ts'
import { type SourceNode, selectParts, valuePlace } from '../../source/source-node.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { SIX_PAIRS } from './six-pairs.ts'

/** Every question stands under a topic that exists. */
export function checkTopics({ catalogue, questions }: WrittenFiles): readonly Finding[] {
  const topics = catalogue.value.topics.map(({ id }) => id)
  return checkKnown(selectParts(questions.part, '*.topic'), topics, 'topic-unknown')
}

/** Every question names pairs that exist. */
export function checkPairNames({ questions }: WrittenFiles): readonly Finding[] {
  return checkKnown(selectParts(questions.part, '*.pairs.*'), [...SIX_PAIRS.keys()], 'pair-unknown')
}

/** Every source that is named by its id exists; judgements name none. */
export function checkSources(files: WrittenFiles): readonly Finding[] {
  const known = files.sources.value.map(({ id }) => id)
  const ofPairs = files.pairs.flatMap(({ part }) =>
    SOURCED.flatMap(path => selectParts(part, `${path}.source`)),
  )
  const ofDesigns = ['styles.*.source', 'obligations.*.source'].flatMap(path =>
    selectParts(files.blueprints.part, path),
  )
  const named = [...ofPairs, ...selectParts(files.tensions.part, '*.source'), ...ofDesigns].filter(
    ({ data }) => typeof data === 'string',
  )
  return checkKnown(named, known, 'source-unknown')
}

/** Every challenge and every obligation names remedies that exist. */
export function checkMitigations({
  pairs,
  mitigations,
  blueprints,
}: WrittenFiles): readonly Finding[] {
  const known = mitigations.value.map(({ id }) => id)
  const named = pairs.flatMap(({ part }) =>
    CHALLENGES.flatMap(path => selectParts(part, `${path}.mitigations.*`)),
  )
  const obliged = selectParts(blueprints.part, 'obligations.*.mitigation')
  return checkKnown([...named, ...obliged], known, 'mitigation-unknown')
}

/** Rules and legs name patterns of their own pair. */
export function checkPatterns({ pairs }: WrittenFiles): readonly Finding[] {
  return pairs.flatMap(({ part, value }) => {
    const known = value.patterns.map(({ id }) => id)
    const named = PATTERN_NAMES.flatMap(path => selectParts(part, path))
    return checkKnown(named, known, 'pattern-unknown')
  })
}

/** A hybrid answers rules of its own pair that rule a side out. */
export function checkVetoes({ pairs }: WrittenFiles): readonly Finding[] {
  return pairs.flatMap(({ part, value }) => {
    const vetoes = value.rules.flatMap(rule => ('rules-out' in rule ? [rule.id] : []))
    return checkKnown(selectParts(part, 'hybrids.*.answers.*'), vetoes, 'veto-unknown')
  })
}

/** Where challenges stand in a pair. */
export const CHALLENGES = ['patterns.*.challenges.*', 'hybrids.*.challenges.*'] as const

const SOURCED = [
  'patterns.*.when-to-use.*',
  'patterns.*.when-not.*',
  'rules.*',
  'hybrids.*',
  ...CHALLENGES,
]

const PATTERN_NAMES = ['rules.*.toward', 'rules.*.rules-out', 'hybrids.*.legs.*.pattern']

function checkKnown(
  parts: readonly SourceNode[],
  allowed: readonly string[],
  code: FindingCode,
): readonly Finding[] {
  return parts
    .filter(({ data }) => !allowed.includes(String(data)))
    .map(part => faultAt(valuePlace(part), code, unknownWord(String(part.data), allowed)))
}

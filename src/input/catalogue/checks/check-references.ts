import type { Finding } from '../../../model/finding.ts'
import { selectNodes } from '../../source/source-node.ts'
import { checkKnown } from '../../terms/check-choice.ts'
import { PAIR_ENTRIES } from '../files/place-entries.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import { SIX_PAIRS } from './check-six-pairs.ts'

/** Every question stands under a topic that exists. */
export function checkTopics({ catalogue, questions }: WrittenFiles): readonly Finding[] {
  const topics = catalogue.value.topics.map(({ id }) => id)
  return checkKnown(selectNodes(questions.node, '*.topic'), topics, 'topic-unknown')
}

/** Every question names pairs that exist. */
export function checkPairNames({ questions }: WrittenFiles): readonly Finding[] {
  return checkKnown(selectNodes(questions.node, '*.pairs.*'), [...SIX_PAIRS.keys()], 'pair-unknown')
}

/** Every source that is named by its id exists; judgements name none. */
export function checkSources(files: WrittenFiles): readonly Finding[] {
  const known = files.sources.value.map(({ id }) => id)
  const ofPairs = files.pairs.flatMap(({ node }) =>
    SOURCED.flatMap(path => selectNodes(node, `${path}.source`)),
  )
  const ofDesigns = ['styles.*.source', 'obligations.*.source'].flatMap(path =>
    selectNodes(files.blueprints.node, path),
  )
  const named = [...ofPairs, ...selectNodes(files.tensions.node, '*.source'), ...ofDesigns].filter(
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
  const named = pairs.flatMap(({ node }) =>
    PAIR_ENTRIES.challenge.flatMap(path => selectNodes(node, `${path}.mitigations.*`)),
  )
  const obliged = selectNodes(blueprints.node, 'obligations.*.mitigation')
  return checkKnown([...named, ...obliged], known, 'mitigation-unknown')
}

/** Every technology belongs to platforms that exist. */
export function checkPlatforms({ catalogue, technologies }: WrittenFiles): readonly Finding[] {
  const known = (catalogue.value.platforms ?? []).map(({ id }) => id)
  return checkKnown(selectNodes(technologies.node, '*.platforms.*'), known, 'platform-unknown')
}

/** Each word of the glossary names others of it. */
export function checkTerms({ glossary }: WrittenFiles): readonly Finding[] {
  const known = glossary.value.map(({ id }) => id)
  return checkKnown(selectNodes(glossary.node, '*.see.*'), known, 'term-unknown')
}

/** Rules and legs name patterns of their own pair. */
export function checkPatterns({ pairs }: WrittenFiles): readonly Finding[] {
  return pairs.flatMap(({ node, value }) => {
    const known = value.patterns.map(({ id }) => id)
    const named = PATTERN_NAMES.flatMap(path => selectNodes(node, path))
    return checkKnown(named, known, 'pattern-unknown')
  })
}

/** A hybrid answers rules of its own pair that rule a side out. */
export function checkVetoes({ pairs }: WrittenFiles): readonly Finding[] {
  return pairs.flatMap(({ node, value }) => {
    const vetoes = value.rules.flatMap(rule => ('rules-out' in rule ? [rule.id] : []))
    return checkKnown(selectNodes(node, 'hybrids.*.answers.*'), vetoes, 'veto-unknown')
  })
}

const SOURCED = [
  'patterns.*.when-to-use.*',
  'patterns.*.when-not.*',
  'patterns.*.reversibility',
  'rules.*',
  'hybrids.*',
  ...PAIR_ENTRIES.challenge,
]

const PATTERN_NAMES = ['rules.*.toward', 'rules.*.rules-out', 'hybrids.*.legs.*.pattern']

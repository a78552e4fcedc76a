import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Answer, Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { LandscapeSystem } from '../../model/landscape.ts'
import { parseAnswer } from '../requirements/answers/parse-answers.ts'
import { parsePlatforms } from '../requirements/parse-platforms.ts'
import { parseSystem } from '../requirements/parse-systems.ts'
import type { SystemFacts, Systems } from '../requirements/requirements-layer.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { landscapeSystemShape } from '../shapes/landscape-shape.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  itemsOf,
  keyPlace,
  type SourceNode,
  valuePlace,
  withKeys,
} from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'

/** The systems that a landscape names, each with its place, and their facts. */
export interface ParsedLandscapeSystems {
  readonly systems: readonly NamedNode[]
  readonly facts: Systems
  /** By system: what it belongs to of what a company may say it runs. */
  readonly platforms: ReadonlyMap<string, readonly string[]>
  readonly findings: readonly Finding[]
}

/** A system and where its name stands. */
export interface NamedNode {
  readonly system: LandscapeSystem
  readonly node: SourceNode
}

/** Reads the `systems` of a landscape: a mapping of facts by name, or names alone. */
export function parseLandscapeSystems(
  node: SourceNode,
  origin: Origin,
  index: CatalogueIndex,
): ParsedLandscapeSystems {
  if (Array.isArray(node.data)) return parseNames(itemsOf(node))
  const read = entriesOf(node).map(([name, system]) => ({
    name,
    node: system,
    ...parseFacts(system, origin, index),
  }))
  return {
    systems: read.map(({ name, node, facts }) => ({
      node,
      system: { name, owner: facts.owner, kinds: kindsOf(facts, index) },
    })),
    facts: new Map(read.map(({ name, facts }) => [name, facts])),
    platforms: new Map(read.map(({ name, platforms }) => [name, platforms])),
    findings: [
      ...read
        .filter(({ name }) => name.trim() === '')
        .map(({ node }) => errorAt(keyPlace(node), 'value-empty')),
      ...read.flatMap(({ findings }) => findings),
    ],
  }
}

function parseNames(items: readonly SourceNode[]): ParsedLandscapeSystems {
  const named = items.filter(({ data }) => typeof data === 'string')
  const names = named.map(({ data }) => String(data))
  return {
    systems: named.map((node, index) => ({
      node,
      system: { name: names[index] ?? '', owner: null, kinds: [] },
    })),
    facts: new Map(),
    platforms: new Map(),
    findings: named.flatMap((node, index) => {
      const first = named[names.indexOf(names[index] ?? '')]
      if (first === undefined || first === node) return []
      const facts = { value: quote(node.data), first: valuePlace(first).line }
      return [errorAt(valuePlace(node), 'system-duplicate', facts)]
    }),
  }
}

function parseFacts(node: SourceNode, origin: Origin, index: CatalogueIndex) {
  const shape = checkShape(landscapeSystemShape, node)
  const said = withKeys({ ...node, data: node.data ?? {} }, ['owner', 'answers'])
  const { facts, findings } = isMapping(said.data)
    ? parseSystem(said, origin, index)
    : { facts: NO_FACTS, findings: [] }
  const kind = parseKind(childAt(node, 'kind'), origin, index)
  const run = parsePlatforms(childAt(node, 'platform'), index)
  return {
    facts: { ...facts, answers: { ...kind.answers, ...facts.answers } },
    platforms: run.platforms,
    findings: [...shape.findings, ...findings, ...kind.findings, ...run.findings],
  }
}

const NO_FACTS: SystemFacts = { owner: null, answers: {} }

/** The kind of a system as the answer to each question that is derived from it, each fault once. */
function parseKind(node: SourceNode, origin: Origin, index: CatalogueIndex) {
  if (node.data === undefined) return { answers: {}, findings: [] }
  const read = kindQuestions(index).map(question => ({
    id: question.id,
    ...parseAnswer(node, { question, renamed: index.renamed.options[question.id] ?? {} }, origin),
  }))
  const answers: (readonly [string, Answer])[] = read.flatMap(({ id, answer }) =>
    answer === null ? [] : [[id, answer] as const],
  )
  return { answers: Object.fromEntries(answers), findings: read[0]?.findings ?? [] }
}

const kindQuestions = ({ questions }: CatalogueIndex) =>
  [...questions.values()].filter(({ derived }) => derived === 'kind')

const kindsOf = ({ answers }: SystemFacts, index: CatalogueIndex): readonly string[] => [
  ...new Set(kindQuestions(index).flatMap(({ id }) => answers[id]?.options ?? [])),
]

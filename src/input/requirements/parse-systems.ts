import { errorAt } from '../../diagnostics/diagnostics.ts'
import type { Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { Question } from '../../model/question.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { systemShape } from '../shapes/requirements-shape.ts'
import { childAt, entriesOf, keyPlace, type SourceNode } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { parseAnswers } from './answers/parse-answers.ts'
import { refuseParts } from './answers/parse-parts.ts'
import type { SystemFacts, Systems } from './requirements-layer.ts'

/** The valid facts of a profile's systems, and the faults of the others. */
export interface ParsedSystems {
  readonly systems: Systems
  readonly findings: readonly Finding[]
}

/** Reads the `systems` of a profile, each by itself. */
export function parseSystems(
  node: SourceNode,
  origin: Origin,
  index: CatalogueIndex,
): ParsedSystems {
  const read = entriesOf(node).map(([name, system]) => ({
    name,
    ...parseSystem(system, origin, index),
  }))
  return {
    systems: new Map(read.map(({ name, facts }) => [name, facts])),
    findings: [
      ...entriesOf(node).flatMap(([name, system]) =>
        name.trim() === '' ? [errorAt(keyPlace(system), 'value-empty')] : [],
      ),
      ...read.flatMap(({ findings }) => findings),
    ],
  }
}

/** Whether an answer to a question is a fact of one system, whatever it exchanges with others. */
export function isOfSystem({ about }: Pick<Question, 'about'>): boolean {
  return about === 'source' || about === 'receiver'
}

/** Reads what is said of one system. */
export function parseSystem(
  node: SourceNode,
  origin: Origin,
  index: CatalogueIndex,
): { readonly facts: SystemFacts; readonly findings: readonly Finding[] } {
  const { questions } = index
  const shape = checkShape(systemShape, node)
  const ofSystems = new Map([...questions].filter(([, question]) => isOfSystem(question)))
  const { answers, inParts, findings } = parseAnswers(childAt(node, 'answers'), origin, {
    ...index,
    questions: ofSystems,
  })
  return {
    facts: { owner: (shape.ok ? shape.value.owner : null) ?? null, answers },
    findings: [
      ...shape.findings,
      ...refuseParts(inParts, 'it is no fact of a system'),
      ...findings.map(finding =>
        finding.code === 'question-unknown' && questions.has(String(finding.facts.value))
          ? ({ ...finding, code: 'question-not-of-system' } as const)
          : finding,
      ),
    ],
  }
}

import type { Answer, Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import { childAt, type SourceNode } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { parseAnswers } from './parse-answers.ts'
import { parseFixed } from './parse-fixed.ts'
import { inheritSystems, type Systems } from './parse-systems.ts'

/** What one place says by itself: a profile, a file or a flow. */
export interface RequirementsLayer {
  readonly answers: Readonly<Record<string, Answer>>
  readonly fixed: readonly FixedDecision[]
  /** Only a profile states facts of systems. */
  readonly systems: Systems
}

/** A layer and every fault on the way to it; what was faulty is left out of it. */
export interface ParsedLayer {
  readonly layer: RequirementsLayer
  readonly findings: readonly Finding[]
}

/** Nothing said. */
export const EMPTY_LAYER: RequirementsLayer = { answers: {}, fixed: [], systems: new Map() }

/** Reads the `answers` and `fixed` of a node. */
export function parseLayer(node: SourceNode, origin: Origin, index: CatalogueIndex): ParsedLayer {
  const { answers, findings } = parseAnswers(childAt(node, 'answers'), origin, index)
  const decided = parseFixed(childAt(node, 'fixed'), origin, index)
  return {
    layer: { ...EMPTY_LAYER, answers, fixed: decided.fixed },
    findings: [...findings, ...decided.findings],
  }
}

/** What holds inside: each answer, decision and fact of the outer layer that the inner one does not replace. */
export function inheritLayer(
  outer: RequirementsLayer,
  inner: RequirementsLayer,
): RequirementsLayer {
  const replaced = new Set(inner.fixed.map(({ pair }) => pair))
  return {
    answers: { ...outer.answers, ...inner.answers },
    fixed: [...outer.fixed.filter(({ pair }) => !replaced.has(pair)), ...inner.fixed],
    systems: inheritSystems(outer.systems, inner.systems),
  }
}

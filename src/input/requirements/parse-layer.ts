import type { Answer, Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import { childAt, type SourceNode } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { parseAnswers } from './answers/parse-answers.ts'
import { type AnswerInParts, refuseParts } from './answers/parse-parts.ts'
import { parseFixed } from './parse-fixed.ts'
import { parsePlatforms } from './parse-platforms.ts'
import { inheritSystems, type Systems } from './parse-systems.ts'

/** What a profile, a file or a flow states: answers by question, fixed decisions, and facts of systems. */
export interface RequirementsLayer {
  readonly answers: Readonly<Record<string, Answer>>
  readonly fixed: readonly FixedDecision[]
  /** Only a profile states facts of systems. */
  readonly systems: Systems
  /** What the company runs, by id. */
  readonly platforms: readonly string[]
}

/** A layer without what is faulty in it, and the faults. */
export interface ParsedLayer {
  readonly layer: RequirementsLayer
  readonly findings: readonly Finding[]
}

/** The layer that states nothing. */
export const EMPTY_LAYER: RequirementsLayer = {
  answers: {},
  fixed: [],
  systems: new Map(),
  platforms: [],
}

/** Reads the `answers`, `fixed` and `platforms` of a node, of which no answer may differ by part; `origin` says whose they are. */
export function parseLayer(node: SourceNode, origin: Origin, index: CatalogueIndex): ParsedLayer {
  const { layer, inParts, findings } = parseLayerInParts(node, origin, index)
  return { layer, findings: [...findings, ...refuseParts(inParts, WHERE_PARTS_ARE)] }
}

const WHERE_PARTS_ARE = 'it stands under the "answers" of a document without "flows"'

/** As `parseLayer`, with the answers that differ by part. */
export function parseLayerInParts(
  node: SourceNode,
  origin: Origin,
  index: CatalogueIndex,
): ParsedLayer & { readonly inParts: readonly AnswerInParts[] } {
  const { answers, inParts, findings } = parseAnswers(childAt(node, 'answers'), origin, index)
  const decided = parseFixed(childAt(node, 'fixed'), origin, index)
  const run = parsePlatforms(childAt(node, 'platforms'), index)
  return {
    layer: { ...EMPTY_LAYER, answers, fixed: decided.fixed, platforms: run.platforms },
    inParts,
    findings: [...findings, ...decided.findings, ...run.findings],
  }
}

/** The inner layer laid over the outer one: its answers, decisions and facts replace those of the outer, and what it runs is added. */
export function inheritLayer(
  outer: RequirementsLayer,
  inner: RequirementsLayer,
): RequirementsLayer {
  const replaced = new Set(inner.fixed.map(({ pair }) => pair))
  return {
    answers: { ...outer.answers, ...inner.answers },
    fixed: [...outer.fixed.filter(({ pair }) => !replaced.has(pair)), ...inner.fixed],
    systems: inheritSystems(outer.systems, inner.systems),
    platforms: [...new Set([...outer.platforms, ...inner.platforms])],
  }
}

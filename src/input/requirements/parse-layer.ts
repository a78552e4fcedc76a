import type { Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import { childAt, type SourceNode } from '../source/source-node.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'
import { parseAnswers } from './answers/parse-answers.ts'
import { type AnswerInParts, refuseParts } from './answers/parse-parts.ts'
import { parseFixed } from './parse-fixed.ts'
import { parsePlatforms } from './parse-platforms.ts'
import { EMPTY_LAYER, type RequirementsLayer } from './requirements-layer.ts'

/** A layer without what is faulty in it, and the faults. */
export interface ParsedLayer {
  readonly layer: RequirementsLayer
  readonly findings: readonly Finding[]
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

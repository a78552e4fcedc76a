import type { Origin } from '../../model/answers.ts'
import type { Finding } from '../../model/finding.ts'
import type { FixedDecision } from '../../model/requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { fixedShape } from '../shapes/requirements-shape.ts'
import { childAt, entriesOf, isMapping, type SourceNode } from '../source/source-node.ts'
import { checkChoice, checkPairKey } from '../terms/check-choice.ts'
import type { CatalogueIndex } from '../terms/index-catalogue.ts'

/** The valid decisions of a `fixed` mapping, and the faults of the others. */
export interface ParsedFixed {
  readonly fixed: readonly FixedDecision[]
  readonly findings: readonly Finding[]
}

/** Reads every decision by itself, so that one fault hides no other. */
export function parseFixed(node: SourceNode, origin: Origin, index: CatalogueIndex): ParsedFixed {
  const read = entriesOf(node).map(([id, decision]) =>
    parseDecision(decision, { id, origin }, index),
  )
  return {
    fixed: read.flatMap(({ fixed }) => fixed),
    findings: read.flatMap(({ findings }) => findings),
  }
}

function parseDecision(
  node: SourceNode,
  { id, origin }: { readonly id: string; readonly origin: Origin },
  { pairs }: CatalogueIndex,
): ParsedFixed {
  const shape = checkShape(fixedShape, node)
  const pair = pairs.get(id)
  if (!shape.ok || !pair) {
    return { fixed: [], findings: [...checkPairKey(node, pairs), ...shape.findings] }
  }
  const written = isMapping(shape.value) ? shape.value : { choice: shape.value }
  const findings = checkChoice(isMapping(node.data) ? childAt(node, 'choice') : node, pair)
  const decision = {
    pair: id,
    choice: written.choice,
    because: written.because ?? null,
    owner: written.owner ?? null,
    review: written.review ?? null,
    origin,
    place: node.locator.approximate(node.path),
  }
  return { fixed: findings.length > 0 ? [] : [decision], findings }
}

import type { Pair } from '../model/catalogue.ts'
import type { Finding } from '../model/finding.ts'
import type { FixedDecision } from '../model/requirements.ts'
import { checkShape } from './check-shape.ts'
import { faultAt } from './fault-at.ts'
import { type CatalogueIndex, choicesOf } from './index-catalogue.ts'
import { nearestFact, quote } from './issue-to-finding.ts'
import {
  isMapping,
  keyPlace,
  type Part,
  partAt,
  partsByKey,
  valuePlace,
} from './located-document.ts'
import { fixedShape } from './requirements-shape.ts'

/** The good decisions of a `fixed` mapping, and what is wrong with the others. */
export interface ParsedFixed {
  readonly fixed: readonly FixedDecision[]
  readonly findings: readonly Finding[]
}

/** Reads every decision by itself, so that one fault hides no other. */
export function parseFixed(part: Part, { pairs }: CatalogueIndex): ParsedFixed {
  const read = partsByKey(part).map(([id, decision]) => {
    const pair = pairs.get(id)
    return pair
      ? parseDecision(decision, pair)
      : { fixed: [], findings: [unknownPair(id, decision, [...pairs.keys()])] }
  })
  return {
    fixed: read.flatMap(({ fixed }) => fixed),
    findings: read.flatMap(({ findings }) => findings),
  }
}

function parseDecision(part: Part, pair: Pair): ParsedFixed {
  const shape = checkShape(fixedShape, part)
  if (!shape.ok) return { fixed: [], findings: shape.findings }
  const written = isMapping(shape.value) ? shape.value : { choice: shape.value }
  const choice = isMapping(part.data) ? partAt(part, 'choice') : part
  const allowed = choicesOf(pair)
  if (!allowed.includes(written.choice)) {
    return { fixed: [], findings: [unknownChoice(written.choice, choice, pair)] }
  }
  const decision = {
    pair: pair.id,
    choice: written.choice,
    because: written.because ?? null,
    owner: written.owner ?? null,
    review: written.review ?? null,
    place: part.locator.mark(part.path),
  }
  return { fixed: [decision], findings: [] }
}

function unknownChoice(value: string, part: Part, pair: Pair): Finding {
  const allowed = choicesOf(pair)
  const facts = { value: quote(value), pair: pair.id, allowed, ...nearestFact(value, allowed) }
  return faultAt(valuePlace(part), 'choice-unknown', facts)
}

function unknownPair(value: string, part: Part, allowed: readonly string[]): Finding {
  const facts = { value: quote(value), allowed, ...nearestFact(value, allowed) }
  return faultAt(keyPlace(part), 'pair-unknown', facts)
}

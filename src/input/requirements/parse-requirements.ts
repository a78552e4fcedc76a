import { toResult } from '../../diagnostics/diagnostics.ts'
import type { Parsed, Place } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { requirementsShape } from '../shapes/requirements-shape.ts'
import { locateNdjson } from '../source/locate-ndjson.ts'
import { locateYaml } from '../source/locate-yaml.ts'
import { childAt, type LocatedDocument, type SourceNode } from '../source/source-node.ts'
import { checkRequires } from '../terms/check-requires.ts'
import { type CatalogueContent, indexCatalogue } from '../terms/index-catalogue.ts'
import { checkSystemNames } from './check-system-names.ts'
import { type ParsedFlow, parseFlows } from './parse-flows.ts'
import { EMPTY_LAYER, inheritLayer, parseLayer, type RequirementsLayer } from './parse-layer.ts'
import {
  type LoadProfile,
  type ProfileContext,
  parseProfile,
  profileContext,
} from './parse-profile.ts'
import { type ExchangeHeading, stateExchange } from './state-exchange.ts'

/** A text that a person wrote; `file` is the name that findings give. */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly syntax: 'yaml' | 'ndjson'
}

/** One document of a stream, 1-based: its requirements, one for each of its flows, or its faults. */
export interface ParsedDocument {
  readonly document: number
  readonly place: Place
  readonly parsed: Parsed<readonly Requirements[]>
}

/** What requirements are read with: the words that they may use, and a way to their profiles. */
export interface RequirementsContext {
  readonly catalogue: CatalogueContent
  readonly load: LoadProfile
  /** What every document inherits from outside, around what it extends itself; left out: nothing. */
  readonly outermost?: RequirementsLayer
}

/** Every document of a stream of requirements, in order. */
export function parseRequirements(
  source: SourceText,
  { catalogue, load, outermost = EMPTY_LAYER }: RequirementsContext,
): readonly ParsedDocument[] {
  const context = { ...profileContext(indexCatalogue(catalogue), load), outermost }
  const locate = source.syntax === 'ndjson' ? locateNdjson : locateYaml
  return Array.from(locate(source.file, source.text), document => ({
    document: document.document,
    place: document.place,
    parsed: parseDocument(document, context),
  }))
}

function parseDocument(document: LocatedDocument, context: ProfileContext) {
  const { content, place } = document
  if (!content.ok) return content
  const source = { file: place.file, document: document.document, line: place.line }
  const parsed = parseContent(content.value, source, context)
  return toResult(parsed.ok ? parsed.value : [], [...content.findings, ...parsed.findings])
}

/** The requirements that a node of a document states, one for each of its flows, or all its faults. */
export function parseContent(
  node: SourceNode,
  source: Requirements['source'],
  context: ProfileContext,
): Parsed<readonly Requirements[]> {
  const heading = checkShape(requirementsShape, node)
  const profile = parseProfile(node, [source.file], context)
  const own = parseLayer(node, { kind: 'file' }, context.index)
  const flows = parseFlows(node, context.index)
  const inherited = inheritLayer(context.outermost, profile.layer)
  const findings = [
    ...checkRequires(childAt(node, 'requires'), context.index.layers),
    ...[heading, profile, own, flows].flatMap(each => each.findings),
    ...checkSystemNames(node, inherited.systems),
  ]
  if (!heading.ok) return toResult([], findings)
  const { name, description = null, from, to } = heading.value
  const whole = { name, description, from, to: [to].flat(), source, flow: null }
  const state = (heading: ExchangeHeading, own: RequirementsLayer) =>
    stateExchange(heading, { inherited, own }, context.index)
  const each = flows.flows.map(flow =>
    state(narrowToFlow(whole, flow), inheritLayer(own.layer, flow.layer)),
  )
  return toResult(each.length > 0 ? each : [state(whole, own.layer)], findings)
}

function narrowToFlow(whole: ExchangeHeading, { heading }: ParsedFlow): ExchangeHeading {
  return {
    ...whole,
    flow: heading.name,
    description: heading.description ?? whole.description,
    from: heading.from ?? whole.from,
    to: heading.to === undefined ? whole.to : [heading.to].flat(),
  }
}

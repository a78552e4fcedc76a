import { refuse, toResult } from '../../diagnostics/diagnostics.ts'
import type { Parsed, Place } from '../../model/finding.ts'
import type { Requirements } from '../../model/requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { requirementsShape } from '../shapes/requirements-shape.ts'
import { locateLine, locateNdjson } from '../source/locate-ndjson.ts'
import { locateStreamed, locateYaml, type StreamedText } from '../source/locate-yaml.ts'
import { childAt, type LocatedDocument, type SourceNode } from '../source/source-node.ts'
import { checkRequires } from '../terms/check-requires.ts'
import { type AnswerInParts, nameParts, refuseParts } from './answers/parse-parts.ts'
import { checkContradictions } from './check-contradictions.ts'
import { checkReceivers, checkSystemNames } from './check-system-names.ts'
import { nameTexts } from './name-texts.ts'
import { type ParsedFlow, parseFlows } from './parse-flows.ts'
import { parseLayerInParts } from './parse-layer.ts'
import {
  type CachedContext,
  cacheContext,
  type InputContext,
  parseProfile,
} from './parse-profile.ts'
import { plainContext } from './plain/plain-context.ts'
import { plainReader } from './plain/plain-reader.ts'
import { findOtherKind } from './recognise-text.ts'
import { EMPTY_LAYER, inheritLayer, type RequirementsLayer } from './requirements-layer.ts'
import { type ExchangeHeading, stateExchange } from './state-exchange.ts'

/** A text that a person wrote; `file` is the name that findings give it. */
export interface SourceText {
  readonly file: string
  readonly text: string
  readonly syntax: 'yaml' | 'ndjson'
}

/** One document of a stream: its requirements, one for each of its flows (one in all where it has none), or its faults. */
export interface ParsedDocument {
  /** Counted from 1; documents that say nothing are not counted. */
  readonly document: number
  readonly place: Place
  readonly parsed: Parsed<readonly Requirements[]>
}

/** What requirements are read with. */
export interface RequirementsContext extends InputContext {
  /** What every document inherits beyond the profiles that it extends, such as a company's profile; left out: nothing. */
  readonly outermost?: RequirementsLayer
}

/**
 * Every document of a stream of requirements, in order: YAML documents, or one JSON text a line. A fault in one leaves the
 * others whole. Never throws, whatever the text.
 *
 * @example
 * const text = 'name: Stock\nfrom: Warehouse\nto: Shop\nanswers: { purpose: announce }'
 * const source = { file: 'stock.yaml', text, syntax: 'yaml' } as const
 * const [document] = parseRequirements(source, { catalogue: builtInCatalogue() })
 * if (document?.parsed.ok) document.parsed.value[0]?.answers.purpose?.options // ['announce']
 */
export function parseRequirements(
  source: SourceText,
  context: RequirementsContext,
): readonly ParsedDocument[] {
  return parseStream(source, cacheRequirements(context))
}

/** What several texts are read with, one after the other: the catalogue is indexed once for all of them. */
export const cacheRequirements = ({
  outermost = EMPTY_LAYER,
  ...input
}: RequirementsContext): CachedContext => ({ ...cacheContext(input), outermost })

/** The same as `parseRequirements`, with what was made for other texts, too. */
export function parseStream(source: SourceText, context: CachedContext): readonly ParsedDocument[] {
  const isJson = source.syntax === 'ndjson'
  const parse = isJson
    ? jsonReader(context)
    : (each: LocatedDocument) => parseDocument(each, context)
  const locate = isJson ? locateNdjson : locateYaml
  return Array.from(locate(source.file, source.text), document => ({
    document: document.document,
    place: document.place,
    parsed: parse(document),
  }))
}

/** Reads the lines of a stream of NDJSON one by one, each as `parseRequirements` reads it within the whole. */
export function lineReader(
  file: string,
  context: CachedContext,
): (line: StreamedText) => ParsedDocument {
  const parse = jsonReader(context)
  return line => {
    const located = locateLine(file, line)
    const { document, place } = located
    return { document, place, parsed: parse(located) }
  }
}

/** Reads the documents of a stream of YAML one by one, each as `parseRequirements` reads it within the whole; null: it is empty. */
export function documentReader(
  file: string,
  context: CachedContext,
): (text: StreamedText) => ParsedDocument | null {
  return text => {
    const located = locateStreamed(file, text)
    if (located === null) return null
    const { document, place } = located
    return { document, place, parsed: parseDocument(located, context) }
  }
}

type ParseDocument = (document: LocatedDocument) => ParsedDocument['parsed']

/** Reads plain documents on the short way; only the long one tells of anything. */
function jsonReader(context: CachedContext): ParseDocument {
  const readPlain = plainReader(plainContext(context))
  return document => {
    const { content } = document
    const plain = content.ok ? readPlain(content.value, sourceOf(document)) : null
    return plain ?? parseDocument(document, context)
  }
}

function sourceOf({ document, place: { file, line } }: LocatedDocument): Requirements['source'] {
  return { file, document, line }
}

/** Reads a document of any kind, with all that is to be told of it. */
export function parseDocument(
  document: LocatedDocument,
  context: CachedContext,
): ParsedDocument['parsed'] {
  const { content } = document
  if (!content.ok) return content
  const source = sourceOf(document)
  const parsed = parseRequirementsNode(content.value, source, context)
  const stated = parsed.ok ? parsed.value : []
  const contradictions = stated.flatMap(each => checkContradictions(each, context.index))
  return toResult(stated, [...content.findings, ...parsed.findings, ...contradictions])
}

/** The requirements that a node states, one for each of its flows, or all its faults. */
export function parseRequirementsNode(
  written: SourceNode,
  source: Requirements['source'],
  context: CachedContext,
): Parsed<readonly Requirements[]> {
  const other = findOtherKind(written, 'requirements')
  if (other.length > 0) return refuse(other)
  const { node, findings: misnamed } = nameTexts(written)
  const heading = checkShape(requirementsShape, node)
  const profile = parseProfile(node, [source.file], context)
  const own = parseLayerInParts(node, { kind: 'file' }, context.index)
  const flows = parseFlows(node, context.index)
  const parts = checkParts(node, own.inParts)
  const inherited = inheritLayer(context.outermost, profile.layer)
  const findings = [
    ...misnamed,
    ...checkRequires(childAt(node, 'requires'), context.index.layers),
    ...[heading, profile, own, flows, parts].flatMap(each => each.findings),
    ...checkSystemNames(node, inherited.systems),
    ...checkReceivers(node),
  ]
  if (!heading.ok) return toResult([], findings)
  const { name, description = null, from, to } = heading.value
  const whole = { name, description, from, to: [to].flat(), source, flow: null }
  const state = (heading: ExchangeHeading, own: RequirementsLayer) =>
    stateExchange(heading, { inherited, own }, context.index)
  const each = [
    ...flows.flows.map(flow =>
      state(narrowToFlow(whole, flow), inheritLayer(own.layer, flow.layer)),
    ),
    ...parts.parts.map(flow =>
      state(
        { ...whole, flow, isPart: true },
        inheritLayer(own.layer, layerOfPart(flow, own.inParts)),
      ),
    ),
  ]
  return toResult(each.length > 0 ? each : [state(whole, own.layer)], findings)
}

/** The parts of a document by name; none beside flows, which say the same at length. */
function checkParts(node: SourceNode, inParts: readonly AnswerInParts[]) {
  return childAt(node, 'flows').data === undefined
    ? nameParts(inParts)
    : { parts: [], findings: refuseParts(inParts, 'the document has "flows"') }
}

/** What answers by part say of one part. */
function layerOfPart(part: string, inParts: readonly AnswerInParts[]): RequirementsLayer {
  const answers = inParts.flatMap(({ question, answers }) => {
    const answer = answers.get(part)
    return answer ? [[question, answer] as const] : []
  })
  return { ...EMPTY_LAYER, answers: Object.fromEntries(answers) }
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

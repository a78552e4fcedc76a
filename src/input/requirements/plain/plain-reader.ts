import { toResult } from '../../../diagnostics/diagnostics.ts'
import type { Parsed } from '../../../model/finding.ts'
import type { FixedDecision, Requirements } from '../../../model/requirements.ts'
import { childAt, isMapping, type SourceNode } from '../../source/source-node.ts'
import { checkContradictions, warnOfContradiction } from '../check-contradictions.ts'
import { checkSystemNames } from '../check-system-names.ts'
import { parsePlatforms } from '../parse-platforms.ts'
import type { CachedContext } from '../parse-profile.ts'
import { EMPTY_LAYER, inheritLayer, type RequirementsLayer } from '../requirements-layer.ts'
import { stateExchange } from '../state-exchange.ts'
import { type PlainAnswers, plainAnswerReader } from './plain-answers.ts'

/**
 * Reads one document without flows of which nothing is to be told but what contradicts each other: no fault, no other
 * warning. Null for every other document. What it reads, it reads as `parseRequirementsNode` does, many times faster.
 */
export type PlainReader = (
  node: SourceNode,
  source: Requirements['source'],
) => Parsed<readonly Requirements[]> | null

/** What a plain reader is given beside the catalogue: of both null where something is to be told. */
export interface PlainContext extends Pick<CachedContext, 'index' | 'outermost'> {
  /** What a document of a file inherits, whose `extends` says so. */
  readonly inherit: (node: SourceNode, file: string) => RequirementsLayer | null
  /** The decisions of a `fixed` mapping. */
  readonly decide: (node: SourceNode) => readonly FixedDecision[] | null
}

/** A plain reader for the documents of one file. */
export function plainReader(context: PlainContext): PlainReader {
  const { index } = context
  const { read, contradictions } = plainAnswerReader(index)
  const inherit = rememberInherited(context)
  return (node, source) => {
    const heading = headingOf(node.data)
    if (heading === null) return null
    const inherited = inherit(heading.extends, node, source.file)
    const answers = read(heading.answers, node)
    const rest = restOf(node, heading, context)
    if (!inherited || !answers || !rest) return null
    const state = stateOf({ heading, source, inherited, rest }, index)
    const stated = answers.map(own => ({ own, one: state(own) }))
    // What was compiled knows the answers of the document alone.
    const contradict = ({ own, one }: (typeof stated)[number]) =>
      inherited === EMPTY_LAYER
        ? contradictions(own, one.to.length).map(each => warnOfContradiction(each, one))
        : checkContradictions(one, index)
    const findings = [...checkSystemNames(node, inherited.systems), ...stated.flatMap(contradict)]
    return toResult(
      stated.map(({ one }) => one),
      findings,
    )
  }
}

interface PlainDocument {
  readonly heading: PlainHeading
  readonly source: Requirements['source']
  readonly inherited: RequirementsLayer
  readonly rest: Rest
}

/** A function from the answers of an exchange to its requirements, with what it inherits. */
function stateOf(
  { heading, source, inherited, rest }: PlainDocument,
  index: PlainContext['index'],
): (answers: PlainAnswers) => Requirements {
  const { name, description, from, to } = heading
  const { fixed, platforms } = rest
  return ({ part, answers }) => {
    // Naming the fields is many times faster than spreading them.
    if (part === null && inherited === EMPTY_LAYER)
      return { name, description, from, to, source, flow: null, answers, fixed, platforms }
    const whole = { name, description, from, to, source, flow: null }
    const exchange = part === null ? whole : { ...whole, flow: part, isPart: true as const }
    const own = { ...EMPTY_LAYER, answers, fixed, platforms }
    return stateExchange(exchange, { inherited, own }, index)
  }
}

/** What a document says beside its answers, as far as it is what it should be. */
interface PlainHeading {
  readonly name: string
  readonly description: string | null
  readonly from: string
  readonly to: readonly string[]
  readonly extends: string | null
  readonly answers: unknown
  readonly fixed: unknown
  readonly platforms: unknown
}

const KEYS: ReadonlySet<string> = new Set<keyof PlainHeading>([
  'name',
  'description',
  'from',
  'to',
  'extends',
  'answers',
  'fixed',
  'platforms',
])

/** The heading of a document that has no other keys than these; null of any other, and of one that is not what it should be. */
function headingOf(data: unknown): PlainHeading | null {
  if (!isMapping(data) || !Object.keys(data).every(key => KEYS.has(key))) return null
  const { name, description, from, to, extends: base, answers, fixed, platforms } = data
  const receivers = namesIn(to)
  if (!isName(name) || !isName(from) || receivers === null) return null
  if (receivers.length > 1 && new Set(receivers).size < receivers.length) return null
  if (!isText(description) || !isText(base)) return null
  return {
    name,
    description: description ?? null,
    from,
    to: receivers,
    extends: base ?? null,
    answers,
    fixed,
    platforms,
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /\S/.test(value)
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value !== '')
}

/** One name or several; null where it is neither. */
function namesIn(value: unknown): readonly string[] | null {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value]
  return names.length > 0 && names.every(isName) ? names : null
}

type Rest = Pick<Requirements, 'fixed' | 'platforms'>

const NO_REST: Rest = { fixed: [], platforms: [] }

function restOf(
  node: SourceNode,
  { fixed, platforms }: PlainHeading,
  { index, decide }: PlainContext,
): Rest | null {
  if ((fixed ?? null) === null && platforms === undefined) return NO_REST
  if (fixed !== null && fixed !== undefined && !isMapping(fixed)) return null
  if (platforms !== undefined && namesIn(platforms) === null) return null
  const decided = isMapping(fixed) ? decide(childAt(node, 'fixed')) : []
  const run = parsePlatforms(childAt(node, 'platforms'), index)
  return decided === null || run.findings.length > 0
    ? null
    : { fixed: decided, platforms: run.platforms }
}

/** By the path in `extends`: what a document inherits; null where something is to be told of that. */
function rememberInherited({ inherit, outermost }: PlainContext) {
  const known = new Map<string | null, RequirementsLayer | null>([[null, outermost]])
  return (path: string | null, node: SourceNode, file: string): RequirementsLayer | null => {
    const found = known.get(path)
    if (found !== undefined) return found
    const layer = inherit(node, file)
    const inherited = layer && inheritLayer(outermost, layer)
    known.set(path, inherited)
    return inherited
  }
}

import { errorAt } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding } from '../../model/finding.ts'
import type { LandscapeInterface, Link } from '../../model/landscape.ts'
import type { Requirements } from '../../model/requirements.ts'
import { nameTexts } from '../requirements/name-texts.ts'
import type { CachedContext } from '../requirements/parse-profile.ts'
import { parseRequirementsNode } from '../requirements/parse-requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { filedInterfaceShape, interfaceShape } from '../shapes/landscape-shape.ts'
import { locateNdjson } from '../source/locate-ndjson.ts'
import { locateYaml } from '../source/locate-yaml.ts'
import {
  childAt,
  isMapping,
  itemsOf,
  type SourceNode,
  valuePlace,
  withKeys,
} from '../source/source-node.ts'
import { syntaxOf } from '../source/syntax-of.ts'

/** An interface of a landscape, what is wrong with it, and where its name and its ends stand. */
export interface ParsedInterface {
  /** None where it is faulty; of a file with several documents there are several. */
  readonly interfaces: readonly LandscapeInterface[]
  readonly nameNode: SourceNode
  readonly ends: readonly Ends[]
  readonly findings: readonly Finding[]
}

/** The two sides of an exchange: their names, and where each stands. */
export interface Ends {
  readonly from: End | null
  readonly to: readonly End[]
}

/** A system that an interface names. */
export interface End {
  readonly name: string
  readonly node: SourceNode
}

/** Reads each of the `interfaces` of a landscape by itself. */
export function parseInterfaces(
  node: SourceNode,
  file: string,
  context: CachedContext,
): readonly ParsedInterface[] {
  return itemsOf(node).map(item =>
    childAt(item, 'file').data === undefined
      ? parseInline(nameTexts(item).node, item, { file, context })
      : parseFiled(item, { file, context }),
  )
}

interface InterfaceContext {
  /** That of the landscape. */
  readonly file: string
  readonly context: CachedContext
}

function parseInline(
  node: SourceNode,
  written: SourceNode,
  { file, context }: InterfaceContext,
): ParsedInterface {
  const shape = checkShape(interfaceShape, node)
  const { data, over } = carriedBy(node)
  const name = childAt(node, 'name')
  const said = withKeys(written, REQUIREMENTS_KEYS)
  const named =
    name.data === undefined && isMapping(said.data)
      ? { ...said, data: { name: nameOf(node, data), ...said.data } }
      : said
  const place = valuePlace(node)
  const parsed = parseRequirementsNode(named, { file, document: 1, line: place.line }, context)
  const findings = parsed.findings.filter(({ code }) => code !== 'system-spelt-otherwise')
  return {
    interfaces: parsed.ok && shape.ok ? [interfaceOf(parsed.value, { data, over, place })] : [],
    nameNode: name.data === undefined ? node : name,
    ends: endsOf(node),
    findings: [...shape.findings, ...findings],
  }
}

const REQUIREMENTS_KEYS = [
  ...['name', 'description', 'from', 'to', 'extends', 'requires', 'answers', 'fixed'],
  ...['platforms', 'flows'],
]

function carriedBy(node: SourceNode): Pick<LandscapeInterface, 'data' | 'over'> {
  const over = childAt(node, 'over').data
  const texts = [childAt(node, 'data').data].flat().filter(each => typeof each === 'string')
  return { data: [...new Set(texts)], over: typeof over === 'string' ? over : null }
}

/** Where nobody has named it: its ends, and what passes. */
function nameOf(node: SourceNode, data: readonly string[]): string {
  const [from, to] = ['from', 'to'].map(key => writtenNames(childAt(node, key)).join(', '))
  return `${from} to ${to}${data.length === 0 ? '' : ` (${data.join(', ')})`}`
}

/** What stands there of names; anything else is a fault that is told elsewhere. */
function writtenNames({ data }: SourceNode): readonly unknown[] {
  return [data].flat().filter(each => typeof each === 'string' || typeof each === 'number')
}

function interfaceOf(
  exchanges: readonly Requirements[],
  rest: Pick<LandscapeInterface, 'data' | 'over' | 'place'>,
): LandscapeInterface {
  const links = exchanges.flatMap(({ from, to }) => to.map((to): Link => ({ from, to })))
  const [first] = exchanges
  return {
    name: first?.name ?? '',
    from: first?.from ?? '',
    to: [...new Set(links.filter(({ from }) => from === first?.from).map(({ to }) => to))],
    links: [...new Map(links.map(link => [JSON.stringify(link), link])).values()],
    ...rest,
    exchanges,
  }
}

/** The ends of an interface and of its flows; what a flow leaves out is that of the interface. */
function endsOf(node: SourceNode): readonly Ends[] {
  const whole = endsAt(node)
  return [
    whole,
    ...itemsOf(childAt(node, 'flows')).map(flow => {
      const { from, to } = endsAt(nameTexts(flow).node)
      return { from: from ?? whole.from, to: to.length === 0 ? whole.to : to }
    }),
  ]
}

function endsAt(node: SourceNode): Ends {
  const to = childAt(node, 'to')
  const [from = null] = [childAt(node, 'from')].flatMap(namedAt)
  return { from, to: (Array.isArray(to.data) ? itemsOf(to) : [to]).flatMap(namedAt) }
}

const namedAt = (node: SourceNode): readonly End[] =>
  typeof node.data === 'string' ? [{ name: node.data, node }] : []

/** An interface for each document of a file of its own. */
function parseFiled(node: SourceNode, { file, context }: InterfaceContext): ParsedInterface {
  const shape = checkShape(filedInterfaceShape, node)
  const nameNode = childAt(node, 'file')
  const nothing = { interfaces: [], nameNode, ends: [] }
  if (!shape.ok) return { ...nothing, findings: shape.findings }
  const loaded = context.load(shape.value.file, file)
  if (!loaded.ok) {
    const known = 'facts' in loaded ? loaded.facts : {}
    const facts = { ...known, value: quote(nameNode.data) }
    return { ...nothing, findings: [errorAt(valuePlace(nameNode), loaded.code, facts)] }
  }
  const locate = syntaxOf(loaded.file) === 'ndjson' ? locateNdjson : locateYaml
  const read = Array.from(locate(loaded.file, loaded.text), ({ content, document, place }) => {
    if (!content.ok) return content
    const source = { file: loaded.file, document, line: place.line }
    const parsed = parseRequirementsNode(content.value, source, context)
    return { ...parsed, ends: endsOf(nameTexts(content.value).node) }
  })
  const rest = { ...carriedBy(node), place: valuePlace(nameNode) }
  const interfaces = read.flatMap(each => (each.ok ? [interfaceOf(each.value, rest)] : []))
  return {
    interfaces,
    nameNode,
    ends: read.flatMap(each => ('ends' in each ? each.ends : [])),
    findings: read.flatMap(({ findings }) => findings),
  }
}

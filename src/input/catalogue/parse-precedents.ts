import { isSameSaid } from '../../condition/said.ts'
import { errorAt, toResult } from '../../diagnostics/diagnostics.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import type { Precedent } from '../../model/precedent.ts'
import type { Requirements } from '../../model/requirements.ts'
import { type CachedContext, cacheContext } from '../requirements/parse-profile.ts'
import { parseRequirementsNode } from '../requirements/parse-requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { precedentShape, switchedOffShape } from '../shapes/precedent-shape.ts'
import { childAt, isMapping, type SourceNode, valuePlace } from '../source/source-node.ts'
import { checkChoices, SOME_HYBRID } from '../terms/check-choice.ts'
import type { CatalogueContent, CatalogueIndex } from '../terms/index-catalogue.ts'
import { joinSaid } from '../terms/said.ts'
import { type CatalogueFolder, type FileTexts, locateFile } from './files/locate-files.ts'

/**
 * The published decisions in the `precedents/*.yaml` of a catalogue's folder, in the order of their paths; or every fault
 * in them. `texts` are by path within the folder; other files are not looked at. Never throws, whatever the texts.
 *
 * @example
 * const text = `
 * id: stock-levels
 * title: How a retailer publishes its stock
 * address: https://example.org/stock
 * kind: reference
 * requirements: { name: Stock, from: Warehouse, to: Shop, answers: { purpose: announce } }
 * published: { pull-push: push }`
 * const parsed = parsePrecedents(new Map([['precedents/stock.yaml', text]]), builtInCatalogue())
 * if (parsed.ok) compilePrecedents(compileEngine(builtInCatalogue()), parsed.value)
 */
export function parsePrecedents(
  texts: FileTexts,
  catalogue: CatalogueContent,
): Parsed<readonly Precedent[]> {
  return parseLayeredPrecedents([{ folder: '', texts }], catalogue)
}

/**
 * The precedents of folders that are laid over each other, the lowest first: a file may also say `switch-off: ID` and
 * `because`. Precedents below the last folder that no longer fit the catalogue are left out without a finding.
 */
export function parseLayeredPrecedents(
  folders: readonly CatalogueFolder[],
  catalogue: CatalogueContent,
): Parsed<readonly Precedent[]> {
  const context = cacheContext({ catalogue })
  const precedents = new Map<string, Precedent>()
  const findings: Finding[] = []
  for (const folder of folders)
    for (const file of precedentFiles(folder)) {
      const found = addPrecedent(folder, file, { context, precedents })
      if (folder === folders.at(-1)) for (const each of found) findings.push(each)
    }
  return toResult([...precedents.values()], findings)
}

function precedentFiles({ texts }: CatalogueFolder): readonly string[] {
  return [...texts.keys()].filter(file => /^precedents\/[^/]+\.yaml$/.test(file)).sort()
}

interface Gathering {
  readonly context: CachedContext
  /** By id; gains the precedents of each file, and loses those that it switches off. */
  readonly precedents: Map<string, Precedent>
}

function addPrecedent(
  folder: CatalogueFolder,
  file: string,
  { context, precedents }: Gathering,
): readonly Finding[] {
  const located = locateFile(folder, file)
  if (!located.ok) return located.findings
  const node = located.value
  if (isMapping(node.data) && 'switch-off' in node.data) return switchOff(node, precedents)
  const parsed = parsePrecedent(node, context)
  if (!parsed.ok) return [...located.findings, ...parsed.findings]
  const { id } = parsed.value
  if (precedents.has(id))
    return [errorAt(valuePlace(childAt(node, 'id')), 'id-taken-below', { value: id })]
  precedents.set(id, parsed.value)
  return [...located.findings, ...parsed.findings]
}

function switchOff(node: SourceNode, precedents: Map<string, Precedent>): readonly Finding[] {
  const shape = checkShape(switchedOffShape, node)
  if (!shape.ok) return shape.findings
  const id = shape.value['switch-off']
  if (precedents.delete(id)) return []
  const place = valuePlace(childAt(node, 'switch-off'))
  return [errorAt(place, 'entry-unknown-below', suggest(id, [...precedents.keys()]))]
}

/** A precedent stands by itself: the context reads no profiles. */
function parsePrecedent(node: SourceNode, context: CachedContext): Parsed<Precedent> {
  const shape = checkShape(precedentShape, node)
  if (!shape.ok) return shape
  const { advice, ...value } = shape.value
  const stated = childAt(node, 'requirements')
  const { file, line } = valuePlace(stated)
  const source = { file, document: 1, line }
  const parsed = parseRequirementsNode(stated, source, context)
  const choices = checkChoices(childAt(node, 'published'), context.index.pairs, [SOME_HYBRID])
  const findings = [...parsed.findings, ...choices]
  const requirements = parsed.ok ? joinExchanges(parsed.value, context.index) : null
  return requirements === null
    ? { ok: false, findings }
    : toResult({ ...value, ...(advice && { advice }), requirements }, findings)
}

/** What is true of each exchange of an interface, since its publication decided for all of them; null where there is none. */
function joinExchanges(
  exchanges: readonly Requirements[],
  { questions }: CatalogueIndex,
): Requirements | null {
  const [first, ...others] = exchanges
  if (first === undefined || others.length === 0) return first ?? null
  const joined = [...questions.values()].flatMap(question => {
    const said = exchanges.flatMap(({ answers }) => answers[question.id] ?? [])
    const [one] = said
    if (one === undefined || said.length < exchanges.length) return []
    if (said.every(each => isSameSaid(one, each))) return [[question.id, one] as const]
    const written = said.map(answer => answer.written).join(' | ')
    return [[question.id, { ...one, ...joinSaid(said, question), written }] as const]
  })
  const { isPart: _, ...heading } = first
  return { ...heading, flow: null, answers: Object.fromEntries(joined) }
}

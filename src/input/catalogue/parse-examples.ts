import { errorAt, sortByPlace, toResult } from '../../diagnostics/diagnostics.ts'
import type { Example, GivenByExample } from '../../model/example.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import { type ParsedLayer, parseLayer } from '../requirements/parse-layer.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { examplesShape, type WrittenExample } from '../shapes/precedent-shape.ts'
import {
  childAt,
  entriesOf,
  isMapping,
  itemsOf,
  keyPlace,
  type SourceNode,
  selectNodes,
  valuePlace,
} from '../source/source-node.ts'
import { checkChoices, SOME_HYBRID } from '../terms/check-choice.ts'
import {
  type CatalogueContent,
  type CatalogueIndex,
  indexCatalogue,
} from '../terms/index-catalogue.ts'
import { findRepeated } from './checks/check-ids.ts'
import { type CatalogueFolder, type FileNodes, locateFiles } from './files/locate-files.ts'
import { mergeLayers } from './layers/merge-layers.ts'

/**
 * The examples in the `examples.yaml` of a catalogue's folders, which are laid over each other, the lowest first: which
 * answers must come out how. None where no folder has the file; or every fault in it. Never throws, whatever the texts.
 *
 * @example
 * const text = `
 * - id: who-asks-waits
 *   says: Who looks something up waits for the answer.
 *   answers: { purpose: look-up }
 *   expect: { synchronous-asynchronous: synchronous }`
 * const folder = { folder: '', texts: new Map([['examples.yaml', text]]) }
 * const parsed = parseExamples([folder], builtInCatalogue())
 * if (parsed.ok) parsed.value[0]?.expect // { 'synchronous-asynchronous': 'synchronous' }
 */
export function parseExamples(
  folders: readonly CatalogueFolder[],
  catalogue: CatalogueContent,
): Parsed<readonly Example[]> {
  const { nodes, findings } = mergeExamples(folders)
  if (findings.length > 0) return { ok: false, findings: sortByPlace(findings) }
  const node = nodes.get(EXAMPLES)
  return node === undefined
    ? { ok: true, value: [], findings }
    : parseList(node, indexCatalogue(catalogue))
}

const EXAMPLES = 'examples.yaml'

interface MergedExamples {
  readonly nodes: FileNodes
  readonly findings: readonly Finding[]
}

function mergeExamples(folders: readonly CatalogueFolder[]): MergedExamples {
  const located = folders
    .filter(({ texts }) => texts.has(EXAMPLES))
    .map(folder => locateFiles(folder, [EXAMPLES]))
  const [lowest = { nodes: new Map(), findings: [] }, ...above] = located
  return above.reduce<MergedExamples>((below, { nodes, findings }) => {
    const merged = mergeLayers(below.nodes, nodes)
    return {
      nodes: merged.nodes,
      findings: [...below.findings, ...findings, ...merged.findings],
    }
  }, lowest)
}

function parseList(node: SourceNode, index: CatalogueIndex): Parsed<readonly Example[]> {
  const shape = checkShape(examplesShape, node)
  if (!shape.ok) return shape
  const parsed = itemsOf(node).map((entry, at) =>
    parseExample(shape.value[at] as WrittenExample, entry, index),
  )
  return toResult(
    parsed.map(({ example }) => example),
    [
      ...parsed.flatMap(({ findings }) => findings),
      ...findRepeated(selectNodes(node, '*.id')),
      ...findRepeated(selectNodes(node, '*.file')),
    ],
  )
}

interface ParsedExample {
  readonly example: Example
  readonly findings: readonly Finding[]
}

function parseExample(
  written: WrittenExample,
  node: SourceNode,
  index: CatalogueIndex,
): ParsedExample {
  const { id, file = '', says, expect } = written
  const { layer, findings } = parseLayer(node, { kind: 'file' }, index)
  const expected = checkChoices(childAt(node, 'expect'), index.pairs, OUTCOMES)
  const place = valuePlace(childAt(node, file === '' ? 'id' : 'file'))
  return {
    example: { id: id ?? file, says, expect, given: givenBy(written, layer, place), place },
    findings: [...checkForm(node), ...findings, ...expected],
  }
}

/** What may be expected in place of a pattern or hybrid. */
const OUTCOMES = [SOME_HYBRID, 'open', 'infeasible']

function givenBy(
  { id = '', file, says, from = 'the source', to = 'the receiver' }: WrittenExample,
  { answers, fixed, platforms }: ParsedLayer['layer'],
  place: Example['place'],
): GivenByExample {
  if (file !== undefined) return { kind: 'file', file }
  const source = { file: place.file, document: 1, line: place.line }
  const names = { name: id, description: says, flow: null, from, to: [to].flat() }
  return { kind: 'answers', requirements: { ...names, answers, fixed, platforms, source } }
}

/** An entry names a file with the requirements, and then has no other keys of its own; or it has an id and answers. */
function checkForm(node: SourceNode): readonly Finding[] {
  const keys = isMapping(node.data) ? Object.keys(node.data) : []
  if (keys.includes('file'))
    return entriesOf(node)
      .filter(([key]) => !OF_FILE.includes(key))
      .map(([key, value]) =>
        errorAt(keyPlace(value), 'key-unknown', { value: key, allowed: OF_FILE }),
      )
  return ['id', 'answers']
    .filter(key => !keys.includes(key))
    .map(key => errorAt(valuePlace(node), 'key-missing', { key }))
}

const OF_FILE = ['file', 'says', 'expect']

import { faultAt, sortByPlace, toResult } from '../../diagnostics/diagnostics.ts'
import type { Example, GivenByExample } from '../../model/example.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import { type ParsedLayer, parseLayer } from '../requirements/parse-layer.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { examplesShape, type WrittenExample } from '../shapes/precedent-shape.ts'
import {
  isMapping,
  keyPlace,
  partAt,
  partsByKey,
  partsOfList,
  type SourceNode,
  selectParts,
  valuePlace,
} from '../source/source-node.ts'
import { checkChoices, SOME_HYBRID } from '../terms/check-choice.ts'
import {
  type CatalogueContent,
  type CatalogueIndex,
  indexCatalogue,
} from '../terms/index-catalogue.ts'
import { findRepeated } from './checks/check-ids.ts'
import { type CatalogueFolder, type FileParts, locateFiles } from './files/locate-files.ts'
import { mergeLayers } from './layers/merge-layers.ts'

/** The `examples.yaml` of a catalogue's folders, laid over each other, the lowest first: which answers must come out how. */
export function parseExamples(
  folders: readonly CatalogueFolder[],
  catalogue: CatalogueContent,
): Parsed<readonly Example[]> {
  const { parts, findings } = mergeExamples(folders)
  if (findings.length > 0) return { ok: false, findings: sortByPlace(findings) }
  const part = parts.get(EXAMPLES)
  return part === undefined
    ? { ok: true, value: [], findings }
    : parseList(part, indexCatalogue(catalogue))
}

const EXAMPLES = 'examples.yaml'

interface Merged {
  readonly parts: FileParts
  readonly findings: readonly Finding[]
}

function mergeExamples(folders: readonly CatalogueFolder[]): Merged {
  const located = folders
    .filter(({ texts }) => texts.has(EXAMPLES))
    .map(folder => locateFiles(folder, [EXAMPLES]))
  const [lowest = { parts: new Map(), findings: [] }, ...above] = located
  return above.reduce<Merged>((below, { parts, findings }) => {
    const merged = mergeLayers(below.parts, parts)
    return {
      parts: merged.parts,
      findings: [...below.findings, ...findings, ...merged.findings],
    }
  }, lowest)
}

function parseList(part: SourceNode, index: CatalogueIndex): Parsed<readonly Example[]> {
  const shape = checkShape(examplesShape, part)
  if (!shape.ok) return shape
  const parsed = partsOfList(part).map((entry, at) =>
    parseExample(shape.value[at] as WrittenExample, entry, index),
  )
  return toResult(
    parsed.map(({ example }) => example),
    [
      ...parsed.flatMap(({ findings }) => findings),
      ...findRepeated(selectParts(part, '*.id')),
      ...findRepeated(selectParts(part, '*.file')),
    ],
  )
}

interface ParsedExample {
  readonly example: Example
  readonly findings: readonly Finding[]
}

function parseExample(
  written: WrittenExample,
  part: SourceNode,
  index: CatalogueIndex,
): ParsedExample {
  const { id, file = '', says, expect } = written
  const { layer, findings } = parseLayer(part, { kind: 'file' }, index)
  const expected = checkChoices(partAt(part, 'expect'), index.pairs, OUTCOMES)
  const place = valuePlace(partAt(part, file === '' ? 'id' : 'file'))
  return {
    example: { id: id ?? file, says, expect, given: givenBy(written, layer, place), place },
    findings: [...checkForm(part), ...findings, ...expected],
  }
}

/** What may be expected besides a choice by its name. */
const OUTCOMES = [SOME_HYBRID, 'open', 'infeasible']

function givenBy(
  { id = '', file, says, from = 'the source', to = 'the receiver' }: WrittenExample,
  { answers, fixed }: ParsedLayer['layer'],
  place: Example['place'],
): GivenByExample {
  if (file !== undefined) return { kind: 'file', file }
  const source = { file: place.file, document: 1, line: place.line }
  const names = { name: id, description: says, flow: null, from, to: [to].flat() }
  return { kind: 'answers', requirements: { ...names, answers, fixed, source } }
}

/** An entry names a file that says all the rest, or it has an id and answers. */
function checkForm(part: SourceNode): readonly Finding[] {
  const keys = isMapping(part.data) ? Object.keys(part.data) : []
  if (keys.includes('file'))
    return partsByKey(part)
      .filter(([key]) => !OF_FILE.includes(key))
      .map(([key, value]) =>
        faultAt(keyPlace(value), 'key-unknown', { value: key, allowed: OF_FILE }),
      )
  return ['id', 'answers']
    .filter(key => !keys.includes(key))
    .map(key => faultAt(valuePlace(part), 'key-missing', { key }))
}

const OF_FILE = ['file', 'says', 'expect']

import { errorAt, toResult } from '../../diagnostics/diagnostics.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import type { Precedent } from '../../model/precedent.ts'
import { type LoadProfile, profileContext } from '../requirements/parse-profile.ts'
import { parseContent } from '../requirements/parse-requirements.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { precedentShape, switchedOffShape } from '../shapes/precedent-shape.ts'
import { childAt, isMapping, type SourceNode, valuePlace } from '../source/source-node.ts'
import { checkChoices, SOME_HYBRID } from '../terms/check-choice.ts'
import {
  type CatalogueContent,
  type CatalogueIndex,
  indexCatalogue,
} from '../terms/index-catalogue.ts'
import { type CatalogueFolder, type FileTexts, locateFile } from './files/locate-files.ts'

/** The `precedents/*.yaml` of a catalogue's folder, in the order of their paths. */
export function parsePrecedents(
  texts: FileTexts,
  catalogue: CatalogueContent,
): Parsed<readonly Precedent[]> {
  return parseLayeredPrecedents([{ folder: '', texts }], catalogue)
}

/**
 * The same of folders that are laid over each other, the lowest first: a file may also say `switch-off: ID` and
 * `because`. Of the folders below the last, precedents that no longer fit the catalogue are left out.
 */
export function parseLayeredPrecedents(
  folders: readonly CatalogueFolder[],
  catalogue: CatalogueContent,
): Parsed<readonly Precedent[]> {
  const index = indexCatalogue(catalogue)
  const precedents = new Map<string, Precedent>()
  const findings: Finding[] = []
  for (const folder of folders)
    for (const file of precedentFiles(folder)) {
      const found = addPrecedent(folder, file, { index, precedents })
      if (folder === folders.at(-1)) findings.push(...found)
    }
  return toResult([...precedents.values()], findings)
}

function precedentFiles({ texts }: CatalogueFolder): readonly string[] {
  return [...texts.keys()].filter(file => /^precedents\/[^/]+\.yaml$/.test(file)).sort()
}

interface Known {
  readonly index: CatalogueIndex
  /** Gains and loses what the file says. */
  readonly precedents: Map<string, Precedent>
}

function addPrecedent(
  folder: CatalogueFolder,
  file: string,
  { index, precedents }: Known,
): readonly Finding[] {
  const located = locateFile(folder, file)
  if (!located.ok) return located.findings
  const node = located.value
  if (isMapping(node.data) && 'switch-off' in node.data) return switchOff(node, precedents)
  const parsed = parsePrecedent(node, index)
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

function parsePrecedent(node: SourceNode, index: CatalogueIndex): Parsed<Precedent> {
  const shape = checkShape(precedentShape, node)
  if (!shape.ok) return shape
  const { value } = shape
  const stated = childAt(node, 'requirements')
  const { file, line } = valuePlace(stated)
  const source = { file, document: 1, line }
  const parsed = parseContent(stated, source, profileContext(index, noProfiles))
  const choices = checkChoices(childAt(node, 'published'), index.pairs, [SOME_HYBRID])
  const findings = [...parsed.findings, ...choices]
  const [requirements] = parsed.ok ? parsed.value : []
  return requirements === undefined
    ? { ok: false, findings }
    : toResult({ ...value, requirements }, findings)
}

/** A precedent stands by itself. */
const noProfiles: LoadProfile = path => ({ ok: false, code: 'file-missing', file: path })

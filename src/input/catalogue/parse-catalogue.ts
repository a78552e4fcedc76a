import { sortByPlace } from '../../diagnostics/diagnostics.ts'
import type { Catalogue, CatalogueLayer } from '../../model/catalogue.ts'
import type { Finding, Parsed, Place } from '../../model/finding.ts'
import { checkFiles } from './checks/check-files.ts'
import { type CatalogueText, compileCatalogue } from './compile/compile-catalogue.ts'
import {
  type CatalogueFolder,
  catalogueFiles,
  type FileTexts,
  type LocatedFiles,
  locateFiles,
} from './files/locate-files.ts'
import { placeEntries } from './files/place-entries.ts'
import { checkShapes } from './files/written-files.ts'
import { attributeToLayer } from './layers/attribute-to-layer.ts'
import { parseLayerHeading } from './layers/layer-heading.ts'
import { mergeLayers } from './layers/merge-layers.ts'

/** A catalogue and where its entries stand: `question:ID`, `option:QUESTION/OPTION`, `pair:ID`, `rule:ID` and so on. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue
  readonly places: ReadonlyMap<string, Place>
}

/**
 * The catalogue that a folder's files make up, by their paths within it, or every fault: of shape first, and where all
 * shapes are right, of what one entry says about another. Other files are not looked at.
 */
export function parseCatalogue(
  texts: FileTexts,
  digestOf: (text: string) => string = () => '',
): Parsed<LoadedCatalogue> {
  return parseLayers([{ folder: '', texts }], digestOf)
}

/** The same of folders that are laid over each other, the lowest first. */
export function parseLayers(
  folders: readonly CatalogueFolder[],
  digestOf: (text: string) => string = () => '',
): Parsed<LoadedCatalogue> {
  const [lowest, ...above] = folders
  if (lowest === undefined) throw new Error('A catalogue needs a folder')
  const located = locateLayer(lowest)
  const first = compileFiles(located, { digest: digestOf(textOf(lowest)) })
  if (!first.ok || above.length === 0) return first
  const laid = layOver(first.value.catalogue, located, above)
  const digest = digestOf(folders.map(textOf).join(''))
  const text = { digest, layers: laid.layers, below: first.value.catalogue }
  const whole = blamed(compileFiles(laid.files, text), laid.layers)
  if (laid.findings.length === 0) return whole
  // What follows from a file that cannot be read is no news.
  const others = laid.files.unreadable.size > 0 ? [] : withoutPlaces(whole.findings, laid.findings)
  return { ok: false, findings: sortByPlace([...laid.findings, ...others]) }
}

/** With the faults that layers make below them placed where they make them. */
function blamed(
  parsed: Parsed<LoadedCatalogue>,
  layers: readonly CatalogueLayer[],
): Parsed<LoadedCatalogue> {
  if (parsed.ok) return parsed
  const changes = layers.flatMap(layer => layer.changes)
  return { ok: false, findings: sortByPlace(attributeToLayer(parsed.findings, changes)) }
}

/** The findings at places of which nothing is told yet. */
function withoutPlaces(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ place: { file, line, column } }: Finding) => `${file}:${line}:${column}`
  const known = new Set(told.map(keyOf))
  return findings.filter(finding => !known.has(keyOf(finding)))
}

interface Laid {
  readonly files: LocatedFiles
  readonly layers: readonly CatalogueLayer[]
  readonly findings: readonly Finding[]
}

function layOver(
  lowest: Catalogue,
  files: LocatedFiles,
  folders: readonly CatalogueFolder[],
): Laid {
  return folders.reduce<Laid>(addLayer, { files, layers: lowest.layers, findings: [] })
}

function addLayer({ files, layers, findings }: Laid, folder: CatalogueFolder): Laid {
  const located = locateLayer(folder)
  const own = parseLayerHeading(located.nodes, layers.at(-1) as CatalogueLayer)
  const merged = mergeLayers(files.nodes, located.nodes)
  return {
    files: {
      ...files,
      nodes: merged.nodes,
      unreadable: new Set([...files.unreadable, ...located.unreadable]),
    },
    layers: [...layers, { ...own.heading, changes: merged.changes }],
    findings: [...findings, ...located.findings, ...own.findings, ...merged.findings],
  }
}

function compileFiles(located: LocatedFiles, text: CatalogueText): Parsed<LoadedCatalogue> {
  const files = checkShapes(located)
  if (!files.ok) return files
  const findings = checkFiles(files.value, { layered: text.below !== undefined })
  if (findings.length > 0) return { ok: false, findings: sortByPlace(findings) }
  const catalogue = compileCatalogue(files.value, text)
  return { ok: true, value: { catalogue, places: placeEntries(files.value) }, findings }
}

function locateLayer(folder: CatalogueFolder): LocatedFiles {
  return locateFiles(folder, catalogueFiles(folder.texts))
}

/** The content that a digest stands for: each file's path and text, in the order of the paths. */
function textOf({ texts }: CatalogueFolder): string {
  return catalogueFiles(texts)
    .map(file => `${file}\n${texts.get(file)}\n`)
    .join('')
}

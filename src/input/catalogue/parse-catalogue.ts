import { sortByPlace } from '../../diagnostics/diagnostics.ts'
import type { Catalogue, CatalogueLayer } from '../../model/catalogue.ts'
import type { Finding, Parsed, Place } from '../../model/finding.ts'
import type { Technology } from '../../model/technology.ts'
import { checkFiles } from './checks/check-files.ts'
import { type CatalogueText, compileCatalogue } from './compile/compile-catalogue.ts'
import { compileTechnology } from './compile/compile-technology.ts'
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
import { joinTechnologies } from './layers/join-technologies.ts'
import { parseLayerHeading } from './layers/layer-heading.ts'
import { mergeLayers } from './layers/merge-layers.ts'
import type { VagueWords } from './prose/check-prose.ts'

/** A catalogue, its technologies, and where each of its entries stands, by kind and id: `pair:ID`, `rule:ID`, `option:QUESTION/OPTION`. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue
  readonly places: ReadonlyMap<string, Place>
  /** Apart from the catalogue, since only a report reads them. */
  readonly technologies: readonly Technology[]
  /** What the lint holds the prose against. */
  readonly words: readonly VagueWords[]
}

/**
 * The catalogue that the files of one folder make up; or every fault in them: those of shape, and where all shapes are
 * right, those between entries. `texts` are by path within the folder (`questions.yaml`, `pairs/pull-push.yaml`); other
 * files are not looked at. `digestOf` gives the catalogue's digest from its whole text, such as a hash in hexadecimal;
 * left out: "". Never throws, whatever the texts.
 *
 * @example
 * const texts = new Map([['catalogue.yaml', 'name: Ours']])
 * const parsed = parseCatalogue(texts)
 * if (!parsed.ok) parsed.findings[0] // { code: 'key-missing', place: { file: 'catalogue.yaml', line: 1, ... }, ... }
 */
export function parseCatalogue(
  texts: FileTexts,
  digestOf: (text: string) => string = () => '',
): Parsed<LoadedCatalogue> {
  return parseLayers([{ folder: '', texts }], digestOf)
}

/**
 * As `parseCatalogue`, of folders that are laid over each other, the lowest first: each but the first `extends` the one
 * before it, and adds, overrides or switches off entries. The digest is that of all folders together.
 *
 * @throws Where there is no folder.
 *
 * @example
 * declare const builtIn: ReadonlyMap<string, string> // the texts of the package's `patterns/` by path
 * const heading = 'extends: built-in\nname: Ours\nversion: 1.0.0'
 * const ours = { folder: 'ours', texts: new Map([['catalogue.yaml', heading]]) }
 * const parsed = parseLayers([{ folder: 'patterns', texts: builtIn }, ours])
 * if (parsed.ok) parsed.value.catalogue.layers.map(layer => layer.name) // that of the package, and 'Ours'
 */
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
  const whole = attributed(compileFiles(laid.files, text), laid.layers)
  if (laid.findings.length === 0) return whole
  // Where a file cannot be read, other faults only follow from that.
  const others = laid.files.unreadable.size > 0 ? [] : atOtherPlaces(whole.findings, laid.findings)
  return { ok: false, findings: sortByPlace([...laid.findings, ...others]) }
}

/** With each fault that a layer makes in those below it placed where the layer makes it. */
function attributed(
  parsed: Parsed<LoadedCatalogue>,
  layers: readonly CatalogueLayer[],
): Parsed<LoadedCatalogue> {
  if (parsed.ok) return parsed
  const changes = layers.flatMap(layer => layer.changes)
  return { ok: false, findings: sortByPlace(attributeToLayer(parsed.findings, changes)) }
}

/** The findings at places that no finding of `others` has. */
function atOtherPlaces(
  findings: readonly Finding[],
  others: readonly Finding[],
): readonly Finding[] {
  const keyOf = ({ place: { file, line, column } }: Finding) => `${file}:${line}:${column}`
  const known = new Set(others.map(keyOf))
  return findings.filter(finding => !known.has(keyOf(finding)))
}

interface LaidOver {
  readonly files: LocatedFiles
  readonly layers: readonly CatalogueLayer[]
  readonly findings: readonly Finding[]
}

function layOver(
  lowest: Catalogue,
  files: LocatedFiles,
  folders: readonly CatalogueFolder[],
): LaidOver {
  return folders.reduce<LaidOver>(addLayer, { files, layers: lowest.layers, findings: [] })
}

function addLayer({ files, layers, findings }: LaidOver, folder: CatalogueFolder): LaidOver {
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
  const technologies = files.value.technologies.value.map(compileTechnology)
  const places = placeEntries(files.value)
  return {
    ok: true,
    value: { catalogue, places, technologies, words: files.value.words.value },
    findings,
  }
}

function locateLayer(folder: CatalogueFolder): LocatedFiles {
  const located = locateFiles(folder, catalogueFiles(folder.texts))
  return { ...located, nodes: joinTechnologies(located.nodes) }
}

/** The content of which the digest is taken: path and text of each file, in the order of `catalogueFiles`. */
function textOf({ texts }: CatalogueFolder): string {
  return catalogueFiles(texts)
    .map(file => `${file}\n${texts.get(file)}\n`)
    .join('')
}

import { warningAt } from '../../../diagnostics/diagnostics.ts'
import { suggest } from '../../../diagnostics/suggest.ts'
import type { Finding } from '../../../model/finding.ts'
import { locateOne } from '../../source/locate-yaml.ts'
import type { SourceNode } from '../../source/source-node.ts'

/** Texts by their path within the catalogue's folder. */
export type FileTexts = ReadonlyMap<string, string>

/** A catalogue's folder as findings name it ("" where they need not), and the texts in it. */
export interface CatalogueFolder {
  readonly folder: string
  readonly texts: FileTexts
}

/** The roots of files by their path within the folder. */
export type FileNodes = ReadonlyMap<string, SourceNode>

/** The roots of the files of a folder that can be read, and the faults of all. */
export interface LocatedFiles {
  readonly folder: string
  readonly nodes: FileNodes
  readonly findings: readonly Finding[]
  /** The files that are there and cannot be read. */
  readonly unreadable: ReadonlySet<string>
}

/** Reads these files of a folder as nodes. */
export function locateFiles(source: CatalogueFolder, files: readonly string[]): LocatedFiles {
  const located = files.map(file => ({ file, node: locateFile(source, file) }))
  return {
    folder: source.folder,
    nodes: new Map(
      located.flatMap(({ file, node }) => (node.ok ? [[file, node.value] as const] : [])),
    ),
    findings: located.flatMap(({ node }): readonly Finding[] => node.findings),
    unreadable: new Set(located.flatMap(({ file, node }) => (node.ok ? [] : [file]))),
  }
}

/** The root of one file of a folder; its places name the file with its folder. */
export function locateFile({ folder, texts }: CatalogueFolder, file: string) {
  return locateOne(fileIn(folder, file), texts.get(file) ?? '')
}

/** The paths of the files that make up a catalogue, sorted. */
export function catalogueFiles(texts: FileTexts): readonly string[] {
  const inFolders = (isWanted: (file: string) => boolean) =>
    [...texts.keys()].filter(file => isWanted(file) && file.includes('/')).sort()
  return [
    ...SINGLE_FILES.filter(file => texts.has(file)),
    ...inFolders(file => /^pairs\/[^/]+\.yaml$/.test(file)),
    ...inFolders(holdsTechnologies),
  ]
}

/** The one list that all files of technologies make up. */
export const TECHNOLOGIES = 'technologies.yaml'

/** Whether a file of a catalogue's folder holds technologies. */
export function holdsTechnologies(file: string): boolean {
  return file === TECHNOLOGIES || /^technologies\/[^/]+\.yaml$/.test(file)
}

/** A warning for each file in a catalogue's folder that is not read, perhaps because its name is misspelt. */
export function checkFileNames(folder: string, names: readonly string[]): readonly Finding[] {
  const known = [...SINGLE_FILES, 'examples.yaml']
  return names
    .filter(name => !known.includes(name))
    .map(name =>
      warningAt(
        { file: fileIn(folder, name), line: 1, column: 1, length: 1 },
        'file-not-read',
        suggest(name, known),
      ),
    )
}

const SINGLE_FILES = [
  'blueprints.yaml',
  'catalogue.yaml',
  'contradictions.yaml',
  'glossary.yaml',
  'mitigations.yaml',
  'policies.yaml',
  'questions.yaml',
  'replaced.yaml',
  'sources.yaml',
  TECHNOLOGIES,
  'tensions.yaml',
  'words.yaml',
]

/** A file of a catalogue's folder as findings name it. */
export function fileIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder.replace(/\/$/, '')}/${file}`
}

import type { Catalogue } from '../model/catalogue.ts'
import type { Parsed, Place } from '../model/finding.ts'
import { checkFiles } from './check-files.ts'
import { compileCatalogue } from './compile-catalogue.ts'
import { sortByPlace } from './fault-at.ts'
import { placeEntries } from './place-entries.ts'
import { catalogueFiles, type FileTexts, parseFiles } from './written-files.ts'

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
  texts: ReadonlyMap<string, string>,
  digestOf: (text: string) => string = () => '',
): Parsed<LoadedCatalogue> {
  const files = parseFiles(texts)
  if (!files.ok) return files
  const findings = checkFiles(files.value)
  if (findings.length > 0) return { ok: false, findings: sortByPlace(findings) }
  const catalogue = compileCatalogue(files.value, digestOf(wholeText(texts)))
  return { ok: true, value: { catalogue, places: placeEntries(files.value) }, findings }
}

/** The content that the digest stands for: each file's path and text, in the order of the paths. */
function wholeText(texts: FileTexts): string {
  return catalogueFiles(texts)
    .map(file => `${file}\n${texts.get(file)}\n`)
    .join('')
}

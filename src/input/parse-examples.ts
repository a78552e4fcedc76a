import type { Parsed } from '../model/finding.ts'
import type { Example } from '../model/precedent.ts'
import { checkChoices } from './check-choice.ts'
import { concludeWith } from './fault-at.ts'
import { type CatalogueContent, indexCatalogue } from './index-catalogue.ts'
import type { FileTexts } from './locate-files.ts'
import { selectParts } from './located-document.ts'
import { examplesShape } from './precedent-shape.ts'
import { parseFile } from './written-files.ts'

/** The `examples.yaml` of a catalogue's folder: which requirements must come out how. */
export function parseExamples(
  texts: FileTexts,
  catalogue: CatalogueContent,
): Parsed<readonly Example[]> {
  const file = parseFile(examplesShape, 'examples.yaml', texts)
  if (!file.ok) return file
  const { pairs } = indexCatalogue(catalogue)
  const findings = selectParts(file.value.part, '*.expect').flatMap(part =>
    checkChoices(part, pairs),
  )
  return concludeWith(file.value.value, findings)
}

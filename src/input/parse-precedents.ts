import type { Finding, Parsed } from '../model/finding.ts'
import type { Precedent } from '../model/precedent.ts'
import { checkChoices } from './check-choice.ts'
import { concludeWith } from './fault-at.ts'
import { type CatalogueContent, type CatalogueIndex, indexCatalogue } from './index-catalogue.ts'
import { partAt, valuePlace } from './located-document.ts'
import { type LoadProfile, profileContext } from './parse-profile.ts'
import { parseContent } from './parse-requirements.ts'
import { precedentShape } from './precedent-shape.ts'
import { parseFile } from './written-files.ts'

/** The `precedents/*.yaml` of a catalogue's folder, in the order of their paths. */
export function parsePrecedents(
  texts: ReadonlyMap<string, string>,
  catalogue: CatalogueContent,
): Parsed<readonly Precedent[]> {
  const index = indexCatalogue(catalogue)
  const files = [...texts.keys()].filter(file => /^precedents\/[^/]+\.yaml$/.test(file)).sort()
  const parsed = files.map(file => parsePrecedent(file, texts, index))
  return concludeWith(
    parsed.flatMap(precedent => (precedent.ok ? [precedent.value] : [])),
    parsed.flatMap(({ findings }): readonly Finding[] => findings),
  )
}

function parsePrecedent(
  file: string,
  texts: ReadonlyMap<string, string>,
  index: CatalogueIndex,
): Parsed<Precedent> {
  const written = parseFile(precedentShape, file, texts)
  if (!written.ok) return written
  const { value, part } = written.value
  const stated = partAt(part, 'requirements')
  const source = { file, document: 1, line: valuePlace(stated).line }
  const parsed = parseContent(stated, source, profileContext(index, noProfiles))
  const findings = [...parsed.findings, ...checkChoices(partAt(part, 'published'), index.pairs)]
  const [requirements] = parsed.ok ? parsed.value : []
  return requirements === undefined
    ? { ok: false, findings }
    : concludeWith({ ...value, requirements }, findings)
}

/** A precedent stands by itself. */
const noProfiles: LoadProfile = path => ({ ok: false, code: 'file-missing', file: path })

import { advise } from '../../src/advise/advise.ts'
import { parseCatalogue, parseLayers } from '../../src/input/catalogue/parse-catalogue.ts'
import { parseExamples } from '../../src/input/catalogue/parse-examples.ts'
import { parseWholeProfile } from '../../src/input/requirements/parse-profile.ts'
import { parseRequirements } from '../../src/input/requirements/parse-requirements.ts'
import { readsAsOurs } from '../../src/input/source/reads-as-ours.ts'
import type { Finding } from '../../src/model/finding.ts'
import { findingText } from '../../src/report/findings/finding-text.ts'
import { smallCatalogueFiles } from '../helpers/small-catalogue.ts'
import { type Knowledge, SMALL } from './knowledge.ts'
import type { Kind } from './texts.ts'

/** Reads a text as one kind of file; throws where anything that has to hold does not. */
export function tryText(kind: Kind, text: string, knowledge: Knowledge = SMALL): void {
  readsAsOurs(text)
  const findings = READ[kind](text, knowledge)
  for (const finding of findings) checkFinding(finding, text)
}

const READ: Readonly<Record<Kind, (text: string, known: Knowledge) => readonly Finding[]>> = {
  requirements: (text, known) => readRequirements(text, 'yaml', known),
  ndjson: (text, known) => readRequirements(text, 'ndjson', known),
  profile: (text, { catalogue }) =>
    parseWholeProfile({ file: FILE, text }, { catalogue, load }).findings,
  layer: text => layered('questions.yaml', text),
  catalogue: text =>
    ['catalogue.yaml', 'questions.yaml', PAIR].flatMap(file => catalogueWith(file, text)),
  examples: (text, { catalogue }) =>
    parseExamples([{ folder: '', texts: new Map([['examples.yaml', text]]) }], catalogue).findings,
}

const FILE = 'a.yaml'
const load = () => ({ ok: false, code: 'file-missing', file: 'p.yaml' }) as const

function readRequirements(
  text: string,
  syntax: 'yaml' | 'ndjson',
  { catalogue, engine }: Knowledge,
): readonly Finding[] {
  const documents = parseRequirements({ file: FILE, text, syntax }, { catalogue, load })
  if (documents.length === 0) throw new Error('a text without a document and without a fault')
  return documents.flatMap(({ parsed }) => {
    if (!parsed.ok && parsed.findings.length === 0) throw new Error('refused without a fault')
    // Advice costs more than all else: of few.
    if (parsed.ok && text.length % 20 === 0) for (const each of parsed.value) advise(engine, each)
    return parsed.findings
  })
}

const PAIR = 'pairs/pull-push.yaml'

function catalogueWith(file: string, text: string): readonly Finding[] {
  const parsed = parseCatalogue(new Map([[file, text]]))
  if (!parsed.ok && parsed.findings.length === 0) throw new Error('refused without a fault')
  return parsed.findings.filter(({ place }) => place.file === file)
}

const HEADING = 'extends: built-in\nname: Acme\nversion: 2.1.0\n'

// A whole catalogue takes long to read.
const BELOW = new Map(
  [...smallCatalogueFiles()].filter(([path]) => /^(?:catalogue|questions)/.test(path)),
)

function layered(file: string, text: string): readonly Finding[] {
  const own = new Map([
    ['catalogue.yaml', HEADING],
    [file, text],
  ])
  const folders = [
    { folder: 'below', texts: BELOW },
    { folder: 'own', texts: own },
  ]
  const parsed = parseLayers(folders)
  if (!parsed.ok && parsed.findings.length === 0) throw new Error('refused without a fault')
  return parsed.findings.filter(({ place }) => place.file === `own/${file}`)
}

function checkFinding(finding: Finding, text: string): void {
  const { line, column, length } = finding.place
  const lines = text.split('\n')
  if (line < 1 || line > lines.length + 1) throw new Error(`no line ${line}: ${finding.code}`)
  if (column < 1 || column > (lines[line - 1] ?? '').length + 2)
    throw new Error(`no column ${line}:${column}: ${finding.code}`)
  if (!(length >= 1)) throw new Error(`a length of ${length}: ${finding.code}`)
  const said = findingText(finding)
  if (/\bundefined\b|\[object|NaN/.test(said) && !/undefined|object|NaN/.test(text))
    throw new Error(`an unfilled sentence: ${said}`)
}

import type * as z from 'zod/mini'
import type { Finding, Parsed } from '../model/finding.ts'
import { blueprintsShape, type WrittenBlueprints } from './blueprints-shape.ts'
import {
  catalogueShape,
  mitigationsShape,
  questionsShape,
  sourcesShape,
  type WrittenCatalogue,
  type WrittenMitigation,
  type WrittenQuestion,
  type WrittenSource,
} from './catalogue-shape.ts'
import { checkShape } from './check-shape.ts'
import { concludeWith, faultAt, sortByPlace } from './fault-at.ts'
import { locateOne } from './locate-yaml.ts'
import type { Part } from './located-document.ts'
import { pairShape, type WrittenPair } from './pair-shape.ts'
import { tensionsShape, type WrittenTension } from './tensions-shape.ts'

/** What a file says in its written shape, and the part that says it, for the places of later findings. */
export interface Written<T> {
  readonly value: T
  readonly part: Part
}

/** The files of a catalogue, each of the right shape, not yet checked against each other. */
export interface WrittenFiles {
  readonly catalogue: Written<WrittenCatalogue>
  readonly sources: Written<readonly WrittenSource[]>
  readonly questions: Written<readonly WrittenQuestion[]>
  readonly mitigations: Written<readonly WrittenMitigation[]>
  readonly pairs: readonly Written<WrittenPair>[]
  /** Empty where there is no such file. */
  readonly tensions: Written<readonly WrittenTension[]>
  /** Empty where there is no such file. */
  readonly blueprints: Written<WrittenBlueprints>
}

/** Texts by their path within the catalogue's folder. */
export type FileTexts = ReadonlyMap<string, string>

/** The files of a catalogue in their written shapes, or every fault of shape in all of them. */
export function parseFiles(texts: FileTexts): Parsed<WrittenFiles> {
  const catalogue = parseFile(catalogueShape, 'catalogue.yaml', texts)
  const sources = parseFile(sourcesShape, 'sources.yaml', texts)
  const questions = parseFile(questionsShape, 'questions.yaml', texts)
  const mitigations = parseFile(mitigationsShape, 'mitigations.yaml', texts)
  const pairs = pairFiles(texts).map(file => parseFile(pairShape, file, texts))
  const tensions = parseOptional(tensionsShape, { file: 'tensions.yaml', empty: [] }, texts)
  const none = { styles: [], obligations: [] }
  const blueprints = parseOptional(blueprintsShape, { file: 'blueprints.yaml', empty: none }, texts)
  const findings = [
    catalogue,
    sources,
    questions,
    mitigations,
    ...pairs,
    tensions,
    blueprints,
  ].flatMap(faultsOf)
  const isWhole = catalogue.ok && sources.ok && questions.ok && mitigations.ok
  if (isWhole && tensions.ok && blueprints.ok && findings.length === 0) {
    const files = {
      catalogue: catalogue.value,
      sources: sources.value,
      questions: questions.value,
      mitigations: mitigations.value,
      pairs: pairs.flatMap(pair => (pair.ok ? [pair.value] : [])),
      tensions: tensions.value,
      blueprints: blueprints.value,
    }
    return { ok: true, value: files, findings }
  }
  return { ok: false, findings: sortByPlace(findings) }
}

/** The paths of the files that make up a catalogue, sorted. */
export function catalogueFiles(texts: FileTexts): readonly string[] {
  return [...SINGLE_FILES.filter(file => texts.has(file)), ...pairFiles(texts)]
}

/** One file in its written shape. */
export function parseFile<Shape extends z.ZodMiniType>(
  shape: Shape,
  file: string,
  texts: FileTexts,
): Parsed<Written<z.output<Shape>>> {
  const text = texts.get(file)
  if (text === undefined) {
    return {
      ok: false,
      findings: [faultAt({ file, line: 1, column: 1, length: 1 }, 'file-missing', { value: file })],
    }
  }
  return parseText(shape, file, text)
}

/** As `parseFile`; a file that is not there says what is empty. */
function parseOptional<Shape extends z.ZodMiniType>(
  shape: Shape,
  { file, empty }: { readonly file: string; readonly empty: z.output<Shape> },
  texts: FileTexts,
): Parsed<Written<z.output<Shape>>> {
  const text = texts.get(file)
  if (text !== undefined) return parseText(shape, file, text)
  const place = { file, line: 1, column: 1, length: 1 }
  const locator = { locate: () => place, mark: () => place }
  return {
    ok: true,
    value: { value: empty, part: { data: empty, path: [], locator } },
    findings: [],
  }
}

function parseText<Shape extends z.ZodMiniType>(
  shape: Shape,
  file: string,
  text: string,
): Parsed<Written<z.output<Shape>>> {
  const part = locateOne(file, text)
  if (!part.ok) return part
  const checked = checkShape(shape, part.value)
  const findings = [...part.findings, ...checked.findings]
  if (!checked.ok) return { ok: false, findings: sortByPlace(findings) }
  return concludeWith({ value: checked.value, part: part.value }, findings)
}

const SINGLE_FILES = [
  'blueprints.yaml',
  'catalogue.yaml',
  'mitigations.yaml',
  'questions.yaml',
  'sources.yaml',
  'tensions.yaml',
]

function pairFiles(texts: FileTexts): readonly string[] {
  return [...texts.keys()].filter(file => /^pairs\/[^/]+\.yaml$/.test(file)).sort()
}

function faultsOf(parsed: Parsed<unknown>): readonly Finding[] {
  return parsed.findings
}

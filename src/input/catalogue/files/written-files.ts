import type * as z from 'zod/mini'
import { errorAt, refuse, sortByPlace } from '../../../diagnostics/diagnostics.ts'
import type { Finding, Parsed, Place } from '../../../model/finding.ts'
import {
  catalogueShape,
  glossaryShape,
  mitigationsShape,
  questionsShape,
  replacedShape,
  sourcesShape,
  type WrittenCatalogue,
  type WrittenMitigation,
  type WrittenQuestion,
  type WrittenReplaced,
  type WrittenSource,
  type WrittenTerm,
  type WrittenWords,
  wordsShape,
} from '../../shapes/catalogue-shape.ts'
import { checkShape } from '../../shapes/check-shape.ts'
import {
  blueprintsShape,
  contradictionsShape,
  policiesShape,
  tensionsShape,
  type WrittenBlueprints,
  type WrittenContradiction,
  type WrittenPolicy,
  type WrittenTension,
} from '../../shapes/design-rules-shape.ts'
import { pairShape, type WrittenPair } from '../../shapes/pair-shape.ts'
import { technologiesShape, type WrittenTechnology } from '../../shapes/technology-shape.ts'
import type { SourceNode } from '../../source/source-node.ts'
import { fileIn, type LocatedFiles, TECHNOLOGIES } from './locate-files.ts'

/** What a file says in its written shape, and the node that says it, for the places of later findings. */
export interface Written<T> {
  readonly value: T
  readonly node: SourceNode
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
  readonly policies: Written<readonly WrittenPolicy[]>
  /** Empty where there is no such file. */
  readonly contradictions: Written<readonly WrittenContradiction[]>
  /** Empty where there is no such file. */
  readonly replaced: Written<readonly WrittenReplaced[]>
  /** Empty where there is no such file. */
  readonly glossary: Written<readonly WrittenTerm[]>
  /** Empty where there is no such file. */
  readonly words: Written<readonly WrittenWords[]>
  /** Empty where there is no such file. */
  readonly blueprints: Written<WrittenBlueprints>
  /** Of all files of technologies; empty where there is none. */
  readonly technologies: Written<readonly WrittenTechnology[]>
}

/** The files of a catalogue in their written shapes, or every fault of shape in all of them. */
export function checkShapes(files: LocatedFiles): Parsed<WrittenFiles> {
  const single = {
    catalogue: checkFile(catalogueShape, 'catalogue.yaml', files),
    sources: checkFile(sourcesShape, 'sources.yaml', files),
    questions: checkFile(questionsShape, 'questions.yaml', files),
    mitigations: checkFile(mitigationsShape, 'mitigations.yaml', files),
    tensions: checkOptional(tensionsShape, { file: 'tensions.yaml', empty: [] }, files),
    policies: checkOptional(policiesShape, { file: 'policies.yaml', empty: [] }, files),
    contradictions: checkOptional(
      contradictionsShape,
      { file: 'contradictions.yaml', empty: [] },
      files,
    ),
    replaced: checkOptional(replacedShape, { file: 'replaced.yaml', empty: [] }, files),
    glossary: checkOptional(glossaryShape, { file: 'glossary.yaml', empty: [] }, files),
    words: checkOptional(wordsShape, { file: 'words.yaml', empty: [] }, files),
    blueprints: checkOptional(
      blueprintsShape,
      { file: 'blueprints.yaml', empty: { styles: [], obligations: [] } },
      files,
    ),
    technologies: checkOptional(technologiesShape, { file: TECHNOLOGIES, empty: [] }, files),
  }
  const pairs = pairFiles(files).map(file => checkFile(pairShape, file, files))
  const findings = [
    ...files.findings,
    ...[...Object.values(single), ...pairs].flatMap((each): readonly Finding[] => each.findings),
  ]
  if (!areWhole(single) || findings.length > 0) return refuse(sortByPlace(findings))
  const written = {
    ...valuesOf(single),
    pairs: pairs.flatMap(pair => (pair.ok ? [pair.value] : [])),
  }
  return { ok: true, value: written, findings }
}

type ParsedFiles = Readonly<Record<string, Parsed<unknown>>>
type Whole<T extends ParsedFiles> = { readonly [Name in keyof T]: Extract<T[Name], { ok: true }> }

function areWhole<T extends ParsedFiles>(files: T): files is T & Whole<T> {
  return Object.values(files).every(({ ok }) => ok)
}

function valuesOf<T extends ParsedFiles>(files: Whole<T>) {
  const values = Object.entries(files).map(([name, file]) => [name, file.value] as const)
  return Object.fromEntries(values) as { readonly [Name in keyof T]: Whole<T>[Name]['value'] }
}

/** A file that is there and cannot be read adds no finding: its faults are in `findings` already. */
function checkFile<Shape extends z.ZodMiniType>(
  shape: Shape,
  file: string,
  { folder, nodes, unreadable }: LocatedFiles,
): Parsed<Written<z.output<Shape>>> {
  const node = nodes.get(file)
  if (node !== undefined) return checkNode(shape, node)
  return unreadable.has(file) ? refuse([]) : missing(fileIn(folder, file), file)
}

/** As `checkFile`; a file that is not there says what is empty. */
function checkOptional<Shape extends z.ZodMiniType>(
  shape: Shape,
  { file, empty }: { readonly file: string; readonly empty: z.output<Shape> },
  files: LocatedFiles,
): Parsed<Written<z.output<Shape>>> {
  if (files.nodes.has(file) || files.unreadable.has(file)) return checkFile(shape, file, files)
  const place = startOf(file)
  const locator = { locate: () => place, approximate: () => place, number: () => null }
  const node = { data: empty, path: [], locator }
  return { ok: true, value: { value: empty, node }, findings: [] }
}

function checkNode<Shape extends z.ZodMiniType>(
  shape: Shape,
  node: SourceNode,
): Parsed<Written<z.output<Shape>>> {
  const checked = checkShape(shape, node)
  return checked.ok ? { ...checked, value: { value: checked.value, node } } : checked
}

const missing = (path: string, value: string) =>
  refuse([errorAt(startOf(path), 'file-missing', { value })])

const startOf = (file: string): Place => ({ file, line: 1, column: 1, length: 1 })

function pairFiles({ nodes, unreadable }: LocatedFiles): readonly string[] {
  return [...nodes.keys(), ...unreadable].filter(file => file.startsWith('pairs/')).sort()
}

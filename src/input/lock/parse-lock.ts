import type * as z from 'zod/mini'
import { errorAt, refuse, toResult } from '../../diagnostics/diagnostics.ts'
import { quote } from '../../diagnostics/suggest.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import type {
  LayerVersion,
  Reasons,
  RecordedAnswer,
  RecordedChoice,
  RecordedDecision,
  RecordedExchange,
  RecordedFixed,
  RecordedLandscape,
  RecordedLock,
} from '../../model/recorded-decision.ts'
import { parseAnswers } from '../requirements/answers/parse-answers.ts'
import { findOtherKind } from '../requirements/recognise-text.ts'
import { checkShape } from '../shapes/check-shape.ts'
import { lockShape, recordedLandscapeShape } from '../shapes/lock-shape.ts'
import { locateYaml } from '../source/locate-yaml.ts'
import { asWritten, childAt, entriesOf, isMapping, type SourceNode } from '../source/source-node.ts'
import {
  type CatalogueContent,
  type CatalogueIndex,
  indexCatalogue,
} from '../terms/index-catalogue.ts'
import { findMergeMarks } from './find-merge-marks.ts'

/**
 * The decisions that a lock records, on exchanges and on whole landscapes, in its order, or every fault in it. What the catalogue of today no longer knows is no
 * fault: a lock is older than it. Never throws.
 *
 * @example
 * const recorded = parseLock('decisions.lock.yaml', text, builtInCatalogue())
 */
export function parseLock(
  file: string,
  text: string,
  catalogue: CatalogueContent,
): Parsed<RecordedLock> {
  const marks = findMergeMarks(file, text)
  if (marks.length > 0) return { ok: false, findings: marks }
  if (saysNothing(text)) return { ok: true, value: EMPTY_LOCK, findings: [] }
  const index = indexCatalogue(catalogue)
  const decisions: RecordedDecision[] = []
  const landscapes: RecordedLandscape[] = []
  const findings: Finding[] = []
  for (const { content } of locateYaml(file, text)) {
    findings.push(...content.findings)
    if (!content.ok) continue
    const isLandscape = childAt(content.value, 'landscape').data !== undefined
    const parsed = isLandscape
      ? keep(parseRecordedLandscape(content.value), landscapes)
      : keep(parseDecision(content.value, index), decisions)
    findings.push(...parsed)
  }
  const recorded = [...decisions, ...landscapes.map(each => ({ ...each, name: null, flow: null }))]
  return toResult({ decisions, landscapes }, [...findings, ...findRepeated(recorded)])
}

/** That of which every decision went, or which is not there yet. */
export const EMPTY_LOCK: RecordedLock = { decisions: [], landscapes: [] }

/** Keeps what was read; returns what was found. */
function keep<Value>(parsed: Parsed<Value>, kept: Value[]): readonly Finding[] {
  if (parsed.ok) kept.push(parsed.value)
  return parsed.findings
}

/** Blank lines and comments only: a lock of which every decision went. */
const saysNothing = (text: string): boolean =>
  text.split('\n').every(line => /^\s*(?:#|$)/.test(line))

function parseDecision(node: SourceNode, index: CatalogueIndex): Parsed<RecordedDecision> {
  const other = findOtherKind(node, 'lock')
  if (other.length > 0) return refuse(other)
  const shape = checkShape(lockShape, node)
  if (!shape.ok) return shape
  const {
    file,
    name = null,
    flow = null,
    catalogue,
    choices,
    fixed = {},
    policies = {},
  } = shape.value
  const decision = {
    ...{ file, name, flow, ...reasonsOf(shape.value) },
    catalogue: [catalogue].flat().map(versionOf),
    choices: mapValues(choices, choiceOf),
    fixed: Object.entries(fixed).map(([pair, written]) => fixedOf(node, pair, written)),
    policies: Object.entries(policies).map(([id, policy]) => ({ id, ...policy })),
    answers: parseRecordedAnswers(childAt(node, 'answers'), index),
    place: node.locator.approximate(['file']),
  }
  return { ok: true, value: decision, findings: [] }
}

function parseRecordedLandscape(node: SourceNode): Parsed<RecordedLandscape> {
  const other = findOtherKind(node, 'lock')
  if (other.length > 0) return refuse(other)
  const shape = checkShape(recordedLandscapeShape, node)
  if (!shape.ok) return shape
  const { file, landscape, catalogue, rule = {}, apart = [], shared = [] } = shape.value
  const value = {
    ...{ file, name: landscape, ...reasonsOf(shape.value), rule, apart, shared },
    catalogue: [catalogue].flat().map(versionOf),
    place: node.locator.approximate(['file']),
  }
  return { ok: true, value, findings: [] }
}

type WrittenLock = z.output<typeof lockShape>

/** As they are written: a reason that nobody gave is left out. */
interface WrittenReasons {
  readonly because?: string | undefined
  readonly owner?: string | undefined
  readonly review?: string | undefined
}

function reasonsOf({ because, owner, review }: WrittenReasons): Reasons {
  return { because: because ?? null, owner: owner ?? null, review: review ?? null }
}

function fixedOf(
  node: SourceNode,
  pair: string,
  written: NonNullable<WrittenLock['fixed']>[string],
): RecordedFixed {
  const place = node.locator.approximate(['fixed', pair])
  return { pair, choice: written.choice, ...reasonsOf(written), place }
}

function choiceOf(written: WrittenLock['choices'][string]): RecordedChoice {
  const { advice, strength = null, toward = {} } = written
  const design = written.design ?? USUAL_DESIGN[advice] ?? advice
  return { advice, strength, design, toward, ruledOut: written['ruled-out'] ?? {} }
}

/** What a design has where the verdict names no choice, unless the lock says otherwise. */
export const USUAL_DESIGN: Readonly<Record<string, string>> = { open: 'either', infeasible: 'none' }

/** "our-rules 1.2.0": a name may have blanks, a version has none. */
function versionOf(text: string): LayerVersion {
  const at = text.lastIndexOf(' ')
  return at === -1
    ? { name: text, version: '' }
    : { name: text.slice(0, at), version: text.slice(at + 1) }
}

/** By question as it is called today: what was answered, and what that means today. */
function parseRecordedAnswers(
  node: SourceNode,
  index: CatalogueIndex,
): Readonly<Record<string, RecordedAnswer>> {
  const { answers } = parseAnswers(node, { kind: 'file' }, index)
  const entries = entriesOf(node).map(([id, written]) => {
    const now = index.questions.has(id) ? id : renamedTo(id, index)
    const { written: text = textOf(written), figure, ...said } = answers[now] ?? {}
    const isKnown = 'options' in said
    const read = { written: text, said: isKnown ? saidOf(said) : null }
    return [now, figure === undefined ? read : { ...read, figure }] as const
  })
  return Object.fromEntries(entries)
}

/** Of a question that has another id today, that id. */
const renamedTo = (id: string, { renamed }: CatalogueIndex) =>
  (Object.hasOwn(renamed.questions, id) ? renamed.questions[id] : null) ?? id

function saidOf({ options, unsure, oneOf }: NonNullable<RecordedAnswer['said']>) {
  return { options, ...(unsure && { unsure }), ...(oneOf && { oneOf }) }
}

function textOf(node: SourceNode): string {
  const { data } = node
  if (Array.isArray(data)) return data.map(quote).join(', ')
  return isMapping(data) ? Object.values(data).flat().map(quote).join(', ') : quote(asWritten(node))
}

/** A merge may leave two decisions on one exchange. */
function findRepeated(
  decisions: readonly (RecordedExchange & Pick<RecordedDecision, 'place'>)[],
): readonly Finding[] {
  const first = new Map<string, number>()
  return decisions.flatMap(({ file, name, flow, place }) => {
    const key = JSON.stringify([file, name, flow])
    const line = first.get(key)
    if (line === undefined) {
      first.set(key, place.line)
      return []
    }
    return [errorAt(place, 'decision-twice', { value: file, first: line })]
  })
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
}

import * as z from 'zod/mini'
import { errorAt, sortByPlace } from '../../diagnostics/diagnostics.ts'
import { quote, suggest } from '../../diagnostics/suggest.ts'
import type { Finding, Parsed } from '../../model/finding.ts'
import { asWritten, childAt, keyPlace, type SourceNode, valuePlace } from '../source/source-node.ts'
import { knownKeys } from './basic-shapes.ts'

/** The data of a node in a written shape, or every way in which it departs from it, sorted by place. */
export function checkShape<Shape extends z.ZodMiniType>(
  shape: Shape,
  node: SourceNode,
): Parsed<z.output<Shape>> {
  const { success, data, error } = z.safeParse(shape, node.data)
  if (success) return { ok: true, value: data, findings: [] }
  return {
    ok: false,
    findings: sortByPlace(error.issues.flatMap(issue => issueToFindings(issue, node))),
  }
}

/**
 * What an issue of a shape means to the person who wrote the node: at the value for a wrong value, at the key for an
 * unknown key, at the parent for a missing one.
 */
function issueToFindings(issue: Issue, root: SourceNode): readonly Finding[] {
  const node = childAt(root, ...(issue.path as (string | number)[]))
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, node)
  if (node.data === undefined && issue.path.length > 0) return [missingKey(root, node)]
  if (isEmpty(node.data)) return [errorAt(valuePlace(node), 'value-empty')]
  if (isEndless(node.data)) return [wrongType(node, ['finite number'])]
  if (issue.code === 'invalid_union') return unionFindings(issue, node)
  return [wrongValue(issue, node)]
}

type Issue = z.core.$ZodIssue
type UnionIssue = z.core.$ZodIssueInvalidUnion

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  node: SourceNode,
): readonly Finding[] {
  const allowed = knownKeys(issue.message)
  return issue.keys.map(key =>
    errorAt(keyPlace(childAt(node, key)), 'key-unknown', suggest(key, allowed)),
  )
}

function isEmpty(data: unknown): boolean {
  if (data === null || (typeof data === 'string' && data.trim() === '')) return true
  return typeof data === 'object' && Object.keys(data).length === 0
}

/** True of what YAML reads as infinite or as no number: `.inf`, `.nan`, `1e400`. */
const isEndless = (data: unknown) => typeof data === 'number' && !Number.isFinite(data)

function wrongType(node: SourceNode, expected: readonly string[]): Finding {
  return errorAt(valuePlace(node), 'value-wrong-type', { value: quote(asWritten(node)), expected })
}

function missingKey(root: SourceNode, node: SourceNode): Finding {
  const key = String(node.path.at(-1))
  const parent = { ...root, path: node.path.slice(0, -1) }
  return errorAt(valuePlace(parent), 'key-missing', { key })
}

function wrongValue(issue: Issue, node: SourceNode): Finding {
  const value = quote(node.data)
  const place = valuePlace(node)
  switch (issue.code) {
    case 'invalid_value':
      return errorAt(place, 'value-not-allowed', suggest(value, issue.values.map(String)))
    case 'invalid_type':
      return wrongType(node, [typeWord(issue.expected)])
    default:
      return errorAt(place, 'value-not-allowed', { value, expected: issue.message })
  }
}

/**
 * Of several shapes the person meant the one with the least to complain of. One that refuses even the kind of value
 * counts only where all do; then the kinds are what is expected.
 */
function unionFindings(issue: UnionIssue, node: SourceNode): readonly Finding[] {
  const branches = issue.errors.filter(branch => !refusesKind(branch))
  const [best] = branches.toSorted((a, b) => complaints(a) - complaints(b))
  if (best) return best.flatMap(inner => issueToFindings(inner, node))
  const expected = issue.errors.flatMap(branch => branch.flatMap(expectedKind))
  return [wrongType(node, [...new Set(expected)])]
}

function refusesKind(branch: readonly Issue[]): boolean {
  return branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
}

function complaints(branch: readonly Issue[]): number {
  return branch.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  )
}

function expectedKind(issue: Issue): readonly string[] {
  return issue.code === 'invalid_type' ? [typeWord(issue.expected)] : []
}

/** The kinds of value in a YAML writer's words. */
function typeWord(expected: string): string {
  return TYPE_WORDS[expected] ?? expected
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'true or false',
  array: 'list',
  tuple: 'list',
  object: 'mapping',
  record: 'mapping',
}

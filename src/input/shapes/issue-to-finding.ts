import type * as z from 'zod/mini'
import { faultAt } from '../../diagnostics/diagnostics.ts'
import { quote, unknownWord } from '../../diagnostics/unknown-word.ts'
import type { Finding } from '../../model/finding.ts'
import { keyPlace, partAt, type SourceNode, valuePlace } from '../source/source-node.ts'
import { knownKeys } from './strict-mapping.ts'

/**
 * What an issue of a shape means to the person who wrote the part: at the value for a wrong value, at the key for an
 * unknown key, at the parent for a missing one.
 */
export function issueToFindings(issue: Issue, root: SourceNode): readonly Finding[] {
  const part = partAt(root, ...(issue.path as (string | number)[]))
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, part)
  if (part.data === undefined && issue.path.length > 0) return [missingKey(root, part)]
  if (isEmpty(part.data)) return [faultAt(valuePlace(part), 'value-empty')]
  if (issue.code === 'invalid_union') return unionFindings(issue, part)
  return [wrongValue(issue, part)]
}

type Issue = z.core.$ZodIssue
type UnionIssue = z.core.$ZodIssueInvalidUnion

function unknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  part: SourceNode,
): readonly Finding[] {
  const allowed = knownKeys(issue.message)
  return issue.keys.map(key =>
    faultAt(keyPlace(partAt(part, key)), 'key-unknown', unknownWord(key, allowed)),
  )
}

function isEmpty(data: unknown): boolean {
  if (data === null || data === '') return true
  return typeof data === 'object' && Object.keys(data).length === 0
}

function missingKey(root: SourceNode, part: SourceNode): Finding {
  const key = String(part.path.at(-1))
  const parent = { ...root, path: part.path.slice(0, -1) }
  return faultAt(valuePlace(parent), 'key-missing', { key })
}

function wrongValue(issue: Issue, part: SourceNode): Finding {
  const value = quote(part.data)
  const place = valuePlace(part)
  switch (issue.code) {
    case 'invalid_value':
      return faultAt(place, 'value-not-allowed', unknownWord(value, issue.values.map(String)))
    case 'invalid_type':
      return faultAt(place, 'value-wrong-type', { value, expected: [typeWord(issue.expected)] })
    default:
      return faultAt(place, 'value-not-allowed', { value, expected: issue.message })
  }
}

/**
 * Of several shapes the person meant the one with the least to complain of. One that refuses even the kind of value
 * counts only where all do; then the kinds are what is expected.
 */
function unionFindings(issue: UnionIssue, part: SourceNode): readonly Finding[] {
  const branches = issue.errors.filter(branch => !refusesKind(branch))
  const [best] = branches.toSorted((a, b) => complaints(a) - complaints(b))
  if (best) return best.flatMap(inner => issueToFindings(inner, part))
  const expected = issue.errors.flatMap(branch => branch.flatMap(expectedKind))
  return [
    faultAt(valuePlace(part), 'value-wrong-type', {
      value: quote(part.data),
      expected: [...new Set(expected)],
    }),
  ]
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

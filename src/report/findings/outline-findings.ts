import type { Finding } from '../../model/finding.ts'
import type { Block, Outline } from '../outline/outline.ts'
import { paragraph, toned } from '../outline/outline-builders.ts'
import { allowedValues, findingText, nearestValue } from './finding-text.ts'

/**
 * Findings as an editor can follow them: the place, what is wrong, the line with a mark, and the values allowed there.
 * `texts` are the texts by the file that a finding names; the line is left out where the text is missing. Never throws.
 *
 * @example
 * const [document] = parseRequirements(source, { catalogue })
 * if (document && !document.parsed.ok)
 *   paintMarkdown(outlineFindings(document.parsed.findings, new Map([[source.file, source.text]])))
 */
export function outlineFindings(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Outline {
  const lines = new Map<string, readonly string[]>()
  for (const { place } of findings) {
    if (!lines.has(place.file)) lines.set(place.file, linesOf(texts.get(place.file) ?? ''))
  }
  return findings.flatMap(finding => [
    located(finding),
    ...codeFrame(finding, lines.get(finding.place.file) ?? []),
    ...hints(finding),
  ])
}

// More than that is a list to look up, not a hint; where the meant word is known, a few do.
const MOST_ALLOWED = 40
const MOST_BESIDE_NEAREST = 12

const linesOf = (text: string): readonly string[] => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)

function located(finding: Finding): Block {
  const { place, severity } = finding
  return { kind: 'located', place, severity, message: findingText(finding) }
}

function codeFrame({ place }: Finding, lines: readonly string[]): Outline {
  const text = lines[place.line - 1] ?? ''
  if (text.trim() === '') return []
  return [
    { kind: 'code-frame', line: place.line, text, column: place.column, length: place.length },
  ]
}

function hints(finding: Finding): Outline {
  const nearest = nearestValue(finding)
  const allowed = allowedValues(finding)
  const most = nearest === null ? MOST_ALLOWED : MOST_BESIDE_NEAREST
  const shown = allowed.slice(0, most).join(', ')
  const rest = allowed.length > most ? ` and ${allowed.length - most} more` : ''
  return [
    ...(nearest === null
      ? []
      : [paragraph(['Did you mean ', toned('strong', `"${nearest}"`), '?'])]),
    ...(shown === '' ? [] : [paragraph([toned('muted', 'Allowed:'), ` ${shown}${rest}`])]),
  ]
}

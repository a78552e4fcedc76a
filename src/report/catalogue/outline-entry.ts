import type { Catalogue } from '../../model/catalogue.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Outline } from '../outline/outline.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { namesOf, ROLES } from '../wording/names/system-names.ts'
import type { Entry } from './entry.ts'
import { outlineChallenge, outlineMitigation } from './outline-challenge.ts'
import { outlineObligation, outlineStyle, outlineTension } from './outline-design-rules.ts'
import { outlineHybrid } from './outline-hybrid.ts'
import { outlinePair } from './outline-pair.ts'
import { outlinePart, outlinePlatform } from './outline-part.ts'
import { outlinePattern } from './outline-pattern.ts'
import { outlineQuestion } from './outline-question.ts'
import { outlineRule } from './outline-rule.ts'
import { outlineTechnology } from './outline-technology.ts'
import { outlineTerm } from './outline-term.ts'

/**
 * Everything about one entry of a catalogue; with an advice (else null) also why, or why not, it counts there. Never throws.
 *
 * @example
 * const [entry] = locateEntries('pull-push', catalogue)
 * if (entry) paintMarkdown(outlineEntry(entry, catalogue, null))
 */
export function outlineEntry(entry: Entry, catalogue: Catalogue, advice: Advice | null): Outline {
  const labels = { catalogue, names: advice === null ? ROLES : namesOf(advice) }
  return outlineKind(entry, labels, advice)
}

function outlineKind(entry: Entry, labels: LabelContext, advice: Advice | null): Outline {
  switch (entry.kind) {
    case 'pair':
      return outlinePair(entry, labels, advice)
    case 'pattern':
      return outlinePattern(entry, labels, advice)
    case 'hybrid':
      return outlineHybrid(entry, labels, advice)
    case 'rule':
      return outlineRule(entry, labels, advice)
    case 'challenge':
      return outlineChallenge(entry, labels, advice)
    case 'question':
      return outlineQuestion(entry, labels, advice)
    case 'mitigation':
      return outlineMitigation(entry, labels)
    case 'tension':
      return outlineTension(entry, labels, advice)
    case 'style':
      return outlineStyle(entry, labels, advice)
    case 'obligation':
      return outlineObligation(entry, labels, advice)
    case 'technology':
      return outlineTechnology(entry, labels, advice)
    case 'part':
      return outlinePart(entry, labels, advice)
    case 'platform':
      return outlinePlatform(entry, labels, advice)
    case 'term':
      return outlineTerm(entry, labels)
  }
}

import type { Advice } from '../../model/advice.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Outline } from '../outline/outline.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { namesOf, ROLES } from '../wording/names.ts'
import type { Entry } from './entry.ts'
import { entryChallenge, entryMitigation } from './entry-challenge.ts'
import { entryObligation, entryStyle, entryTension } from './entry-design.ts'
import { entryHybrid } from './entry-hybrid.ts'
import { entryPair } from './entry-pair.ts'
import { entryPattern } from './entry-pattern.ts'
import { entryQuestion } from './entry-question.ts'
import { entryRule } from './entry-rule.ts'

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
      return entryPair(entry, labels, advice)
    case 'pattern':
      return entryPattern(entry, labels, advice)
    case 'hybrid':
      return entryHybrid(entry, labels, advice)
    case 'rule':
      return entryRule(entry, labels, advice)
    case 'challenge':
      return entryChallenge(entry, labels, advice)
    case 'question':
      return entryQuestion(entry, labels, advice)
    case 'mitigation':
      return entryMitigation(entry, labels)
    case 'tension':
      return entryTension(entry, labels, advice)
    case 'style':
      return entryStyle(entry, labels, advice)
    case 'obligation':
      return entryObligation(entry, labels, advice)
  }
}

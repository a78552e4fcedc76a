import type { Advice } from '../../model/advice.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Outline } from '../outline/outline.ts'
import type { LabelContext } from '../wording/label-context.ts'
import { namesOf, ROLES } from '../wording/names.ts'
import type { Entry } from './entry.ts'
import { entryChallenge } from './entry-challenge.ts'
import { entryObligation, entryStyle, entryTension } from './entry-design.ts'
import { entryHybrid } from './entry-hybrid.ts'
import { entryMitigation } from './entry-mitigation.ts'
import { entryPair } from './entry-pair.ts'
import { entryPattern } from './entry-pattern.ts'
import { entryQuestion } from './entry-question.ts'
import { entryRule } from './entry-rule.ts'

/** Everything about one entry of the catalogue; with an advice also why, or why not, here. */
export function outlineEntry(entry: Entry, catalogue: Catalogue, advice: Advice | null): Outline {
  const reading = { catalogue, names: advice === null ? ROLES : namesOf(advice) }
  return outlineKind(entry, reading, advice)
}

function outlineKind(entry: Entry, reading: LabelContext, advice: Advice | null): Outline {
  switch (entry.kind) {
    case 'pair':
      return entryPair(entry, reading, advice)
    case 'pattern':
      return entryPattern(entry, reading, advice)
    case 'hybrid':
      return entryHybrid(entry, reading, advice)
    case 'rule':
      return entryRule(entry, reading, advice)
    case 'challenge':
      return entryChallenge(entry, reading, advice)
    case 'question':
      return entryQuestion(entry, reading, advice)
    case 'mitigation':
      return entryMitigation(entry, reading)
    case 'tension':
      return entryTension(entry, reading, advice)
    case 'style':
      return entryStyle(entry, reading, advice)
    case 'obligation':
      return entryObligation(entry, reading, advice)
  }
}

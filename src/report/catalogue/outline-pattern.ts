import type { Pair, Pattern, Rule } from '../../model/pair.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { Statement } from '../../model/source.ts'
import type { Outline, Section } from '../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { challengesSection } from '../wording/challenge-items.ts'
import { firmnessText } from '../wording/firmness.ts'
import { type LabelContext, renderText, verdictName } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/phrases.ts'
import { firedSections, provenanceLine, ruleSection } from '../wording/rule-items.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

/** One side of a decision: what it is, when to use it and when not, what it takes, and what pulls to it. */
export function outlinePattern(
  { pair, pattern }: Extract<Entry, { kind: 'pattern' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  const verdict = advice?.verdicts.find(({ pair: id }) => id === pair.id)
  const rules = pair.rules.filter(({ effect }) => effect.pattern === pattern.id)
  const [toward, against] = [
    rules.filter(({ effect }) => effect.kind === 'toward'),
    rules.filter(({ effect }) => effect.kind === 'rules-out'),
  ]
  return [
    { kind: 'headline', title: pattern.name, aside: `pattern ${pattern.id} of ${pair.id}` },
    paragraph(renderText(pattern.what, labels)),
    ...provenanceLine('Spoken for or ruled out by', rules),
    ...(verdict ? [hereSection(pattern, verdict, labels)] : []),
    ...statements('When to use it', pattern.whenToUse, labels),
    ...statements('When not', pattern.whenNot, labels),
    ...(pattern.examples.length === 0
      ? []
      : [
          detailSection('Examples', [
            list(pattern.examples.map(text => item(null, renderText(text, labels)))),
          ]),
        ]),
    ...buildingBlocks(pattern, labels),
    ...challengesSection(pattern.challenges, labels, verdict),
    ...(verdict ? firedSections(rules, labels, ofSide(verdict, pattern.id)) : []),
    ...(verdict
      ? ruleSection('Fired for the other side', otherSide(pair, pattern, verdict), labels)
      : []),
    ...(verdict ? [] : ruleSection('What pulls to it', toward, labels)),
    ...(verdict ? [] : ruleSection('What rules it out', against, labels)),
  ]
}

function hereSection({ id, name }: Pattern, verdict: Verdict, labels: LabelContext): Section {
  const partly = verdict.hybrid?.legs.some(({ pattern }) => pattern === id) ?? false
  const choice = lowerFirst(verdictName(verdict, labels))
  const says = verdict.choice === null ? choice : `the answers say ${choice}`
  const firm = ` (${firmnessText(verdict)})`
  const text =
    verdict.choice === id
      ? [toned('strong', `${name} is advised`), `${firm}.`]
      : partly
        ? [toned('strong', `${name} is advised for a part`), `: ${choice}${firm}.`]
        : [toned('strong', `${name} is not advised`), `: ${says}${firm}.`]
  return summarySection('Here', [paragraph(text)])
}

// Which rules pulled the other way on these answers.
function otherSide(pair: Pair, { id }: Pattern, { evidence }: Verdict): readonly Rule[] {
  const fired = new Set(evidence.filter(({ toward }) => toward !== id).map(({ rule }) => rule))
  return pair.rules.filter(rule => fired.has(rule.id))
}

// Only what concerns one side, so that nothing else counts as fired.
function ofSide(verdict: Verdict, pattern: string): Verdict {
  return {
    ...verdict,
    evidence: verdict.evidence.filter(({ toward }) => toward === pattern),
    vetoes: verdict.vetoes.filter(({ rulesOut }) => rulesOut === pattern),
  }
}

function statements(
  title: string,
  given: readonly Statement[],
  labels: LabelContext,
): readonly Section[] {
  if (given.length === 0) return []
  const items = given.map(({ text, source }) =>
    item(null, [`${renderText(text, labels)} `, toned('muted', '— '), ...sourceText(source)]),
  )
  return [detailSection(title, [list(items)])]
}

function buildingBlocks(
  { buildingBlocks: given }: Pattern,
  labels: LabelContext,
): readonly Section[] {
  if (given.length === 0) return []
  const items = given.map(({ name, note }) =>
    item([toned('strong', name)], renderText(note, labels)),
  )
  return [detailSection('Built from', [list(items)])]
}

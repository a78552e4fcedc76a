import type { Advice } from '../../model/advice.ts'
import type { Pair, Pattern, Rule } from '../../model/pair.ts'
import type { Statement } from '../../model/source.ts'
import type { Verdict } from '../../model/verdict.ts'
import { firmnessText } from '../advice/sections/section-decisions.ts'
import type { Outline, Section } from '../outline/outline.ts'
import { glance, item, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { challengesSection } from '../wording/challenge-items.ts'
import { type LabelContext, renderText, verdictName } from '../wording/label-context.ts'
import { lowerFirst } from '../wording/names.ts'
import { firedSections, groundsLine, ruleSection } from '../wording/rule-items.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

/** One side of a decision: what it is, when to use it and when not, what it takes, and what pulls to it. */
export function entryPattern(
  { pair, pattern }: Extract<Entry, { kind: 'pattern' }>,
  reading: LabelContext,
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
    paragraph(renderText(pattern.what, reading)),
    ...groundsLine('Spoken for or ruled out by', rules),
    ...(verdict ? [hereSection(pattern, verdict, reading)] : []),
    ...statements('When to use it', pattern.whenToUse, reading),
    ...statements('When not', pattern.whenNot, reading),
    ...(pattern.examples.length === 0
      ? []
      : [
          read('Examples', [
            list(pattern.examples.map(text => item(null, renderText(text, reading)))),
          ]),
        ]),
    ...buildingBlocks(pattern, reading),
    ...challengesSection(pattern.challenges, reading, verdict),
    ...(verdict ? firedSections(rules, reading, ofSide(verdict, pattern.id)) : []),
    ...(verdict
      ? ruleSection('Fired for the other side', otherSide(pair, pattern, verdict), reading)
      : []),
    ...(verdict ? [] : ruleSection('What pulls to it', toward, reading)),
    ...(verdict ? [] : ruleSection('What rules it out', against, reading)),
  ]
}

function hereSection({ id, name }: Pattern, verdict: Verdict, reading: LabelContext): Section {
  const partly = verdict.hybrid?.legs.some(({ pattern }) => pattern === id) ?? false
  const choice = lowerFirst(verdictName(verdict, reading))
  const says = verdict.choice === null ? choice : `the answers say ${choice}`
  const firm = ` (${firmnessText(verdict)})`
  const text =
    verdict.choice === id
      ? [toned('strong', `${name} is advised`), `${firm}.`]
      : partly
        ? [toned('strong', `${name} is advised for a part`), `: ${choice}${firm}.`]
        : [toned('strong', `${name} is not advised`), `: ${says}${firm}.`]
  return glance('Here', [paragraph(text)])
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
  reading: LabelContext,
): readonly Section[] {
  if (given.length === 0) return []
  const items = given.map(({ text, source }) =>
    item(null, [`${renderText(text, reading)} `, toned('muted', '— '), ...sourceText(source)]),
  )
  return [read(title, [list(items)])]
}

function buildingBlocks(
  { buildingBlocks: given }: Pattern,
  reading: LabelContext,
): readonly Section[] {
  if (given.length === 0) return []
  const items = given.map(({ name, note }) =>
    item([toned('strong', name)], renderText(note, reading)),
  )
  return [read('Built from', [list(items)])]
}

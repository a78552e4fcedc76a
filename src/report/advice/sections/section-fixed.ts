import type { Advice, FixedCheck } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { ListItem, Section, Span, Text } from '../../outline/outline.ts'
import { item, list, summarySection, toned } from '../../outline/outline-builders.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  pairPhrase,
  verdictName,
} from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'

/** Decisions taken elsewhere, held against what the answers say. */
export function sectionFixed({ fixed, verdicts }: Advice, labels: LabelContext): Section | null {
  if (fixed.length === 0) return null
  const items = fixed.map(check => {
    const verdict = verdicts.find(({ pair }) => pair === check.pair)
    return fixedItem(check, verdict, labels)
  })
  return summarySection('Decided elsewhere', [list(items)])
}

function fixedItem(
  check: FixedCheck,
  verdict: Verdict | undefined,
  labels: LabelContext,
): ListItem {
  return item(null, [
    toned('strong', choiceName(check.pair, check.choice, labels)),
    ` (${pairPhrase(check.pair, labels)}): `,
    ...agreement(check, verdict, labels),
    ...broken(check, verdict, labels),
    ...reasons(check),
  ])
}

function agreement(
  check: FixedCheck,
  verdict: Verdict | undefined,
  labels: LabelContext,
): readonly Span[] {
  if (check.agrees) return [toned('good', 'agrees with the answers')]
  if (!verdict || verdict.outcome === 'open') return ['the answers leave it open']
  if (verdict.outcome === 'infeasible') return [toned('bad', 'the answers rule out both sides')]
  return [toned('caution', `the answers say ${lowerFirst(verdictName(verdict, labels))}`)]
}

function broken(
  { breaks, forbiddenBy }: FixedCheck,
  verdict: Verdict | undefined,
  labels: LabelContext,
): readonly Span[] {
  const policies = labels.catalogue.policies.filter(({ id }) => forbiddenBy.includes(id))
  const vetoes = verdict?.vetoes.filter(
    ({ rule }) => breaks.includes(rule) && !forbiddenBy.includes(rule),
  )
  return [
    ...policies.flatMap(({ owner }) => [
      '; ',
      toned('bad', 'forbidden'),
      ` by the policy of ${owner}`,
    ]),
    ...(vetoes ?? []).flatMap(veto => [
      '; ',
      toned('bad', 'ruled out'),
      `, because ${lowerFirst(factOfRule(veto, labels))}`,
    ]),
  ]
}

function reasons({ because, owner, review, origin }: FixedCheck): Exclude<Text, string> {
  const remarks = [
    ...(because === null ? [] : [`reason: ${because}`]),
    ...(owner === null ? [] : [`owner: ${owner}`]),
    ...(review === null ? [] : [`review: ${review}`]),
    ...(origin.kind === 'profile' ? [`from ${origin.file}`] : []),
  ]
  return remarks.length === 0 ? [] : [toned('muted', ` (${remarks.join('; ')})`)]
}

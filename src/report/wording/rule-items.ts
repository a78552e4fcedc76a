import type { Rule } from '../../model/pair.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import type { ListItem, Outline, Section, Span } from '../outline/outline.ts'
import { detailSection, item, list, paragraph, toned } from '../outline/outline-builders.ts'
import { describeCondition } from './describe-condition.ts'
import { type LabelContext, renderText } from './label-context.ts'
import { lowerFirst, upperFirst } from './phrases.ts'
import { rulesProvenance } from './provenance-text.ts'
import { sourceText } from './source-text.ts'

/** A rule: its condition, its effect, the reason, and the source. */
function ruleItem(rule: Rule, labels: LabelContext): ListItem {
  const lifted = rule.unless === null ? '' : `, unless ${describeCondition(rule.unless, labels)}`
  const label = `${upperFirst(describeCondition(rule.when, labels))}${lifted}`
  return item([toned('strong', label)], renderText(rule.because, labels), [
    {
      kind: 'facts',
      items: [
        [toned('muted', effectWords(rule, labels))],
        [toned('code', rule.id)],
        sourceText(rule.source).map(muted),
      ],
    },
  ])
}

/** What a rule does, in a few words. */
export function effectWords({ effect }: Rule, { catalogue }: LabelContext): string {
  const named = catalogue.pairs.flatMap(({ patterns }) => patterns)
  const side = lowerFirst(named.find(({ id }) => id === effect.pattern)?.name ?? effect.pattern)
  if (effect.kind === 'rules-out') return `rules out ${side}`
  const group = effect.group === null ? '' : ` in the group "${effect.group}"`
  return `weight ${effect.weight} of ${catalogue.constants.largestWeight} toward ${side}${group}`
}

/** The rules of one kind as a section, or nothing where there are none. */
export function ruleSection(
  title: string,
  rules: readonly Rule[],
  labels: LabelContext,
): readonly Section[] {
  return rules.length === 0
    ? []
    : [detailSection(title, [list(rules.map(rule => ruleItem(rule, labels)))])]
}

/** How many rules there are behind a page, and where they come from, in a line; nothing where there are none. */
export function provenanceLine(lead: string, rules: readonly Rule[]): Outline {
  return rules.length === 0
    ? []
    : [paragraph([toned('muted', `${lead} ${rulesProvenance(rules)}.`)])]
}

/** With an advice the rules that fired here stand first and the others apart; without one they stand together. */
export function firedSections(
  rules: readonly Rule[],
  labels: LabelContext,
  verdict: Verdict | undefined,
): readonly Section[] {
  const fired = new Set(
    [...(verdict?.evidence ?? []), ...(verdict?.vetoes ?? [])].map(({ rule }) => rule),
  )
  const silent = rules.filter(({ id }) => !fired.has(id))
  return [
    detailSection('Fired here', [
      fired.size === 0
        ? paragraph('No rule fires on these answers.')
        : list(rules.filter(({ id }) => fired.has(id)).map(rule => ruleItem(rule, labels))),
    ]),
    ...(silent.length === 0
      ? []
      : [detailSection('Did not fire here', [list(silent.map(rule => silentItem(rule, labels)))])]),
  ]
}

function silentItem(rule: Rule, labels: LabelContext): ListItem {
  return item(null, [
    `${upperFirst(describeCondition(rule.when, labels))} `,
    toned('muted', `(${effectWords(rule, labels)}, `),
    toned('code', rule.id),
    toned('muted', ')'),
  ])
}

const muted = (span: Span): Span => (typeof span === 'string' ? toned('muted', span) : span)

import type { Verdict } from '../model/advice.ts'
import type { Effect, Rule } from '../model/catalogue.ts'
import { describeCondition } from './describe-condition.ts'
import { upperFirst } from './names.ts'
import type { ListItem, Section, Span } from './outline.ts'
import { type Reading, tell } from './reading.ts'
import { item, list, paragraph, read, toned } from './say.ts'
import { sourceText } from './source-text.ts'

/** A rule with its grounds: what it asks for, what it does, why, and who says so. */
export function ruleItem(rule: Rule, reading: Reading): ListItem {
  const lifted = rule.unless === null ? '' : `, unless ${describeCondition(rule.unless, reading)}`
  return item(
    [toned('strong', `${upperFirst(describeCondition(rule.when, reading))}${lifted}`)],
    [
      `${tell(rule.because, reading)} `,
      toned('muted', `${effectWords(rule.effect)} · `),
      toned('code', rule.id),
      toned('muted', ' · '),
      ...sourceText(rule.source).map(muted),
    ],
  )
}

/** What a rule does, in a few words. */
export function effectWords(effect: Effect): string {
  if (effect.kind === 'rules-out') return 'rules it out'
  const group = effect.group === null ? '' : `, one of "${effect.group}"`
  return `weight ${effect.weight} of 3${group}`
}

/** The rules of one kind as a section, or nothing where there are none. */
export function ruleSection(
  title: string,
  rules: readonly Rule[],
  reading: Reading,
): readonly Section[] {
  return rules.length === 0 ? [] : [read(title, [list(rules.map(rule => ruleItem(rule, reading)))])]
}

/** With an advice the rules that fired here stand first and the others apart; without one they stand together. */
export function firedSections(
  rules: readonly Rule[],
  reading: Reading,
  verdict: Verdict | undefined,
): readonly Section[] {
  const fired = new Set(
    [...(verdict?.evidence ?? []), ...(verdict?.vetoes ?? [])].map(({ rule }) => rule),
  )
  const silent = rules.filter(({ id }) => !fired.has(id))
  return [
    read('Fired here', [
      fired.size === 0
        ? paragraph('No rule fires on these answers.')
        : list(rules.filter(({ id }) => fired.has(id)).map(rule => ruleItem(rule, reading))),
    ]),
    ...(silent.length === 0
      ? []
      : [read('Did not fire here', [list(silent.map(rule => silentItem(rule, reading)))])]),
  ]
}

function silentItem(rule: Rule, reading: Reading): ListItem {
  return item(null, [
    `${upperFirst(describeCondition(rule.when, reading))} `,
    toned('muted', `(${effectWords(rule.effect)}, `),
    toned('code', rule.id),
    toned('muted', ')'),
  ])
}

const muted = (span: Span): Span => (typeof span === 'string' ? toned('muted', span) : span)

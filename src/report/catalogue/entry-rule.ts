import type { Advice } from '../../model/advice.ts'
import type { Rule } from '../../model/pair.ts'
import type { Outline } from '../outline/outline.ts'
import { glance, item, list, paragraph, read, toned } from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import {
  choiceName,
  factOfRule,
  type LabelContext,
  pairName,
  renderText,
} from '../wording/label-context.ts'
import { lowerFirst, upperFirst } from '../wording/names.ts'
import { sourceText } from '../wording/source-text.ts'
import type { Entry } from './entry.ts'

/** A rule: when it fires, what it does, why, and who says so; with an advice whether it fired. */
export function entryRule(
  { pair, rule }: Extract<Entry, { kind: 'rule' }>,
  reading: LabelContext,
  advice: Advice | null,
): Outline {
  return [
    { kind: 'headline', title: effectSentence(pair.id, rule, reading), aside: `rule ${rule.id}` },
    paragraph(renderText(rule.because, reading)),
    ...(advice === null ? [] : [here(rule, advice, reading)]),
    read('Fires where', [paragraph(`${upperFirst(describeCondition(rule.when, reading))}.`)]),
    ...(rule.unless === null
      ? []
      : [read('Unless', [paragraph(`${upperFirst(describeCondition(rule.unless, reading))}.`)])]),
    ...sameFact(pair.rules, rule, reading),
    read('Bears on', [paragraph(pairName(pair.id, reading))]),
    read('Source', [paragraph(sourceText(rule.source)), ...addressOf(rule)]),
  ]
}

/** Written out, to be followed from a terminal too. */
function addressOf({ source }: Rule) {
  return 'address' in source ? [paragraph(source.address)] : []
}

function effectSentence(pair: string, { effect }: Rule, reading: LabelContext): string {
  const side = lowerFirst(choiceName(pair, effect.pattern, reading))
  return effect.kind === 'rules-out'
    ? `Rules out ${side}`
    : `Weight ${effect.weight} of 3 toward ${side}`
}

function here({ id }: Rule, { verdicts }: Advice, reading: LabelContext) {
  const evidence = verdicts.flatMap(verdict => verdict.evidence).find(({ rule }) => rule === id)
  const fired =
    evidence ?? verdicts.flatMap(verdict => verdict.vetoes).find(({ rule }) => rule === id)
  if (!fired) return glance('Here', [paragraph('It does not fire on these answers.')])
  const counted =
    evidence && evidence.counts === 0
      ? ' It is not counted, because a heavier rule says the same.'
      : ''
  return glance('Here', [
    paragraph([
      toned('strong', 'It fires'),
      `: ${lowerFirst(factOfRule(fired, reading))}.${counted}`,
    ]),
  ])
}

function sameFact(rules: readonly Rule[], rule: Rule, reading: LabelContext): Outline {
  const groupOf = ({ effect }: Rule) => (effect.kind === 'toward' ? effect.group : null)
  const group = groupOf(rule)
  const others = rules.filter(
    other => other.id !== rule.id && group !== null && groupOf(other) === group,
  )
  if (others.length === 0) return []
  return [
    read('Says the same as', [
      paragraph('Of these rules only the heaviest that fires toward a side counts.'),
      list(
        others.map(other =>
          item(null, [
            `${upperFirst(describeCondition(other.when, reading))} (`,
            toned('code', other.id),
            ')',
          ]),
        ),
      ),
    ]),
  ]
}

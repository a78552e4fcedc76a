import type { Rule } from '../../model/pair.ts'
import type { Advice } from '../../model/result/advice.ts'
import type { Outline } from '../outline/outline.ts'
import {
  detailSection,
  item,
  list,
  paragraph,
  summarySection,
  toned,
} from '../outline/outline-builders.ts'
import { describeCondition } from '../wording/describe-condition.ts'
import {
  choicePhrase,
  factOfRule,
  type LabelContext,
  pairName,
  renderText,
} from '../wording/label-context.ts'
import { lowerFirst, upperFirst } from '../wording/phrases.ts'
import type { Entry } from './entry.ts'
import { conditionSection, sourceSection } from './knowledge-sections.ts'

/** A rule: its condition, its effect, the reason and the source; with an advice also whether it fired. */
export function outlineRule(
  { pair, rule }: Extract<Entry, { kind: 'rule' }>,
  labels: LabelContext,
  advice: Advice | null,
): Outline {
  return [
    { kind: 'headline', title: effectSentence(pair.id, rule, labels), aside: `rule ${rule.id}` },
    paragraph(renderText(rule.because, labels)),
    ...(advice === null ? [] : [here(rule, advice, labels)]),
    ...conditionSection('Fires where', rule.when, labels),
    ...conditionSection('Unless', rule.unless, labels),
    ...sameFact(pair.rules, rule, labels),
    detailSection('Bears on', [paragraph(pairName(pair.id, labels))]),
    sourceSection(rule.source),
  ]
}

function effectSentence(pair: string, { effect }: Rule, labels: LabelContext): string {
  const side = choicePhrase(pair, effect.pattern, labels)
  return effect.kind === 'rules-out'
    ? `Rules out ${side}`
    : `Weight ${effect.weight} of ${labels.catalogue.constants.largestWeight} toward ${side}`
}

function here({ id }: Rule, { verdicts }: Advice, labels: LabelContext) {
  const evidence = verdicts.flatMap(verdict => verdict.evidence).find(({ rule }) => rule === id)
  const fired =
    evidence ?? verdicts.flatMap(verdict => verdict.vetoes).find(({ rule }) => rule === id)
  if (!fired) return summarySection('Here', [paragraph('It does not fire on these answers.')])
  const counted =
    evidence && evidence.counts === 0
      ? ' It is not counted, because a heavier rule says the same.'
      : ''
  return summarySection('Here', [
    paragraph([
      toned('strong', 'It fires'),
      `: ${lowerFirst(factOfRule(fired, labels))}.${counted}`,
    ]),
  ])
}

function sameFact(rules: readonly Rule[], rule: Rule, labels: LabelContext): Outline {
  const groupOf = ({ effect }: Rule) => (effect.kind === 'toward' ? effect.group : null)
  const group = groupOf(rule)
  const others = rules.filter(
    other => other.id !== rule.id && group !== null && groupOf(other) === group,
  )
  if (others.length === 0) return []
  return [
    detailSection('Says the same as', [
      paragraph('Of these rules only the heaviest that fires toward a side counts.'),
      list(
        others.map(other =>
          item(null, [
            `${upperFirst(describeCondition(other.when, labels))} (`,
            toned('code', other.id),
            ')',
          ]),
        ),
      ),
    ]),
  ]
}

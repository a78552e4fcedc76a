import type { Verdict } from '../../model/result/verdict.ts'
import type { Section } from '../outline/outline.ts'
import { detailSection, item, list, paragraph } from '../outline/outline-builders.ts'
import { drivingFacts } from '../wording/decided-by.ts'
import { decidesNothing } from '../wording/firmness.ts'
import { choicePhrase, type LabelContext, pairName } from '../wording/label-context.ts'
import { upperFirst } from '../wording/phrases.ts'
import type { DecisionContext } from './decision.ts'
import { optionName, otherOptions } from './decision-names.ts'

/** What has to be decided. */
export function decisionContext({ requirements, labels }: DecisionContext): Section {
  const { from, to } = labels.names
  const { description } = requirements
  return detailSection('Context and Problem Statement', [
    ...(description === null ? [] : [paragraph(ended(description))]),
    paragraph(`How should ${from} and ${to} exchange data?`),
  ])
}

const ended = (text: string): string => (/[.!?]$/.test(text.trim()) ? text : `${text.trim()}.`)

/** The facts that decide, each once. */
export function decisionDrivers({ advice, labels }: DecisionContext): readonly Section[] {
  const deciding = advice.verdicts.filter(({ outcome }) => outcome !== 'open')
  const all = [...new Set(deciding.flatMap(verdict => drivingFacts(verdict, labels)))]
  const facts = all.filter(fact => !all.some(other => other !== fact && other.includes(fact)))
  if (facts.length === 0) return []
  const policies = policyReasons(deciding, labels)
  const driverOf = (fact: string) => upperFirst(`${fact}${policies.get(fact) ?? ''}`)
  return [detailSection('Decision Drivers', [list(facts.map(fact => item(null, driverOf(fact))))])]
}

/** By the fact that is a policy: what it says. */
function policyReasons(
  verdicts: readonly Verdict[],
  labels: LabelContext,
): ReadonlyMap<string, string> {
  return new Map(
    verdicts.flatMap(({ pair, vetoes }) =>
      vetoes.flatMap(({ source, rulesOut }) =>
        'policy' in source
          ? [[`policy of ${source.owner}`, `: no ${choicePhrase(pair, rulesOut, labels)}`] as const]
          : [],
      ),
    ),
  )
}

/** The design, and the same with one choice otherwise; where nothing is decided, what has to be. */
export function consideredOptions({ advice, labels }: DecisionContext): Section {
  const names = decidesNothing(advice)
    ? advice.verdicts.map(({ pair }) => pairName(pair, labels))
    : [optionName(advice, labels), ...otherOptions(advice, labels).map(({ name }) => name)]
  return detailSection('Considered Options', [list(names.map(name => item(null, name)))])
}

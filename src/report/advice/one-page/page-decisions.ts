import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Table } from '../../outline/outline.ts'
import { cell, toned } from '../../outline/outline-builders.ts'
import { decidedBy } from '../../wording/decided-by.ts'
import { firmnessSpan } from '../../wording/firmness.ts'
import { choicePhrase, type LabelContext, verdictName } from '../../wording/label-context.ts'
import { lowerFirst } from '../../wording/phrases.ts'

/** A row for each decision: the choice, how firm it is, and the facts that decided it. */
export function pageDecisions({ verdicts }: Advice, labels: LabelContext): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Choice', role: 'name' },
      { title: 'How firm', role: 'name' },
      { title: 'Decided by', role: 'text' },
    ],
    rows: decidingFacts(verdicts, labels).map(({ verdict, facts }) => [
      cell([toned('strong', verdictName(verdict, labels))]),
      cell([firmnessSpan(verdict)]),
      cell([...facts, ...startOf(verdict, labels)].join('; ')),
    ]),
  }
}

/** The facts behind each verdict; where they are those of a choice above it, "as" that choice. */
function decidingFacts(verdicts: readonly Verdict[], labels: LabelContext) {
  const said = new Set<string>()
  const told = new Map<string, string>()
  return verdicts.map(verdict => {
    const facts = decidedBy(verdict, labels, said)
    const key = facts.join('; ')
    const other = told.get(key)
    const isToldAbove = other !== undefined && verdict.outcome !== 'open'
    for (const fact of facts) said.add(fact)
    if (other === undefined) told.set(key, lowerFirst(verdictName(verdict, labels)))
    return { verdict, facts: isToldAbove ? [`same as for ${other}`] : facts }
  })
}

/** Where an open decision can begin: with the side that is cheaper to leave again. */
function startOf({ pair, startingChoice }: Verdict, labels: LabelContext): readonly string[] {
  return startingChoice === null ? [] : [`begin with ${choicePhrase(pair, startingChoice, labels)}`]
}

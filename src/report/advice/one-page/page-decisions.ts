import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Table } from '../../outline/outline.ts'
import { cell, toned } from '../../outline/outline-builders.ts'
import { decidedBy } from '../../wording/decided-by.ts'
import { firmnessSpan } from '../../wording/firmness.ts'
import { choicePhrase, type LabelContext, verdictName } from '../../wording/label-context.ts'

/** A row for each decision: the choice, how firm it is, and the facts that decided it. */
export function pageDecisions({ verdicts }: Advice, labels: LabelContext): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Choice', role: 'name' },
      { title: 'How firm', role: 'name' },
      { title: 'Decided by', role: 'text' },
    ],
    rows: verdicts.map(verdict => [
      cell([toned('strong', verdictName(verdict, labels))]),
      cell([firmnessSpan(verdict)]),
      cell([...decidedBy(verdict, labels), ...startOf(verdict, labels)].join('; ')),
    ]),
  }
}

/** Where an open decision can begin: with the side that is cheaper to leave again. */
function startOf({ pair, startingChoice }: Verdict, labels: LabelContext): readonly string[] {
  return startingChoice === null ? [] : [`begin with ${choicePhrase(pair, startingChoice, labels)}`]
}

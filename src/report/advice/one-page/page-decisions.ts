import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Table } from '../../outline/outline.ts'
import { cell, toned } from '../../outline/outline-builders.ts'
import { decidedBy } from '../../wording/decided-by.ts'
import { firmnessSpan, isFirm } from '../../wording/firmness.ts'
import { choicePhrase, type LabelContext, verdictName } from '../../wording/label-context.ts'

/** A row for each decision: the choice, with a mark where the page explains it, how firm it is, and the facts that decided it. */
export function pageDecisions({ verdicts, blueprint }: Advice, labels: LabelContext): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Choice', role: 'name' },
      { title: 'How firm', role: 'name' },
      { title: 'Decided by', role: 'text' },
    ],
    rows: decidingFacts(verdicts, labels).map(({ verdict, facts }) => [
      cell([toned('strong', verdictName(verdict, labels)), isMarked(verdict) ? ` ${MARK}` : '']),
      cell([firmnessSpan(verdict)]),
      cell(
        [...facts, ...startOf(verdict, labels), ...concededBy(verdict, blueprint, labels)].join(
          '; ',
        ),
      ),
    ]),
  }
}

/** Stands beside what an open question could still overturn. */
export const MARK = '*'

/** Whether it is chosen, but not firmly, and an open question could still change it. */
export const isMarked = (verdict: Verdict): boolean =>
  verdict.choice !== null && !verdict.settled && !isFirm(verdict)

/** The facts behind each verdict, those that were not said of a choice above before those that were. */
function decidingFacts(verdicts: readonly Verdict[], labels: LabelContext) {
  const said = new Set<string>()
  return verdicts.map(verdict => {
    const facts = decidedBy(verdict, labels, said)
    for (const fact of facts) said.add(fact)
    return { verdict, facts }
  })
}

/** What the design takes in its place. */
function concededBy(
  { pair }: Verdict,
  { conceded }: Advice['blueprint'],
  labels: LabelContext,
): readonly string[] {
  const to = conceded.find(each => each.pair === pair)?.to ?? null
  return to === null ? [] : [`the design takes ${choicePhrase(pair, to, labels)}`]
}

/** Where an open decision can begin: with the side that is cheaper to leave again. */
function startOf({ pair, startingChoice }: Verdict, labels: LabelContext): readonly string[] {
  return startingChoice === null ? [] : [`begin with ${choicePhrase(pair, startingChoice, labels)}`]
}

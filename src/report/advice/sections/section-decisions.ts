import type { Advice } from '../../../model/result/advice.ts'
import type { Verdict } from '../../../model/result/verdict.ts'
import type { Cell, Table, Tone } from '../../outline/outline.ts'
import { cell, toned } from '../../outline/outline-builders.ts'
import { decidedBy } from '../../wording/decided-by.ts'
import { choicePhrase, type LabelContext, verdictName } from '../../wording/label-context.ts'

/** A table with a row for each decision: the choice, how firm it is, and the facts that decided it. */
export function sectionDecisions({ verdicts }: Advice, labels: LabelContext): Table {
  return {
    kind: 'table',
    columns: [
      { title: 'Decision', role: 'name' },
      { title: 'How firm', role: 'name' },
      { title: 'Decided by', role: 'text' },
    ],
    rows: verdicts.map(verdict => [
      cell([toned('strong', verdictName(verdict, labels))]),
      firmnessCell(verdict),
      cell([...decidedBy(verdict, labels), ...startOf(verdict, labels)].join('; ')),
    ]),
  }
}

/** Where an open decision can begin: with the side that is cheaper to leave again. */
function startOf({ pair, startingChoice }: Verdict, labels: LabelContext): readonly string[] {
  return startingChoice === null
    ? []
    : [`begin with ${choicePhrase(pair, startingChoice, labels)}, which is easier to leave again`]
}

/** How firm a verdict is, in a symbol and in words. */
export function firmnessText(verdict: Verdict): string {
  return FIRMNESS[firmnessOf(verdict)].text
}

type Firmness =
  | 'strong'
  | 'clear'
  | 'slight'
  | 'leaning'
  | 'forced'
  | 'hybrid'
  | 'only-hybrid'
  | 'open'
  | 'infeasible'

const FIRMNESS: Readonly<Record<Firmness, { readonly text: string; readonly tone: Tone }>> = {
  strong: { text: '●●● strong', tone: 'good' },
  clear: { text: '●●○ clear', tone: 'good' },
  slight: { text: '●○○ close call', tone: 'caution' },
  leaning: { text: '●○○ leaning', tone: 'caution' },
  forced: { text: '●●● forced', tone: 'good' },
  hybrid: { text: '◐◐◐ hybrid', tone: 'good' },
  'only-hybrid': { text: '◐◐◐ hybrid, forced', tone: 'good' },
  open: { text: '○○○ open', tone: 'caution' },
  infeasible: { text: '✕✕✕ not feasible', tone: 'bad' },
}

function firmnessCell(verdict: Verdict): Cell {
  const { text, tone } = FIRMNESS[firmnessOf(verdict)]
  const little = verdict.strength === 'leaning' ? [toned('muted', 'little evidence, ')] : []
  return cell(
    [toned(tone, text)],
    [
      ...little,
      verdict.settled ? toned('muted', 'settled') : toned('caution', 'could still change'),
    ],
  )
}

/** A choice that vetoes left is forced, whatever the evidence. */
function firmnessOf({ outcome, decidedBy, strength }: Verdict): Firmness {
  if (outcome === 'open' || outcome === 'infeasible') return outcome
  if (outcome === 'hybrid') return decidedBy === 'veto' ? 'only-hybrid' : 'hybrid'
  return decidedBy === 'veto' ? 'forced' : (strength ?? 'slight')
}

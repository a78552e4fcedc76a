import type { CatalogueEntry, Failure } from '../../model/coverage.ts'
import type { Trial } from '../../model/example.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine, PairTable, Unit } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { type Decision, decidedChoice, decidePair } from '../verdict/decide-pair.ts'
import { fires, scorePair, scoreUnits } from '../verdict/score-pair.ts'
import { scoresOf, traceEvidence } from '../verdict/trace-evidence.ts'

/** What one example shows of one pair. */
export interface TriedPair {
  /** The rules that fire. */
  readonly fired: readonly CatalogueEntry[]
  /** Those of them without which it would not come out as the example expects. */
  readonly needed: readonly CatalogueEntry[]
  /** The hybrid that it comes out as. */
  readonly hybrid: CatalogueEntry | null
  readonly failure: Failure | null
}

/** Decides one pair on an example, and again without each rule that fires where the example expects something of it. */
export function tryPair(engine: Engine, table: PairTable, situation: Situation): TriedPair {
  const { trial, counted } = situation
  const { id } = table.pair
  const state = scorePair(engine, table, counted)
  const decision = decidePair(table, state)
  const came = wordOf(table, decision)
  const expected = trial.example.expect[id] ?? came
  const passes = meets(table, decision, expected)
  const fired = firedRules(engine, table, counted)
  const needed = fired.filter(
    rule => passes && !meets(table, decideWithout(engine, table, { rule, counted }), expected),
  )
  return {
    fired: entriesOf(table, fired),
    needed: id in trial.example.expect ? entriesOf(table, needed) : [],
    hybrid: decision.outcome === 'hybrid' ? { id: came, within: id } : null,
    failure: passes
      ? null
      : { trial, expected, came, ...sumsTable(engine, { table, state }, counted) },
  }
}

/** What adds up to the scores of a pair. */
function sumsTable(engine: Engine, at: At, counted: Int32Array): Omit<Failure, OfTrial> {
  const { pair } = at.table
  return {
    pair: pair.id,
    scores: scoresOf(at.table, at.state),
    ...traceEvidence(engine, at, counted),
  }
}

interface At {
  readonly table: PairTable
  readonly state: PairState
}

type OfTrial = 'trial' | 'expected' | 'came'

interface Situation {
  readonly trial: Trial
  readonly counted: Int32Array
}

/** Whether the decision is the expected one; an expected "hybrid" is met by any. */
function meets(table: PairTable, decision: Decision, expected: string): boolean {
  return expected === wordOf(table, decision) || expected === decision.outcome
}

/** What an example would call it: the choice by its id, "open" or "infeasible". */
function wordOf({ pair }: PairTable, decision: Decision): string {
  const choice = decidedChoice(decision)
  return choice === null ? decision.outcome : choiceId(pair, choice)
}

function firedRules(engine: Engine, { units }: PairTable, counted: Int32Array): readonly number[] {
  return units
    .flatMap(({ items }) => items)
    .filter(item => item.rule >= 0 && fires(engine, item, counted))
    .map(({ rule }) => rule)
}

function decideWithout(
  engine: Engine,
  table: PairTable,
  { rule, counted }: { readonly rule: number; readonly counted: Int32Array },
): Decision {
  const units = table.units.map(unit => withoutRule(unit, rule))
  return decidePair(table, scoreUnits(engine, units, counted))
}

function withoutRule(unit: Unit, rule: number): Unit {
  return { ...unit, items: unit.items.filter(item => item.rule !== rule) }
}

function entriesOf({ pair }: PairTable, rules: readonly number[]): readonly CatalogueEntry[] {
  return rules.map(rule => ({ id: pair.rules[rule]?.id ?? '', within: pair.id }))
}

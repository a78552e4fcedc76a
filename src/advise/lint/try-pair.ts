import type { CatalogueEntry, Failure } from '../../model/coverage.ts'
import type { Trial } from '../../model/example.ts'
import type { Rule } from '../../model/pair.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import type { PairState } from '../engine/pair-state.ts'
import { type Decision, decidedChoice, decidePair } from '../verdict/decide-pair.ts'
import { isFired, scoreGroups, scorePair } from '../verdict/score-pair.ts'
import { scoresByPattern, traceEvidence } from '../verdict/trace-evidence.ts'

/** The result of trying one example on one pair. */
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
export function tryPair(
  engine: Engine,
  compiled: CompiledPair,
  situation: EncodedTrial,
): TriedPair {
  const { trial, effectiveMasks } = situation
  const { id } = compiled.pair
  const state = scorePair(engine, compiled, effectiveMasks)
  const decision = decidePair(compiled, state)
  const came = outcomeWord(compiled, decision)
  const expected = trial.example.expect[id] ?? came
  const passes = isExpected(compiled, decision, expected)
  const fired = firedRules(engine, compiled, effectiveMasks)
  const needed = fired.filter(
    rule =>
      passes &&
      !isExpected(compiled, decideWithout(engine, compiled, { rule, effectiveMasks }), expected),
  )
  return {
    fired: entriesOf(compiled, fired),
    needed: id in trial.example.expect ? entriesOf(compiled, needed) : [],
    hybrid: decision.outcome === 'hybrid' ? { id: came, within: id } : null,
    failure: passes
      ? null
      : { trial, expected, came, ...evidenceOf(engine, { compiled, state }, effectiveMasks) },
  }
}

/** The scores of a pair and the fired rules that they are made of. */
function evidenceOf(
  engine: Engine,
  at: PairInState,
  effectiveMasks: Int32Array,
): Omit<Failure, OfTrial> {
  const { pair } = at.compiled
  return {
    pair: pair.id,
    scores: scoresByPattern(at.compiled, at.state),
    ...traceEvidence(engine, at, effectiveMasks),
  }
}

interface PairInState {
  readonly compiled: CompiledPair
  readonly state: PairState
}

type OfTrial = 'trial' | 'expected' | 'came'

interface EncodedTrial {
  readonly trial: Trial
  readonly effectiveMasks: Int32Array
}

/** Whether the decision is the expected one; an expected "hybrid" is met by any. */
function isExpected(compiled: CompiledPair, decision: Decision, expected: string): boolean {
  return expected === outcomeWord(compiled, decision) || expected === decision.outcome
}

/** The decision in the words of an example: the id of the choice, "open" or "infeasible". */
function outcomeWord({ pair }: CompiledPair, decision: Decision): string {
  const choice = decidedChoice(decision)
  return choice === null ? decision.outcome : choiceId(pair, choice)
}

function firedRules(
  engine: Engine,
  { groups }: CompiledPair,
  effectiveMasks: Int32Array,
): readonly number[] {
  return groups
    .flatMap(({ rules }) => rules)
    .filter(rule => rule.index >= 0 && isFired(engine, rule, effectiveMasks))
    .map(({ index }) => index)
}

function decideWithout(
  engine: Engine,
  compiled: CompiledPair,
  { rule, effectiveMasks }: { readonly rule: number; readonly effectiveMasks: Int32Array },
): Decision {
  const groups = compiled.groups.map(group => withoutRule(group, rule))
  return decidePair(compiled, scoreGroups(engine, groups, effectiveMasks))
}

function withoutRule(group: ScoringGroup, index: number): ScoringGroup {
  return { ...group, rules: group.rules.filter(rule => rule.index !== index) }
}

function entriesOf({ pair }: CompiledPair, rules: readonly number[]): readonly CatalogueEntry[] {
  return rules.map(rule => ({ id: (pair.rules[rule] as Rule).id, within: pair.id }))
}

import type { CatalogueEntry, Failure } from '../../model/coverage.ts'
import type { Trial } from '../../model/example.ts'
import type { AnswerState } from '../engine/answer-state.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { CompiledPair, Engine, ScoringGroup } from '../engine/engine.ts'
import { scoreGroups, withRules } from '../engine/score-groups.ts'
import { type Decision, decidedChoice, decidePair } from '../verdict/decide-pair.ts'
import { linkGroups } from '../verdict/linked-groups.ts'
import { scorePair, scorePartial } from '../verdict/score-pair.ts'
import {
  scoresByPattern,
  type Trace,
  type TracedPair,
  traceEvidence,
} from '../verdict/trace-evidence.ts'

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
  const { trial, answers } = situation
  const { id } = compiled.pair
  const state = scorePair(engine, compiled, answers)
  const decision = decidePair(compiled, state)
  const came = outcomeWord(compiled, decision)
  const expected = trial.example.expect[id] ?? came
  const passes = isExpected(compiled, decision, expected)
  const { evidence, vetoes } = evidenceOf(engine, { compiled, state }, answers)
  const fired = firedRules(compiled, { evidence, vetoes })
  const needed = fired.filter(
    rule =>
      passes && !isExpected(compiled, decideWithout(engine, compiled, { rule, answers }), expected),
  )
  return {
    fired: entriesOf(compiled, fired),
    needed: id in trial.example.expect ? entriesOf(compiled, needed) : [],
    hybrid: decision.outcome === 'hybrid' ? { id: came, within: id } : null,
    failure: passes
      ? null
      : {
          trial,
          expected,
          came,
          ...{ pair: id, scores: scoresByPattern(compiled, state), evidence, vetoes },
        },
  }
}

/** The fired rules of a pair, linked as partial answers link them. */
function evidenceOf(
  engine: Engine,
  { compiled, state }: Pick<TracedPair, 'compiled' | 'state'>,
  answers: AnswerState,
): Trace {
  return traceEvidence(
    engine,
    { compiled, state, linked: linkGroups(engine, compiled, { answers }) },
    answers,
  )
}

interface EncodedTrial {
  readonly trial: Trial
  readonly answers: AnswerState
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

/** By their indexes: the rules that speak in the verdict. */
function firedRules({ pair }: CompiledPair, { evidence, vetoes }: Trace): readonly number[] {
  const fired = new Set([
    ...evidence.flatMap(({ rules }) => rules),
    ...vetoes.map(({ rule }) => rule),
  ])
  return [...pair.rules.keys()].filter(index => fired.has(pair.rules[index]?.id ?? ''))
}

function decideWithout(
  engine: Engine,
  compiled: CompiledPair,
  { rule, answers }: { readonly rule: number; readonly answers: AnswerState },
): Decision {
  const groups = [...compiled.groups.keys()]
  const own = groups.filter(at => compiled.groups[at]?.rules.some(({ index }) => index === rule))
  if (answers.slots.length > 0)
    // What a rule adds to partial answers is not told apart: the groups that it is scored in are left out.
    return decidePair(
      compiled,
      scorePartial(engine, compiled, { answers, indexes: groups.filter(at => !own.includes(at)) }),
    )
  const left = compiled.groups.map(group => withoutRule(group, rule))
  return decidePair(compiled, scoreGroups(engine, left, answers.effectiveMasks))
}

function withoutRule(group: ScoringGroup, index: number): ScoringGroup {
  const rules = group.rules.filter(rule => rule.index !== index)
  return rules.length === group.rules.length ? group : withRules(group, rules)
}

function entriesOf({ pair }: CompiledPair, rules: readonly number[]): readonly CatalogueEntry[] {
  return rules.map(rule => ({ id: pair.rules[rule]?.id ?? '', within: pair.id }))
}

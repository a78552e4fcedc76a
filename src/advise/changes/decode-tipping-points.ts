import type { BlueprintTippingPoint } from '../../model/blueprint.ts'
import type { Pair } from '../../model/pair.ts'
import type { TippingPoint } from '../../model/verdict.ts'
import type { AnswerChange } from '../engine/answer-state.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Design } from '../evaluation/reconcile-pairs.ts'
import type { Decision } from '../verdict/decide-pair.ts'
import type { VerdictTippingPoint } from './answer-changes.ts'
import { type DesignTippingPoint, isSameChoice } from './find-tipping-points.ts'

/** The tipping points of a verdict, in the ids of the catalogue. */
export function decodeVerdictTippingPoints(
  engine: Engine,
  pair: Pair,
  tippingPoints: readonly VerdictTippingPoint[],
): readonly TippingPoint[] {
  return tippingPoints.map(({ changes, decision }) => ({
    set: decodeAnswerChanges(engine, changes),
    ...decodeDecision(pair, decision),
  }))
}

/** The tipping points of the design, in the ids of the catalogue: only the choices that change. */
export function decodeDesignTippingPoints(
  { engine, design }: Evaluation,
  tippingPoints: readonly DesignTippingPoint[],
): readonly BlueprintTippingPoint[] {
  return tippingPoints.map(({ changes, design: after }) => ({
    set: decodeAnswerChanges(engine, changes),
    choices: decodeDesignChanges(engine, design, after),
  }))
}

/** Outcome and choice as a verdict shows them: any hybrid is "hybrid". */
export function decodeDecision(
  { patterns }: Pair,
  { outcome, side }: Decision,
): Pick<TippingPoint, 'outcome' | 'choice'> {
  if (outcome === 'hybrid') return { outcome, choice: 'hybrid' }
  return { outcome, choice: side === null ? null : patterns[side].id }
}

/** By id of the pair: the choice of a design; null where several are equally good. Pairs that take no part are left out. */
export function decodeDesign(
  { catalogue }: Engine,
  design: Design,
): Readonly<Record<string, string | null>> {
  const named: Record<string, string | null> = {}
  for (const [index, pair] of catalogue.pairs.entries()) {
    const choices = design[index] as readonly number[]
    if (choices.length > 0) named[pair.id] = decodeChoices(pair, choices)
  }
  return named
}

/** By id of the pair: the choices of the design `after` that differ from `before`; null: several, or none. */
export function decodeDesignChanges(
  { catalogue }: Engine,
  before: Design,
  after: Design,
): Readonly<Record<string, string | null>> {
  const changes: Record<string, string | null> = {}
  catalogue.pairs.forEach((pair, index) => {
    const choices = after[index] as readonly number[]
    if (!isSameChoice(before[index] as readonly number[], choices))
      changes[pair.id] = decodeChoices(pair, choices)
  })
  return changes
}

/** The one choice of a pair; null where there are several or none. */
export function decodeChoices(pair: Pair, choices: readonly number[]): string | null {
  const [choice] = choices
  return choice !== undefined && choices.length === 1 ? choiceId(pair, choice) : null
}

function decodeAnswerChanges(
  { catalogue }: Engine,
  changes: readonly AnswerChange[],
): Readonly<Record<string, string>> {
  const set: Record<string, string> = {}
  for (const { question, mask } of changes) {
    const asked = catalogue.questions[question]
    // A change is to one option: the position of its bit is the option's index.
    const option = asked?.options[31 - Math.clz32(mask)]
    if (asked && option) set[asked.id] = option.id
  }
  return set
}

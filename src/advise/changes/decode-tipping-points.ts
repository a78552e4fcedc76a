import type { BlueprintTippingPoint } from '../../model/blueprint.ts'
import type { Pair } from '../../model/pair.ts'
import type { TippingPoint } from '../../model/verdict.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import type { Evaluation, Move } from '../evaluation/evaluation.ts'
import type { Design } from '../evaluation/reconcile-pairs.ts'
import type { Decision } from '../verdict/decide-pair.ts'
import type { VerdictTippingPoint } from './answer-changes.ts'
import { type DesignTippingPoint, isSameChoice } from './find-tipping-points.ts'

/** What tips a verdict, in the catalogue's words. */
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

/** What tips the design, in the catalogue's words: only the choices that become others. */
export function decodeDesignTippingPoints(
  { engine, design }: Evaluation,
  tippingPoints: readonly DesignTippingPoint[],
): readonly BlueprintTippingPoint[] {
  return tippingPoints.map(({ changes, design: after }) => ({
    set: decodeAnswerChanges(engine, changes),
    choices: decodeDesignChanges(engine, design, after),
  }))
}

/** Outcome and choice as a verdict has them. */
export function decodeDecision(
  { patterns }: Pair,
  { outcome, side }: Decision,
): Pick<TippingPoint, 'outcome' | 'choice'> {
  if (outcome === 'hybrid') return { outcome, choice: 'hybrid' }
  return { outcome, choice: side === null ? null : patterns[side].id }
}

/** By pair the choice of a design; null: either. Pairs that take no part are left out. */
export function decodeDesign(
  { catalogue }: Engine,
  design: Design,
): Readonly<Record<string, string | null>> {
  const named: Record<string, string | null> = {}
  for (const [index, pair] of catalogue.pairs.entries()) {
    const choices = design[index] ?? []
    if (choices.length > 0) named[pair.id] = decodeChoices(pair, choices)
  }
  return named
}

/** The choices of a design that another one does not share; null: either, or none. */
export function decodeDesignChanges(
  { catalogue }: Engine,
  before: Design,
  after: Design,
): Readonly<Record<string, string | null>> {
  const changes: Record<string, string | null> = {}
  catalogue.pairs.forEach((pair, index) => {
    const choices = after[index] ?? []
    if (!isSameChoice(before[index] ?? [], choices)) changes[pair.id] = decodeChoices(pair, choices)
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
  changes: readonly Move[],
): Readonly<Record<string, string>> {
  const set: Record<string, string> = {}
  for (const { question, mask } of changes) {
    const asked = catalogue.questions[question]
    // A move is one option, so that its bit is the option's index.
    const option = asked?.options[31 - Math.clz32(mask)]
    if (asked && option) set[asked.id] = option.id
  }
  return set
}

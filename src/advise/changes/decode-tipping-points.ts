import type { ChangedAnswers } from '../../model/answers.ts'
import type { Pair } from '../../model/pair.ts'
import type { Option, Question } from '../../model/question.ts'
import type { BlueprintTippingPoint } from '../../model/result/blueprint.ts'
import type { TippingPoint } from '../../model/result/verdict.ts'
import type { AnswerChange } from '../engine/answer-state.ts'
import { choiceId } from '../engine/choice-code.ts'
import type { Engine } from '../engine/engine.ts'
import { HOLDS, type Variable } from '../engine/variables.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Design } from '../evaluation/reconcile-pairs.ts'
import type { Decision } from '../verdict/decide-pair.ts'
import type { VerdictTippingPoint } from './answer-changes.ts'
import { type DesignTippingPoint, isSameChoice } from './find-tipping-points.ts'

/** The tipping points of a verdict, in the ids of the catalogue. */
export function decodeVerdictTippingPoints(
  evaluation: Pick<Evaluation, 'engine' | 'answers'>,
  pair: Pair,
  tippingPoints: readonly VerdictTippingPoint[],
): readonly TippingPoint[] {
  return tippingPoints.map(({ changes, decision }) => {
    const set = decodeAnswerChanges(evaluation, changes)
    const { outcome, choice } = decodeDecision(pair, decision)
    return { set, outcome, choice, hybrid: hybridId(pair, decision) }
  })
}

/** Outcome and choice, and which hybrid it is. */
export function decodeTurn(pair: Pair, decision: Decision): Omit<TippingPoint, 'set'> {
  return {
    ...decodeDecision(pair, decision),
    hybrid: hybridId(pair, decision),
  }
}

function hybridId({ hybrids }: Pair, { outcome, eligible }: Decision): string | null {
  return outcome === 'hybrid' && eligible !== null ? (hybrids[eligible]?.id ?? null) : null
}

/** The tipping points of the design, in the ids of the catalogue: only the choices that change. */
export function decodeDesignTippingPoints(
  evaluation: Evaluation,
  tippingPoints: readonly DesignTippingPoint[],
): readonly BlueprintTippingPoint[] {
  return tippingPoints.map(({ changes, design: after }) => ({
    set: decodeAnswerChanges(evaluation, changes),
    choices: decodeDesignChanges(evaluation.engine, evaluation.design, after),
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

/** By question: the option that it would have to be; of one of which several may hold, all that would, and what stays open. */
function decodeAnswerChanges(
  { engine, answers }: Pick<Evaluation, 'engine' | 'answers'>,
  changes: readonly AnswerChange[],
): ChangedAnswers {
  const set: Record<string, ChangedAnswers[string]> = {}
  for (const { variable, mask } of changes) {
    const { question, option } = engine.variables[variable] as Variable
    const asked = engine.catalogue.questions[question] as Question
    // A change is to one single value.
    if (option === null) set[asked.id] = (asked.options[31 - Math.clz32(mask)] as Option).id
    else set[asked.id] = optionsAfter({ engine, answers }, question, changes)
  }
  return set
}

/** What is said of a question's options after these changes. */
function optionsAfter(
  { engine, answers: { masks, slots } }: Pick<Evaluation, 'engine' | 'answers'>,
  question: number,
  changes: readonly AnswerChange[],
): ChangedAnswers[string] {
  const variables = engine.variablesOf[question] ?? []
  const options = engine.catalogue.questions[question]?.options ?? []
  const partial = slots.filter(slot => slot.question === question).flatMap(slot => slot.variables)
  const idsWhere = (is: (variable: number) => boolean) =>
    options.filter((_, at) => is(variables[at] as number)).map(({ id }) => id)
  const maskOf = (variable: number) =>
    changes.find(change => change.variable === variable)?.mask ?? masks[variable]
  const isOpen = (variable: number) => maskOf(variable) === engine.fullMasks[variable]
  const value = idsWhere(variable => maskOf(variable) === HOLDS)
  const oneOf = idsWhere(variable => isOpen(variable) && partial.includes(variable))
  const unsure = idsWhere(variable => isOpen(variable) && !partial.includes(variable))
  return oneOf.length + unsure.length === 0 ? value : { value, unsure, 'one-of': oneOf }
}

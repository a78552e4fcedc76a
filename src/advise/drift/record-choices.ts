import type { PairChoice } from '../../model/design-rules.ts'
import type { Pair } from '../../model/pair.ts'
import type { RecordedChoice } from '../../model/recorded-decision.ts'
import { decodeDesign } from '../changes/decode-tipping-points.ts'
import { answerState } from '../engine/answer-state.ts'
import { choiceId, encodeFixed } from '../engine/choice-code.ts'
import type { SaidAnswers } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'
import { type Evaluation, evaluate } from '../evaluation/evaluation.ts'
import type { PairEvaluation } from '../evaluation/pair-evaluation.ts'
import { decidedChoice } from '../verdict/decide-pair.ts'
import { rateFirmness } from '../verdict/rate-firmness.ts'
import { traceEvidence } from '../verdict/trace-evidence.ts'

/** What decisions depend on. */
export interface RecordedInput {
  readonly answers: SaidAnswers
  readonly fixed: readonly PairChoice[]
}

/** What is advised on one pair, without the reasons. */
export type DecidedChoice = Pick<RecordedChoice, 'advice' | 'strength' | 'design'>

/** By pair: what is advised for these answers, with the rules behind it, as a lock records it. */
export function recordChoices(
  engine: Engine,
  input: RecordedInput,
): Readonly<Record<string, RecordedChoice>> {
  const evaluation = evaluateInput(engine, input)
  const decided = decideChoices(evaluation)
  const choices = evaluation.pairEvaluations.map((each, index) => {
    const { id } = each.compiled.pair
    return [id, { ...(decided[id] as DecidedChoice), ...tracedRules(evaluation, each, index) }]
  })
  return Object.fromEntries(choices)
}

/** Scores, decides and reconciles; of what is fixed only choices that the catalogue has count. */
export function evaluateInput(engine: Engine, { answers, fixed }: RecordedInput): Evaluation {
  const known = knownChoices(engine, fixed)
  return evaluate(engine, answerState(engine, answers), encodeFixed(engine, known))
}

/** Of what is fixed the choices that the catalogue has. */
export const knownChoices = (engine: Engine, fixed: readonly PairChoice[]): readonly PairChoice[] =>
  fixed.filter(each => hasChoice(engine, each))

function hasChoice({ catalogue }: Engine, { pair, choice }: PairChoice): boolean {
  const found = catalogue.pairs.find(({ id }) => id === pair)
  return [...(found?.patterns ?? []), ...(found?.hybrids ?? [])].some(({ id }) => id === choice)
}

/** By pair: what is advised. */
export function decideChoices(evaluation: Evaluation): Readonly<Record<string, DecidedChoice>> {
  const { engine, pairEvaluations } = evaluation
  const design = decodeDesign(engine, evaluation.design)
  const choices = pairEvaluations.map(each => {
    const { pair } = each.compiled
    const chosen = design[pair.id]
    return [
      pair.id,
      {
        advice: adviceOf(pair, each),
        strength: rateFirmness(engine, each.compiled, each).strength,
        design: chosen === undefined ? 'none' : (chosen ?? 'either'),
      },
    ]
  })
  return Object.fromEntries(choices)
}

function adviceOf(pair: Pair, { decision }: PairEvaluation): string {
  const choice = decidedChoice(decision)
  return choice === null ? decision.outcome : choiceId(pair, choice)
}

function tracedRules(
  { engine, answers, parts }: Evaluation,
  { compiled, state }: PairEvaluation,
  index: number,
): Pick<RecordedChoice, 'toward' | 'ruledOut'> {
  const traced = { compiled, state, linked: parts[index]?.linked ?? [] }
  const { evidence, vetoes } = traceEvidence(engine, traced, answers)
  const toward: Record<string, Record<string, number>> = {}
  const ruledOut: Record<string, string[]> = {}
  for (const { rule, toward: side, counts } of evidence)
    if (counts > 0) {
      toward[side] ??= {}
      toward[side][rule] = (toward[side][rule] ?? 0) + counts
    }
  for (const { rule, rulesOut } of vetoes) {
    ruledOut[rulesOut] ??= []
    ruledOut[rulesOut].push(rule)
  }
  return { toward, ruledOut }
}

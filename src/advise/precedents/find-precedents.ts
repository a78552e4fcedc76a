import type { SimilarPrecedent } from '../../model/precedent.ts'
import type { Question } from '../../model/question.ts'
import type { Verdict } from '../../model/result/verdict.ts'
import { optionsIn } from '../engine/encode-answers.ts'
import type { Engine } from '../engine/engine.ts'
import { HOLDS, type Variable } from '../engine/variables.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { CompiledPrecedent } from './compile-precedents.ts'
import { findDifference } from './find-difference.ts'
import { isOfOneKind } from './is-of-one-kind.ts'
import {
  type AnswerWeights,
  listShared,
  measureSimilarity,
  type Similarity,
  weighAnswers,
} from './measure-similarity.ts'

/** A case with its verdicts, to be compared with precedents. */
export interface JudgedCase {
  readonly evaluation: Evaluation
  /** One for each pair of the engine, in their order. */
  readonly verdicts: readonly Verdict[]
}

/** The published decisions most similar to the case, most similar first: at most 3 that agree with the verdicts, 2 that disagree with one, and one piece of advice. */
export function findPrecedents(
  judged: JudgedCase,
  known: readonly CompiledPrecedent[],
): readonly SimilarPrecedent[] {
  if (known.length === 0) return []
  const { engine, answers } = judged.evaluation
  const weights = weighAnswers(engine, judged.verdicts)
  const ranked = known
    .map(compiled => ({
      compiled,
      similarity: measureSimilarity(
        answers.effectiveMasks,
        compiled,
        compiled.pairs.map(pair => weights[pair] as AnswerWeights),
      ),
    }))
    .filter(
      ({ compiled, similarity }) =>
        // What takes longest is asked last.
        isSimilar(engine, similarity) &&
        isAlike(measureSimilarity(answers.effectiveMasks, compiled, weights)) &&
        isOfOneKind(engine, answers.effectiveMasks, compiled),
    )
    .sort(compareRanked)
    .map(({ compiled }) => ({ compiled, agreement: agreementOf(compiled, judged.verdicts) }))
  const isAgainst = ({ agreement }: ChosenPrecedent) => agreement.against.length > 0
  const decided = ranked.filter(({ compiled }) => !compiled.precedent.isAdvice)
  const named = new Set([
    ...decided.filter(each => !isAgainst(each)).slice(0, MOST_FOR),
    ...decided.filter(isAgainst).slice(0, MOST_AGAINST),
    ...ranked.filter(({ compiled }) => compiled.precedent.isAdvice).slice(0, MOST_ADVICE),
  ])
  return ranked
    .filter(each => named.has(each))
    .map(each => describe(judged.evaluation, weights, each))
}

/** Whether a published choice is what a verdict says; "hybrid" stands for any hybrid. */
export function isChosen({ choice, hybrid }: Verdict, published: string): boolean {
  return choice === published || hybrid?.id === published
}

// As many as a reader takes in; fewer disagree, because one good objection is enough to think again.
const MOST_FOR = 3
const MOST_AGAINST = 2
const MOST_ADVICE = 1

// One decisive answer in common is a coincidence: what is alike must outweigh it, and what differs besides.
function isSimilar({ catalogue }: Engine, { net }: Similarity): boolean {
  return net > 2 * catalogue.constants.decisiveWeight
}

// A precedent that has one decision in common and little else is of another kind of exchange: of all that weighs here, in
// whichever pair, a third must be alike, after what differs is taken off.
function isAlike({ net, whole }: Similarity): boolean {
  return 3 * net >= whole
}

interface Ranked {
  readonly compiled: CompiledPrecedent
  readonly similarity: Similarity
}

// Shares are compared crosswise, so that nothing is rounded.
function compareRanked(one: Ranked, other: Ranked): number {
  const similarity =
    other.similarity.net * one.similarity.whole - one.similarity.net * other.similarity.whole
  return similarity || (one.compiled.precedent.id < other.compiled.precedent.id ? -1 : 1)
}

type Agreement = Pick<SimilarPrecedent, 'for' | 'against'>

// A pair without a verdict here has no side to speak for or against.
function agreementOf(
  { precedent, pairs }: CompiledPrecedent,
  verdicts: readonly Verdict[],
): Agreement {
  const decided = pairs
    .flatMap(pair => verdicts[pair] ?? [])
    .filter(({ choice }) => choice !== null)
  const agrees = (verdict: Verdict) => isChosen(verdict, precedent.published[verdict.pair] ?? '')
  const idsOf = (chosen: readonly Verdict[]) => chosen.map(({ pair }) => pair)
  return {
    for: idsOf(decided.filter(agrees)),
    against: idsOf(decided.filter(verdict => !agrees(verdict))),
  }
}

interface ChosenPrecedent {
  readonly compiled: CompiledPrecedent
  readonly agreement: Agreement
}

function describe(
  evaluation: Evaluation,
  weights: readonly AnswerWeights[],
  { compiled, agreement }: ChosenPrecedent,
): SimilarPrecedent {
  const { engine, answers } = evaluation
  const { id, title, address, published, isAdvice } = compiled.precedent
  const idOf = (variable: number) =>
    engine.catalogue.questions[engine.variables[variable]?.question ?? -1]?.id ?? ''
  const difference = findDifference(evaluation, compiled)
  return {
    id,
    title,
    address,
    published,
    isAdvice,
    ...agreement,
    shared: [...new Set(listShared(answers.effectiveMasks, compiled, weights).map(idOf))],
    difference:
      difference === null
        ? null
        : {
            question: idOf(difference.variable),
            here: answerOf(
              engine,
              difference.variable,
              variable => answers.effectiveMasks[variable],
            ),
            there: answerOf(engine, difference.variable, variable => maskThere(compiled, variable)),
          },
  }
}

const maskThere = ({ answered, masks }: CompiledPrecedent, variable: number) =>
  masks[answered.indexOf(variable)]

/** The answer to a variable's question: an option, or the options of a partial answer; of one of which several may hold, those that do. */
function answerOf(
  { catalogue, variables, variablesOf }: Engine,
  variable: number,
  maskOf: (variable: number) => number | undefined,
): string | readonly string[] {
  const { question, option } = variables[variable] as Variable
  const asked = catalogue.questions[question] as Question
  const options =
    option === null
      ? optionsIn(asked, maskOf(variable) ?? 0)
      : asked.options
          .filter((_, at) => maskOf(variablesOf[question]?.[at] ?? -1) === HOLDS)
          .map(({ id }) => id)
  return options.length === 1 ? (options[0] as string) : options
}

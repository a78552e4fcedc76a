import type { Answer, Said } from '../../model/answers.ts'
import type { Pair } from '../../model/pair.ts'
import type { Question } from '../../model/question.ts'
import type { OpenQuestion } from '../../model/result/advice.ts'
import { type AnswerState, answerState } from '../engine/answer-state.ts'
import { isAsked } from '../engine/completions.ts'
import type { Engine } from '../engine/engine.ts'
import { questionsThatChange } from '../search/settle-pair.ts'
import { type Decision, decidePair } from '../verdict/decide-pair.ts'
import { scorePair } from '../verdict/score-pair.ts'
import { type ChangingQuestion, type Foresight, foreseeVerdicts } from './foresee-verdicts.ts'
import { leastLikelihood } from './least-likely.ts'
import { isTellingCore, rankQuestions } from './rank-questions.ts'

/**
 * What an interview can still find out, exactly: over every completion of the answers, as the report has it. What was
 * answered in part, or as not known, may still become clear, but is not asked again.
 */
export interface InterviewPlan {
  /** null where no unasked question can change a verdict: the interview is over. */
  readonly next: NextQuestion | null
  /** The unasked questions in scope that can change a verdict, in the order in which they are to be asked. */
  readonly candidates: readonly OpenQuestion[]
  /** The verdicts that they can change, in the order of the pairs. */
  readonly open: readonly OpenVerdict[]
  /** Whether a verdict is likely enough to change (see `leastLikelihood`) that they are worth asking without being wanted. */
  readonly worthAsking: boolean
  /** The most questions that are still asked, as long as each answer is one option or unknown. */
  readonly mostToCome: number
  /** How many unasked questions in scope can change nothing. */
  readonly withoutEffect: number
}

/** The question to be asked next. */
export interface NextQuestion extends OpenQuestion {
  /** A core question that is likely to tell something is still to be asked: this one, or one whose scope depends on it. */
  readonly core: boolean
}

/** A verdict that unasked questions can still change. */
export interface OpenVerdict {
  readonly pair: string
  /** As the answers so far have it. */
  readonly outcome: Decision['outcome']
  /** The first of the candidates that can change it. */
  readonly question: string
  /** How likely it is to be another once all is asked, from 0 to 1; an estimate, never a reason to call it settled. */
  readonly likelihood: number
}

/** Answers, as far as it is known with where each comes from: without it an answer counts as given by the person. */
export type GivenAnswers = Readonly<Record<string, Said & Partial<Pick<Answer, 'origin'>>>>

/**
 * Plans the rest of an interview; the order of the answers does not matter.
 *
 * @example
 * const { next } = planInterview(engine, { purpose: { options: ['look-up'] } })
 */
export function planInterview(engine: Engine, given: GivenAnswers): InterviewPlan {
  const asked = new Set(Object.keys(given).flatMap(id => engine.index.question(id) ?? []))
  const answers = answerState(engine, given)
  const changing = changingQuestions(engine, answers).filter(({ question }) => !asked.has(question))
  const least = leastLikelihood(countAsked(given))
  const foresight = foreseeVerdicts(engine, answers, { asked, changing, least })
  const rated = changing.map((each, at) => ({ ...each, worth: foresight.worth[at] as number }))
  const scope = [...engine.catalogue.questions.keys()].filter(question =>
    isAsked(engine, question, answers),
  )
  const inScope = rated.filter(({ question }) => scope.includes(question))
  const candidates = rankQuestions(engine, inScope).map(each => decodeQuestion(engine, each))
  const [first] = candidates
  const core = inScope.some(each => isTellingCore(engine, each))
  const unasked = scope.filter(question => !asked.has(question))
  return {
    next: first ? { ...first, core } : null,
    candidates,
    // Without a candidate nothing that is drawn is in scope, and nothing changes.
    worthAsking: foresight.likelihoods.some(each => each > least),
    open: openVerdicts(engine, answers, { candidates, foresight }),
    // Includes those out of scope: an answer can take another one out of scope and so bring them in.
    mostToCome: changing.length,
    withoutEffect: unasked.length - candidates.length,
  }
}

/** How many questions the person answered: what a profile or a landscape says, nobody was asked. */
function countAsked(given: GivenAnswers): number {
  const kinds = Object.values(given).map(({ origin }) => origin?.kind)
  return kinds.filter(kind => kind !== 'profile' && kind !== 'derived').length
}

/** The questions that can change a verdict, in the catalogue's order. */
function changingQuestions(engine: Engine, answers: AnswerState): readonly ChangingQuestion[] {
  const changing = engine.pairs.map(compiled => questionsThatChange(engine, compiled, answers))
  return engine.catalogue.questions
    .map((_, question) => ({
      question,
      pairs: changing.flatMap((questions, pair) => (questions.includes(question) ? [pair] : [])),
    }))
    .filter(({ pairs }) => pairs.length > 0)
}

function decodeQuestion(
  { catalogue }: Engine,
  { question, pairs }: ChangingQuestion,
): OpenQuestion {
  return {
    question: (catalogue.questions[question] as Question).id,
    couldChange: pairs.map(pair => (catalogue.pairs[pair] as Pair).id),
  }
}

/** Where a verdict can change at all, some question in scope can change it: each finds its candidate. */
function openVerdicts(
  engine: Engine,
  answers: AnswerState,
  {
    candidates,
    foresight,
  }: { readonly candidates: readonly OpenQuestion[]; readonly foresight: Foresight },
): readonly OpenVerdict[] {
  return engine.pairs.flatMap((compiled, index) => {
    const pair = compiled.pair.id
    const first = candidates.find(({ couldChange }) => couldChange.includes(pair))
    if (!first) return []
    const { outcome } = decidePair(compiled, scorePair(engine, compiled, answers))
    const likelihood = foresight.likelihoods[index] as number
    return [{ pair, outcome, question: first.question, likelihood }]
  })
}
